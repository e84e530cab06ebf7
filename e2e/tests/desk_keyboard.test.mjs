// A story's whole way through the desk, by keyboard alone, and then without scripts.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser, visit } from '../support/browser.mjs';
import { allSaved, ready, SESSION, signIn, write } from '../support/desk.mjs';
import { mustBeSeen, tabTo } from '../support/focus.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

describe('the desk by keyboard', { timeout: 180_000 }, () => {
  let station, browser, visitor, page, keys, path;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  /** From here on somebody else sits at the desk. */
  async function sits(options = {}) {
    nothing((await visitor?.complaints()) ?? []);
    await visitor?.leave();
    visitor = await visit(browser, station, { mayKeep: [SESSION], ...options });
    ({ page } = visitor);
    keys = page.keyboard;
  }

  /** Goes to a thing with the Tab key, sees that it is seen, and presses. */
  async function presses(target, key = 'Enter') {
    await tabTo(page, target);
    await mustBeSeen(page);
    await keys.press(key);
  }

  /** Presses what leads to another page, and waits for that page. */
  async function follows(target, address) {
    await tabTo(page, target);
    await mustBeSeen(page);
    await Promise.all([page.waitForURL(address), keys.press('Enter')]);
  }

  async function fills(target, text) {
    await tabTo(page, target);
    await mustBeSeen(page);
    await keys.type(text);
  }

  async function signsIn(role, to = '/desk/') {
    const { login, password } = station.accounts[role];
    await page.goto(to);
    await page.waitForURL('**/desk/sign-in?next=**');
    await fills(page.locator('#login'), login);
    await fills(page.locator('#password'), password);
    await Promise.all([page.waitForURL(`**${to}`), keys.press('Enter')]);
    assert.equal(await page.locator('h1').count(), 1);
  }

  const body = () => page.locator('.editor-text');
  const html = () => body().evaluate((text) => {
    const copy = text.cloneNode(true);
    for (const extra of copy.querySelectorAll('.ProseMirror-widget, .editor-caret')) extra.remove();
    return copy.innerHTML;
  });
  const saved = () => page.waitForSelector(allSaved);
  /** Types as hands do, which is not faster than the page can draw. */
  const types = (text) => keys.type(text, { delay: 3 });

  test('a reporter signs in', async () => {
    await sits();
    await signsIn('reporter');
  });

  test('a wrong password is said, and the focus is there', async () => {
    await sits();
    await page.goto('/desk/sign-in');
    await fills(page.locator('#login'), 'nobody@harbour.example');
    await fills(page.locator('#password'), 'not the right one');
    await Promise.all([page.waitForNavigation(), keys.press('Enter')]);
    assert.ok(await page.evaluate(() => document.activeElement.matches('[data-problems]')), 'the problems have the focus');
    assert.equal(await page.locator('#login').inputValue(), 'nobody@harbour.example');
  });

  test('a story is found by its words, by filters, and from row to row', async () => {
    await sits();
    await signsIn('reporter');
    await keys.press('/');
    await mustBeSeen(page);
    await keys.type('ferry');
    await Promise.all([page.waitForURL('**q=ferry**'), keys.press('Enter')]);
    const found = await page.locator('[data-rows] h2 a').allInnerTexts();
    assert.ok(found.length && found.every((headline) => /ferry/i.test(headline)), found.join());
    await keys.press('j');
    await mustBeSeen(page);
    assert.equal(await page.evaluate(() => document.activeElement.innerText), found[0]);

    await page.goto('/desk/');
    // Where there is room, all filters are open.
    const fold = page.locator('details.more > summary');
    if (await fold.isVisible()) await presses(fold);
    await tabTo(page, page.locator('#state'));
    await mustBeSeen(page);
    await keys.type('Pub');
    await follows(page.locator('.more-fields button'), '**state=published**');
    const states = await page.locator('[data-rows] .state').allInnerTexts();
    assert.ok(states.length && states.every((state) => state === 'Published'), states.join());
    await keys.press('j');
    await keys.press('j');
    await keys.press('k');
    const first = page.locator('[data-rows] h2 a').first();
    assert.equal(await page.evaluate(() => document.activeElement.href), await first.evaluate((link) => link.href));
    await Promise.all([page.waitForURL('**/desk/stories/**'), keys.press('Enter')]);
  });

  test('the list of shortcuts opens, says what it does, and closes', async () => {
    await page.goto('/desk/');
    await keys.press('?');
    await page.waitForSelector('dialog[open]');
    await mustBeSeen(page);
    assert.match(await page.locator('dialog[open]').innerText(), /shortcut/i);
    await keys.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    await presses(page.locator('.menu-me summary'));
    await tabTo(page, page.locator('.menu-me a').first());
    await mustBeSeen(page);
    await keys.press('Escape');
    assert.equal(await page.locator('.menu-me').getAttribute('open'), null);
    assert.ok(await page.evaluate(() => document.activeElement.matches('.menu-me summary')), 'the focus goes back');
  });

  test('each stop of the Tab key is on the screen and outlined, and there is a way out', { timeout: 60_000 }, async () => {
    const wrong = [];
    const story = await page.locator('[data-rows] h2 a').first().getAttribute('href');
    for (const address of ['/desk/', story]) {
      await page.goto(address);
      await ready(page);
      let stops = 0;
      for (; stops < 150; stops++) {
        await keys.press('Tab');
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        await mustBeSeen(page).catch(({ message }) => wrong.push(`${address}: ${message}`));
      }
      assert.ok(stops > 8 && stops < 150, `${stops} stops`);
    }
    nothing(wrong);
  });

  test('a story is begun and written', async () => {
    await page.goto('/desk/');
    await Promise.all([page.waitForURL('**/desk/stories/*'), keys.press('n')]);
    await ready(page);
    path = new URL(page.url()).pathname;
    await fills(page.locator('#headline'), 'Lighthouse keeper keeps the light');
    await fills(page.locator('#standfirst'), 'After forty years she stays.');
    await tabTo(page, body());
    await mustBeSeen(page);
    await types('The light was lit at dusk.');
    await keys.press('Enter');
    await keys.press('Control+Alt+2');
    await types('What she says');
    await keys.press('Enter');
    await types('- Oil');
    await keys.press('Enter');
    await types('Wicks');
    await keys.press('Enter');
    await keys.press('Enter');
    await types('It is in the log');
    for (let letters = 0; letters < 3; letters++) await keys.press('Shift+ArrowLeft');
    await keys.press('Control+k');
    await page.waitForSelector('dialog[open]');
    await mustBeSeen(page);
    await keys.type('https://example.org/log');
    await keys.press('Enter');
    await page.waitForSelector('.editor-dialog', { state: 'detached' });
    await saved();
    const text = (await html()).replaceAll(' dir="ltr"', '');
    for (const part of [/<p>The light was lit at dusk\.<\/p>/, /<h2>What she says<\/h2>/, /<ul>(<li><p>(Oil|Wicks)<\/p><\/li>){2}<\/ul>/, /It is in the <a[^>]* href="https:\/\/example\.org\/log"[^>]*>log<\/a>/]) assert.match(text, part);
    assert.ok(await body().evaluate((text) => text.contains(document.activeElement)), 'the caret is back in the text');
  });

  test('a person is quoted, with who, what and when', async () => {
    await keys.press('Control+End');
    await keys.press('Enter');
    await types('I never let it go out.');
    await keys.press('Control+Shift+9');
    if (!(await page.locator('dialog[open]').count())) await keys.press('Control+Shift+9');
    await page.waitForSelector('dialog[open]');
    await mustBeSeen(page);
    await keys.type('Mara Quill');
    await keys.press('Tab');
    await mustBeSeen(page);
    await keys.type('keeper of the light');
    await keys.press('Tab');
    await keys.type('2026-11');
    await keys.press('Enter');
    await page.waitForSelector('.editor-dialog', { state: 'detached' });
    await saved();
    assert.match(await html(), /<blockquote[^]*I never let it go out\.[^]*Mara Quill/);
  });

  test('the formatting buttons are one stop, with arrows from one to the next', async () => {
    await keys.press('Alt+F10');
    await mustBeSeen(page);
    const at = () => page.evaluate(() => document.activeElement.dataset.command);
    const first = await at();
    await keys.press('ArrowRight');
    assert.notEqual(await at(), first);
    await mustBeSeen(page);
    await keys.press('Escape');
    assert.ok(await body().evaluate((text) => text.contains(document.activeElement)));
  });

  test('the story is sent for review, and approved', async () => {
    await follows(page.locator('#panel button[value=review]'), '**/review');
    await fills(page.locator('#reason'), 'Please look at the log.');
    await follows(page.locator('main form .button-main'), '**?done=review');
    assert.match(await page.locator('.notice').innerText(), /Sent for review/);
    await sits();
    await signsIn('editor', '/desk/?view=needs-me');
    await follows(page.locator('[data-rows] a', { hasText: 'Lighthouse keeper' }), `**${path}`);
    await ready(page);
    await follows(page.locator('#panel button[value=approval]'), '**/approval');
    await follows(page.locator('main form .button-main'), '**?done=approval');
    assert.match(await page.locator('#panel').innerText(), /Approved/);
  });

  test('the story is published', async () => {
    await sits();
    await signsIn('publisher', path);
    await ready(page);
    await follows(page.locator('#panel button[value=publication]'), '**/publication');
    await follows(page.locator('main form .button-main'), '**?done=publication');
    const link = await page.locator('#panel a[href^="/en/a/"]').getAttribute('href');
    const { body: text } = await station.text(link);
    for (const part of ['Lighthouse keeper keeps the light', 'After forty years she stays.', 'The light was lit at dusk.', 'What she says', 'https://example.org/log', 'I never let it go out.', 'Mara Quill', 'keeper of the light']) {
      assert.ok(text.includes(part), `${part} is public`);
    }
  });

  test('the story is corrected', async () => {
    await follows(page.locator('#panel button[value=correction]'), '**/correction');
    await fills(page.locator('#was'), 'Lit at dusk.');
    await fills(page.locator('#is_now'), 'Lit at four.');
    await follows(page.locator('main form .button-main'), '**?done=correction');
    const link = await page.locator('#panel a[href^="/en/a/"]').getAttribute('href');
    assert.match((await station.text(link)).body, /class="corrections"[^]*Lit at dusk\.[^]*Lit at four\./);
  });

  test('without scripts a story is written as HTML, saved and published', async () => {
    await sits({ scripts: false });
    await signsIn('publisher', '/desk/?edition=en');
    await follows(page.locator('header form button.button-main'), '**/desk/stories/*');
    await fills(page.locator('#headline'), 'Fog horn is heard again');
    await fills(page.locator('#document'), '<p>It sounded at noon.</p><h2>Why</h2><ul><li>Fog</li></ul><blockquote>Good.</blockquote><script>alert(1)</script>');
    await follows(page.locator('main .button', { hasText: 'Save' }).first(), '**?done=saved');
    assert.match(await page.locator('.notice').innerText(), /Saved/);
    assert.match(await page.locator('#document').inputValue(), /<p>It sounded at noon\.<\/p>[^]*<h2>Why<\/h2>[^]*<li>/);
    await fills(page.locator('#standfirst'), 'The first time since spring.');
    await follows(page.locator('#panel button[value=publication]'), '**/publication');
    await follows(page.locator('main form .button-main'), '**?done=publication');
    const { body: text } = await station.text(await page.locator('#panel a[href^="/en/a/"]').getAttribute('href'));
    for (const part of ['Fog horn is heard again', 'The first time since spring.', 'It sounded at noon.', '<h2']) assert.ok(text.includes(part), `${part} is public`);
    assert.doesNotMatch(text, /alert\(1\)/);
  });

  test('without scripts a text that somebody else changed meanwhile is not overwritten', async () => {
    const [editor, publisher] = [await signIn(station, 'editor'), await signIn(station, 'publisher')];
    const story = await write(publisher, { headline: 'One', document: '<p>First.</p>' });
    const two = [await publisher.visit(browser, { scripts: false }), await editor.visit(browser, { scripts: false })];
    for (const { page } of two) await page.goto(story);
    for (const [number, { page }] of two.entries()) {
      await page.locator('#document').fill(`<p>First. And ${number}.</p>`);
      await Promise.all([page.waitForNavigation(), page.locator('#writing .button', { hasText: 'Save' }).click()]);
    }
    const late = two[1].page;
    assert.match(await late.locator('.notice-care').innerText(), /Tomas Reyl saved revision/);
    assert.match(await late.locator('#document').inputValue(), /First\. And 1\./, 'what was written stays');
    await Promise.all([late.waitForURL('**?done=saved'), late.locator('#writing .button', { hasText: 'Save' }).click()]);
    assert.match((await editor.reads(`${story}/revisions/`)).body, /revisions\/3/, 'all three are kept');
    for (const one of two) nothing(await one.complaints()), await one.leave();
  });

  test('no page complained', async () => {
    nothing(await visitor.complaints());
    await visitor.leave();
  });
});
