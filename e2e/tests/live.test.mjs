// A live report goes on in a page that is open: new posts wait behind a button or come
// at once, are said once and counted, and nothing moves under the reader.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { bringAxe, violations } from '../support/axe.mjs';
import { openBrowser, visit } from '../support/browser.mjs';
import { offline, signIn } from '../support/desk.mjs';
import { mustBeSeen } from '../support/focus.mjs';
import { correct, goLive, newest, post, withdrawPost } from '../support/live.mjs';
import { nothing } from '../support/nothing.mjs';
import { check } from '../support/nu.mjs';
import { startStation } from '../support/station.mjs';

let station;
let browser;
let owner;
let reporter;
let visitor;
let page;
let report;

before(async () => {
  station = await startStation();
  browser = await openBrowser();
  owner = await signIn(station, 'owner');
  reporter = await signIn(station, 'reporter');
});
after(async () => {
  await browser?.close();
  await station?.stop();
});
beforeEach(async () => {
  report = await goLive(owner, { headline: 'Storm over the strait', standfirst: 'What we know.', document: '<p>The wind turned at noon.</p>' });
  visitor = await visit(browser, station);
  ({ page } = visitor);
  // What a screen reader is told, in its order.
  await page.addInitScript(() => {
    window.said = [];
    new MutationObserver(() => {
      const text = document.querySelector('header [role=status]')?.textContent;
      if (text && text !== window.said.at(-1)) window.said.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
});
afterEach(() => visitor.leave());

const said = async (text) => (await page.evaluate(() => window.said)).filter((one) => one.includes(text)).length;
/** Opens the report once this post stands in it, which is a moment after it was posted, and waits for its stream. */
const open = async (headline) => {
  for (const end = Date.now() + 10_000; !(await station.text(report.page)).body.includes(headline); ) assert.ok(Date.now() < end, `${headline} does not stand in the report`);
  await Promise.all([page.waitForResponse(/\/-\/alerts\/\w+\?.*live=/), page.goto(report.page)]);
};
const standing = (headline) => page.locator('#posts .post').filter({ hasText: headline });
const button = () => page.locator('.live-new button');
const long = { document: Array.from({ length: 12 }, (_, line) => `Line ${line} of what was seen from the pier tonight.`).join('\n') };

test('at the top of the posts a new one comes at once, said once, without the focus', async () => {
  await post(reporter, report, 'Gate shut', long);
  await open('Gate shut');
  await page.evaluate(() => document.querySelector('.dial a').focus());
  const focus = () => page.evaluate(() => document.activeElement.textContent);
  const before = await focus();
  await post(reporter, report, 'Ferries wait', { document: '<p>Two <strong>full</strong> boats.</p>' });
  await standing('Ferries wait').waitFor();
  assert.equal(await focus(), before);
  assert.equal(await said('Ferries wait'), 1);
  assert.equal(await said('1 new post'), 1);
  assert.equal(await button().isVisible(), false);
  assert.equal(await page.title(), 'Storm over the strait');
  assert.deepEqual(await page.locator('#posts h3').allTextContents(), ['Ferries wait', 'Gate shut']);
  await bringAxe(page, { scripts: true });
  nothing(await violations(page));
  nothing(await visitor.complaints());
});

test('further down new posts wait behind a button and in the title, and nothing moves', async () => {
  for (const name of ['One', 'Two', 'Three']) await post(reporter, report, name, long);
  await open('Three');
  await standing('One').scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const where = () => page.evaluate(() => [...document.querySelectorAll('#posts .post')].map((post) => post.getBoundingClientRect().top).at(-1));
  const before = await where();
  await post(reporter, report, 'Four', long);
  await button().filter({ hasText: '1 new post' }).waitFor();
  await post(reporter, report, 'Five', long);
  await button().filter({ hasText: '2 new posts' }).waitFor();
  assert.equal(await where(), before);
  assert.equal(await page.title(), '(2) Storm over the strait');
  assert.equal(await standing('Four').count(), 0);
  await bringAxe(page, { scripts: true });
  nothing(await violations(page));
  // A correction of what is above is no movement here.
  const fifth = await newest(reporter, report);
  const seen = await page.locator('#alerts').getAttribute('data-seen');
  await correct(reporter, fifth, 'Five boats', 'There were five.', { document: `${long.document}\nAnd more.\nAnd more.` });
  await page.waitForFunction((seen) => document.querySelector('#alerts').dataset.seen !== seen, seen);
  assert.equal(await where(), before);
  await button().focus();
  await mustBeSeen(page);
  await page.keyboard.press('Enter');
  await standing('Five boats').waitFor();
  assert.deepEqual(await page.locator('#posts h3').allTextContents(), ['Five boats', 'Four', 'Three', 'Two', 'One']);
  assert.equal(await page.title(), 'Storm over the strait');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Five boats/);
  assert.equal(await button().isVisible(), false);
  nothing(await visitor.complaints());
});

test('a post that is open is corrected and withdrawn where it stands', async () => {
  const path = await post(reporter, report, 'Forty on board', long);
  await open('Forty on board');
  const focus = () => page.evaluate(() => `${document.activeElement.tagName}: ${document.activeElement.closest('[data-post]')?.textContent}`);
  await standing('Forty on board').locator('.post-at a').focus();
  await correct(reporter, path, 'Fifty on board', 'We said forty; it was fifty.', long);
  await standing('Fifty on board').filter({ hasText: 'We said forty' }).waitFor();
  assert.equal(await page.locator('#posts .post').count(), 1);
  assert.match(await focus(), /^A: [^]*Fifty on board/, 'whoever is at its link is there still');
  await withdrawPost(reporter, path, 'It was another boat.');
  await standing('It was another boat.').waitFor();
  assert.match(await focus(), /^ARTICLE: [^]*It was another boat/, 'or at the post, where the link is gone');
  assert.equal(await standing('Fifty on board').count(), 0);
  assert.equal(await page.locator('#posts .post').count(), 1);
  await owner.sends(`${report.story}/live/times`, { then: 'end' });
  await page.locator('#live-state').filter({ hasText: 'Ended' }).waitFor();
  nothing(await visitor.complaints());
});

test('key points and the pinned post come and go in an open page', async () => {
  const path = await post(reporter, report, 'Gate shut', { key: 'yes' });
  await open('Gate shut');
  assert.deepEqual(await page.locator('.key-points a').allTextContents(), ['Gate shut']);
  await reporter.sends(`${path}/marks`, { mark: 'pin', on: 'yes' });
  await page.locator('.pinned h3').filter({ hasText: 'Gate shut' }).waitFor();
  await bringAxe(page, { scripts: true });
  nothing(await violations(page));
  await reporter.sends(`${path}/marks`, { mark: 'key', on: 'no' });
  await page.locator('.key-points').waitFor({ state: 'detached' });
  await reporter.sends(`${path}/marks`, { mark: 'pin', on: 'no' });
  await page.locator('.pinned').waitFor({ state: 'detached' });
});

test('a page that slept or lost its line has every post, none of them twice', async () => {
  await post(reporter, report, 'Zero', long);
  await open('Zero');
  const look = (state) =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await Promise.all([page.waitForEvent('requestfailed', (request) => request.url().includes('/-/alerts/')), look('hidden')]);
  const heads = Array.from({ length: 5 }, (_, number) => `Post ${number}`);
  for (const head of heads) await post(reporter, report, head);
  await look('visible');
  await standing('Post 0').waitFor();
  assert.deepEqual(await page.locator('#posts h3').allTextContents(), [...heads].reverse().concat('Zero'));
  await station.kill();
  await station.startAgain();
  await post(reporter, report, 'After the restart');
  await standing('After the restart').waitFor({ timeout: 20_000 });
  assert.equal(await page.locator('#posts .post').count(), 7);
  nothing((await visitor.complaints()).filter((one) => !offline.test(one) && !/ERR_INCOMPLETE_CHUNKED_ENCODING/.test(one)));
});

test('where streams are blocked the page asks now and then', async () => {
  await page.route(/\/-\/alerts\/en\?/, (route) => route.abort());
  await page.clock.install();
  await page.goto(report.page);
  await post(reporter, report, 'Asked for');
  await Promise.all([
    page.waitForResponse(/\/-\/live\/\w+\/now/),
    (async () => {
      for (let step = 0; step < 6; step++) await page.clock.runFor(20_000);
    })(),
  ]);
  await standing('Asked for').waitFor();
});

test('without scripts all of it can be read, in English and in Arabic', async () => {
  const arabic = await goLive(owner, { edition: 'ar', headline: 'عاصفة فوق المضيق', document: '<p>تغير اتجاه الريح.</p>' });
  const pages = {};
  for (const [one, lang] of [[report, 'en'], [arabic, 'ar']]) {
    const key = await post(owner, one, lang === 'en' ? 'Gate shut' : 'أُغلقت البوابة', { key: 'yes', document: '<p>Now.</p><h2>Why</h2><p>Wind.</p>' });
    await owner.sends(`${key}/marks`, { mark: 'pin', on: 'yes' });
    const wrong = await post(owner, one, lang === 'en' ? 'Bridge down' : 'سقط الجسر');
    await withdrawPost(owner, wrong, lang === 'en' ? 'It was another bridge.' : 'كان جسرًا آخر.');
    const right = await post(owner, one, lang === 'en' ? 'Forty on board' : 'أربعون على متنها');
    await correct(owner, right, lang === 'en' ? 'Fifty on board' : 'خمسون على متنها', lang === 'en' ? 'We said forty.' : 'قلنا أربعين.');
    for (let number = 0; number < 30; number++) await owner.sends(`${one.story}/live/`, { headline: `${lang} ${number}`, document: 'Calm.' });
    const reading = await visit(browser, station, { scripts: false });
    for (const [name, path] of [
      ['live', one.page],
      ['page 2', `/${lang}/a/${one.id}/page/2`],
      ['post', `/${lang}/a/${one.id}/post/${key.split('/').pop()}`],
      ['withdrawn post', `/${lang}/a/${one.id}/post/${wrong.split('/').pop()}`],
    ]) {
      for (const width of [320, 1280]) {
        await reading.page.setViewportSize({ width, height: 800 });
        await reading.page.goto(path);
        await bringAxe(reading.page, { scripts: false });
        nothing(await violations(reading.page), `${name} in ${lang}`);
        const wide = await reading.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${name} in ${lang}: ${wide} px on ${width}`);
      }
      pages[`${name} ${lang}`] = (await station.text(path)).body;
      if (process.env.LONGWAVE_PICTURES) await pictures(path, `${name}-${lang}`.replace(' ', '-'));
    }
    await reading.page.goto(one.page);
    assert.equal(await reading.page.locator('#posts .post').count(), 20);
    await Promise.all([reading.page.waitForURL(/\/page\/2$/), reading.page.locator('a[rel=next]').click()]);
    assert.equal(await reading.page.locator('#posts .post').count(), 13);
    await reading.leave();
  }
  const ld = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pages['live en'])[1]);
  assert.equal(ld['@type'], 'LiveBlogPosting');
  assert.equal(ld.liveBlogUpdate.length, 20);
  assert.ok(ld.coverageStartTime && ld.liveBlogUpdate[0].url.includes('/post/'));
  nothing(await check(pages));
});

test('a reporter posts by keyboard, without a new page, and sees what a colleague posts', async () => {
  const visitor = await reporter.visit(browser);
  const desk = visitor.page;
  await desk.goto(`${report.story}/live/`);
  await desk.waitForSelector('.editor-text');
  await desk.evaluate(() => (window.same = true));
  await desk.keyboard.press('n');
  await desk.keyboard.type('Light on the quay');
  await desk.locator('.editor-text').focus();
  await desk.keyboard.type('A lamp, green.');
  await desk.keyboard.press('Control+Enter');
  await desk.locator('#post-list li').filter({ hasText: 'Light on the quay' }).waitFor();
  assert.equal(await desk.evaluate(() => window.same), true);
  assert.equal(await desk.locator('#headline').inputValue(), '');
  assert.equal((await desk.locator('.editor-text').textContent()).trim(), '');
  assert.equal(await desk.evaluate(() => document.activeElement.id), 'headline');
  await open('Light on the quay');
  await standing('Light on the quay').filter({ hasText: 'A lamp, green.' }).waitFor();
  // Three keys: N, the headline, Ctrl+Enter; and what is wrong is said without losing it.
  await desk.keyboard.press('Control+Enter');
  await desk.locator('.post-said').filter({ hasText: 'Write a headline.' }).waitFor();
  await desk.keyboard.type('And out again');
  await desk.keyboard.press('Control+Enter');
  await standing('And out again').waitFor();
  await post(owner, report, 'By a colleague');
  await desk.locator('#post-list li').filter({ hasText: 'By a colleague' }).waitFor({ timeout: 15_000 });
  await bringAxe(desk, { scripts: true });
  nothing(await violations(desk));
  // The headline that was missing was answered by 422.
  nothing((await visitor.complaints()).filter((one) => !/422/.test(one)));
  await visitor.leave();
});

/** The reporter's page of the report, and hands for its form. */
async function composer() {
  const { page: desk, leave } = await reporter.visit(browser);
  await desk.goto(`${report.story}/live/`);
  const text = desk.locator('.editor-text');
  await text.waitFor();
  return {
    desk,
    leave,
    kept: desk.locator('.post-kept li'),
    async writes(headline, more) {
      await desk.locator('#headline').focus();
      await desk.keyboard.type(headline);
      if (!more) return;
      await text.focus();
      await desk.keyboard.type(more);
    },
    posts: () => desk.keyboard.press('Control+Enter'),
    /** What stands in the form is this. */
    async has(headline, more) {
      await desk.waitForFunction((headline) => document.querySelector('#headline').value === headline, headline);
      assert.equal((await text.textContent()).trim(), more);
    },
    listed: (headline) => desk.locator('#post-list li').filter({ hasText: headline }),
    /** What becomes of the next post: `fate` has its route. */
    next(fate) {
      let isOver = false;
      return desk.route(`**${report.story}/live/`, (route) => {
        if (isOver || route.request().method() !== 'POST') return route.fallback();
        isOver = true;
        return fate(route);
      });
    },
  };
}

test('the next post is written while one is on its way, and neither is lost', async () => {
  const { desk, leave, kept, writes, posts, has, listed, next } = await composer();
  /** The next post waits until it is said how it ends. */
  const held = () => new Promise((sent) => void next((route) => new Promise((done) => sent((way) => done(route[way]())))));

  let sending = held();
  await writes('First', 'Wind.');
  await posts();
  let ends = await sending;
  await has('', '');
  await writes('Second', 'Rain.');
  ends('continue');
  await listed('First').waitFor();
  await has('Second', 'Rain.');
  await posts();
  await listed('Second').waitFor();

  // What failed is back where it was written.
  await next((route) => route.abort());
  await writes('Third', 'Hail.');
  await desk.getByLabel('Key point').check();
  await posts();
  await desk.getByText('It was not posted.').waitFor();
  await has('Third', 'Hail.');
  assert.ok(await desk.getByLabel('Key point').isChecked());

  // Where the next has begun, it waits.
  sending = held();
  await posts();
  ends = await sending;
  await writes('Fourth');
  ends('abort');
  await kept.filter({ hasText: 'Third' }).waitFor();
  await has('Fourth', '');
  await bringAxe(desk, { scripts: true });
  nothing(await violations(desk));
  await kept.getByRole('button').click();
  await has('Fourth', '');
  await posts();
  await listed('Fourth').waitFor();
  await kept.getByRole('button').click();
  await has('Third', 'Hail.');
  assert.equal(await kept.count(), 0);
  await posts();
  await listed('Third').waitFor();
  await open('Third');
  assert.deepEqual((await page.locator('#posts h3').allTextContents()).sort(), ['First', 'Fourth', 'Second', 'Third']);
  await standing('Third').filter({ hasText: 'Hail.' }).waitFor();
  await leave();
});

test('a post whose answer got lost is there once, and what was changed since is another', async () => {
  const { desk, leave, writes, posts, has, next } = await composer();
  const lost = () => next(async (route) => (await route.fetch(), route.abort()));
  await lost();
  await writes('Mast down');
  await posts();
  await has('Mast down', '');
  await posts();
  await desk.getByText('The post is out.').waitFor();
  await lost();
  await writes('Two on board');
  await posts();
  await has('Two on board', '');
  await writes(' are safe');
  await posts();
  await desk.locator('#post-list li').filter({ hasText: 'are safe' }).waitFor();
  await open('Two on board are safe');
  assert.deepEqual(await page.locator('#posts h3').allTextContents(), ['Two on board are safe', 'Two on board', 'Mast down']);
  await leave();
});

/** Pictures of a page, to be looked at by a person. */
async function pictures(path, name) {
  for (const [colour, width] of [['light', 320], ['light', 1280], ['dark', 1280], ['dark', 320]]) {
    const looking = await visit(browser, station, { colorScheme: colour, viewport: { width, height: 900 } });
    await looking.page.goto(path);
    await looking.page.screenshot({ path: `${process.env.LONGWAVE_PICTURES}/${name}-${colour}-${width}.png`, fullPage: false, clip: { x: 0, y: 0, width, height: 2200 } }).catch(() => {});
    await looking.leave();
  }
}
