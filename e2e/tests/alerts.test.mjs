// An alert comes into a page that is open: seen at once, said once, in nobody's way,
// and gone when it is put away, corrected or withdrawn.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { change, raise, withdraw } from '../support/alerts.mjs';
import { violations, bringAxe } from '../support/axe.mjs';
import { openBrowser, visit } from '../support/browser.mjs';
import { signIn } from '../support/desk.mjs';
import { mustBeSeen } from '../support/focus.mjs';
import { lineTo } from '../support/line.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

let station;
let browser;
let owner;
let visitor;
let page;

before(async () => {
  station = await startStation();
  browser = await openBrowser();
  owner = await signIn(station, 'owner');
});
after(async () => {
  await browser?.close();
  await station?.stop();
});
beforeEach(async () => {
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

const told = (text) => page.locator('.alerts-told .alert').filter({ hasText: text });
const said = async (text) => (await page.evaluate(() => window.said)).filter((one) => one.includes(text)).length;
/** Opens a page and waits until its stream has begun. */
/** Waits until what stands above the pages says it: that is renewed after an alert is sent. */
const stands = async (path, text) => {
  for (const end = Date.now() + 10_000; !(await station.text(path)).body.includes(text); ) assert.ok(Date.now() < end, `${text} does not stand on ${path}`);
};
const open = async (path) => Promise.all([page.waitForResponse(/\/-\/alerts\/en\?/), page.goto(path)]);
/** Raises an alert and waits until it is in the HTML of pages. */
const raiseInPages = async (text) => {
  const alert = await raise(owner, { en: text });
  for (let tries = 0; !(await station.text('/en/')).body.includes(text); tries++) assert.ok(tries < 1000, text);
  return alert;
};
/** Somebody looks at the page, or at something else. */
const look = (state) =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
/** Lets time go by in the page until something has happened. */
const meanwhile = async (happens) => {
  let isOver = false;
  const over = happens.finally(() => (isOver = true));
  for (let step = 0; step < 20 && !isOver; step++) await page.clock.runFor(10_000);
  return over;
};

test('it comes into an open page, is said once, and takes neither focus nor place', async () => {
  await open('/en/');
  await page.keyboard.press('Tab');
  const where = () => page.evaluate(() => [document.activeElement.textContent, document.querySelector('main').getBoundingClientRect().top]);
  const before = await where();
  const alert = await raise(owner, { en: 'Harbour closed after a collision' });
  await told('Harbour closed after a collision').waitFor();
  assert.deepEqual(await where(), before);
  assert.equal(await said('Harbour closed'), 1);
  await bringAxe(page, { scripts: true });
  nothing(await violations(page));
  // The end of the page is not behind it.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const [foot, top] = await page.evaluate(() => [document.querySelector('.colophon').getBoundingClientRect().bottom, document.querySelector('.alerts-told').getBoundingClientRect().top]);
  assert.ok(foot <= top + 1, `${foot} is below ${top}`);

  await change(owner, alert, { en: 'Harbour open: there was no collision' }, 'correction');
  await told('Harbour open').waitFor();
  assert.equal(await page.locator('.alert').count(), 1);
  assert.equal(await said('Correction'), 1);
  await withdraw(owner, alert, 'It was another harbour.');
  await told('It was another harbour.').waitFor();
  assert.equal(await said('another harbour'), 1);
  nothing(await visitor.complaints());
});

test('by keyboard it is put away, and stays away on this device until it is corrected', async () => {
  const alert = await raise(owner, { en: 'Bridge closed to lorries' });
  await stands('/en/', 'Bridge closed to lorries');
  await open('/en/');
  const strip = page.locator('header .alert').filter({ hasText: 'Bridge closed' });
  const button = strip.getByRole('button');
  await button.focus();
  await mustBeSeen(page);
  await page.keyboard.press('Enter');
  await strip.waitFor({ state: 'detached' });
  assert.ok(await page.evaluate(() => document.activeElement.matches('#content, .alert button')), 'the focus is on what follows');
  await open('/en/');
  await strip.waitFor({ state: 'detached' });
  await change(owner, alert, { en: 'Bridge open to lorries' }, 'correction');
  await told('Bridge open').waitFor();
  // What the stream said first has come before it.
  assert.equal(await said('Bridge closed'), 0);
  await withdraw(owner, alert, 'Settled.');
});

test('a hidden page listens to nothing, and what it missed comes once when it is seen again', async () => {
  await open('/en/');
  const asked = [];
  // The browser may fetch the icon late, by itself.
  page.on('request', (request) => request.url().includes('/assets/icon') || asked.push(request.url()));
  await Promise.all([page.waitForEvent('requestfailed', (request) => request.url().includes('/-/alerts/')), look('hidden')]);
  const alert = await raise(owner, { en: 'Night trains stopped' });
  assert.deepEqual(asked, []);
  assert.equal(await told('Night trains').count(), 0);
  await look('visible');
  await told('Night trains').waitFor();
  await look('hidden');
  await look('visible');
  // What the stream says first comes before it.
  const second = await raise(owner, { en: 'Day trains run' });
  await told('Day trains run').waitFor();
  assert.equal(await told('Night trains').count(), 1);
  assert.equal(await said('Night trains'), 1);
  for (const one of [alert, second]) await withdraw(owner, one, 'They run.');
});

test('a lost server is found again, and nothing is said twice', async () => {
  const alert = await raise(owner, { en: 'Fog over the strait' });
  await stands('/en/', 'Fog over the strait');
  await open('/en/');
  await station.kill();
  await station.startAgain();
  const second = await raise(owner, { en: 'Ferries stay in port' });
  await told('Ferries stay in port').waitFor({ timeout: 20_000 });
  assert.equal(await said('Fog over the strait'), 0);
  assert.equal(await said('Ferries stay'), 1);
  for (const one of [alert, second]) await withdraw(owner, one, 'Over.');
});

test('where streams are blocked the page asks now and then', async () => {
  await page.route(/\/-\/alerts\/en\?/, (route) => route.abort());
  await page.clock.install();
  await page.goto('/en/');
  const alert = await raise(owner, { en: 'Power cut in Brack' });
  await meanwhile(page.waitForResponse(/\/-\/alerts\/en\/now/));
  await told('Power cut in Brack').waitFor();
  await withdraw(owner, alert, 'Light again.');
});

test('where a line passes heads and holds back what follows, the page asks too', async () => {
  const line = await lineTo(station);
  line.holds = true;
  await visitor.leave();
  visitor = await visit(browser, station, line.through);
  ({ page } = visitor);
  await page.clock.install();
  await open('/en/');
  const alert = await raise(owner, { en: 'Ice on the runway' });
  await meanwhile(page.waitForResponse(/\/-\/alerts\/en\/now/));
  await told('Ice on the runway').waitFor();
  await withdraw(owner, alert, 'It has melted.');
  await visitor.leave();
  await line.close();
});

test('a line that has gone silent is left for another', async () => {
  const line = await lineTo(station);
  await visitor.leave();
  visitor = await visit(browser, station, line.through);
  ({ page } = visitor);
  await page.clock.install();
  const alert = await raise(owner, { en: 'Snow in the hills' });
  await open('/en/');
  const second = await raise(owner, { en: 'Pass closed' });
  await told('Pass closed').waitFor();
  line.holds = true;
  const third = await raise(owner, { en: 'Tunnel closed' });
  // Between two beats it is only quiet.
  const another = page.waitForRequest(/\/-\/alerts\/en\?/);
  let isLeft = false;
  void another.then(() => (isLeft = true));
  await page.clock.runFor(45_000);
  assert.equal(isLeft, false);
  line.holds = false;
  await meanwhile(another);
  await told('Tunnel closed').waitFor();
  for (const one of [alert, second, third]) await withdraw(owner, one, 'It thaws.');
  await visitor.leave();
  await line.close();
});

test('who looks away while the page asks costs nobody anything, and who looks again hears by the stream alone', async () => {
  let isBlocked = true;
  await page.route(/\/-\/alerts\/en\?/, (route) => (isBlocked ? route.abort() : route.continue()));
  let asked = [];
  const held = () => new Promise((asked) => page.route(/\/-\/alerts\/en\/now/, (route) => asked(route), { times: 1 }));
  await page.clock.install();
  await page.goto('/en/');
  let route = await meanwhile(held());
  page.on('request', (request) => /\/-\//.test(request.url()) && asked.push(request.url()));
  // What is asked later is answered later.
  const settled = () => page.evaluate(async () => (await fetch('/robots.txt')).text());
  const answered = async () => {
    await Promise.all([page.waitForEvent('requestfinished', (request) => request.url().endsWith('/now')), route.continue()]);
    await settled();
  };
  await look('hidden');
  await answered();
  await page.clock.runFor(300_000);
  await settled();
  assert.deepEqual(asked, []);

  await look('visible');
  route = await meanwhile(held());
  await look('hidden');
  isBlocked = false;
  await Promise.all([page.waitForResponse(/\/-\/alerts\/en\?/), look('visible')]);
  asked = [];
  await answered();
  await page.clock.runFor(46_000);
  await settled();
  assert.deepEqual(asked, []);
});

test('what ends while a page is read leaves its place, moves nothing, and hands the focus on', async () => {
  const alerts = [];
  for (const text of ['Dam is full', 'Road flooded', 'School closed']) alerts.push(await raiseInPages(text));
  await open('/en/');
  const strip = (text) => page.locator('#alerts .alert').filter({ hasText: text });
  const where = () => page.evaluate(() => document.querySelector('main').getBoundingClientRect().top);
  const before = await where();
  await strip('Dam is full').getByRole('button').focus();
  await withdraw(owner, alerts[0], 'It was another dam.');
  await told('another dam').waitFor();
  assert.equal(await strip('Dam is full').count(), 0);
  assert.equal(await where(), before);
  assert.ok(await page.evaluate(() => document.activeElement.closest('.alert')));
  await change(owner, alerts[1], { en: `Road open. ${'It was never flooded, and all lorries, buses and cars may go. '.repeat(2)}`.slice(0, 120) }, 'correction');
  await told('Road open').waitFor();
  assert.equal(await where(), before);
  // Where the browser itself holds no place, as on the page of a live report.
  await page.evaluate(() => document.documentElement.classList.add('still'));
  await page.evaluate(() => scrollTo(0, 400));
  await withdraw(owner, alerts[2], 'It is open.');
  await told('It is open').waitFor();
  assert.equal(await where(), before - 400);
  await withdraw(owner, alerts[1], 'All is well.');
});

test('what was put away before is gone before it is seen, or leaves its place', async () => {
  const alert = await raiseInPages('Wells are dry');
  await open('/en/');
  const strip = page.locator('#alerts .alert').filter({ hasText: 'Wells are dry' });
  const where = () => page.evaluate(() => document.querySelector('main').getBoundingClientRect().top);
  const before = await where();
  await strip.getByRole('button').click();
  await strip.waitFor({ state: 'detached' });
  assert.ok((await where()) < before);
  let arrive;
  await page.route(/\/alerts\.[^/]*js/, async (route) => (await new Promise((come) => (arrive = come)), route.continue()));
  await page.goto('/en/', { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length && document.querySelector('.colophon'));
  assert.equal(await where(), before);
  arrive();
  await strip.waitFor({ state: 'detached' });
  assert.equal(await where(), before);
  await withdraw(owner, alert, 'It rains.');
});

test('what is put away in one page stays away when another remembers something', async () => {
  const alert = await raise(owner, { en: 'Gulls at the market' });
  await open('/en/');
  const strip = (page) => page.locator('.alert').filter({ hasText: 'Gulls at' });
  const other = await visitor.context.newPage();
  await other.goto('/en/');
  await strip(other).getByRole('button').click();
  await strip(other).waitFor({ state: 'detached' });
  await other.close();
  const second = await raise(owner, { en: 'Cats at the market' });
  await told('Cats at').waitFor();
  // It goes from here, too, with what is told next.
  await strip(page).waitFor({ state: 'detached' });
  await open('/en/');
  await page.locator('header .alert').filter({ hasText: 'Cats at' }).getByRole('button').waitFor();
  assert.equal(await strip(page).count(), 0);
  for (const one of [alert, second]) await withdraw(owner, one, 'They left.');
});

test('without scripts it stands on the page, without a button', async () => {
  const alert = await raise(owner, { en: 'Tide gate shut tonight', ar: 'إغلاق بوابة المد الليلة' });
  await stands('/ar/', 'بوابة المد');
  const { page } = await visit(browser, station, { scripts: false });
  await page.goto('/ar/');
  const strip = page.locator('header .alert').filter({ hasText: 'بوابة المد' });
  await strip.waitFor();
  assert.equal(await strip.getByRole('button').count(), 0);
  await withdraw(owner, alert, 'Open again.');
  for (let tries = 0; (await strip.count()) && tries < 100; tries++) await page.goto('/ar/');
  assert.equal(await strip.count(), 0);
  await page.context().close();
});

test('an alert is written and sent by keyboard, without a page that surprises', async () => {
  const visitor = await owner.visit(browser);
  const desk = visitor.page;
  await desk.goto('/desk/alerts/new');
  await desk.locator('#text-en').focus();
  await desk.keyboard.type('Lighthouse dark');
  await desk.keyboard.press('Tab');
  await desk.locator('#minutes').focus();
  await desk.keyboard.press('Enter');
  await desk.waitForURL(/\/sending$/);
  await desk.getByText('Lighthouse dark').waitFor();
  await desk.getByRole('button', { name: 'Send it now' }).focus();
  await mustBeSeen(desk);
  await desk.keyboard.press('Enter');
  await desk.getByText('The alert is sent.').waitFor();
  await open('/en/');
  await page.locator('header .alert').filter({ hasText: 'Lighthouse dark' }).waitFor();
  nothing(await visitor.complaints());
  await visitor.leave();
});

test('whoever writes one sees how many letters it has', async () => {
  const editor = await owner.visit(browser);
  await editor.page.goto('/desk/alerts/new');
  const text = editor.page.locator('#text-en');
  const letters = editor.page.locator('#letters-en');
  assert.equal(await letters.textContent(), '0 / 120');
  await text.fill('Tide \u{1F30A} at nine');
  assert.equal(await letters.textContent(), '14 / 120');
  assert.equal(await letters.getAttribute('data-over'), null);
  await text.fill('n'.repeat(121));
  assert.equal(await letters.getAttribute('data-over'), '');
  assert.match(await text.getAttribute('aria-describedby'), /letters-en/);
  nothing(await editor.complaints());
  await editor.leave();
});
