// An alert comes into a page that is open: seen at once, said once, in nobody's way,
// and gone when it is put away, corrected or withdrawn.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { change, raise, withdraw } from '../support/alerts.mjs';
import { violations, bringAxe } from '../support/axe.mjs';
import { openBrowser, visit } from '../support/browser.mjs';
import { signIn } from '../support/desk.mjs';
import { mustBeSeen } from '../support/focus.mjs';
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
  const look = (state) =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
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
  await Promise.all([
    page.waitForResponse(/\/-\/alerts\/en\/now/),
    (async () => {
      for (let step = 0; step < 6; step++) await page.clock.runFor(20_000);
    })(),
  ]);
  await told('Power cut in Brack').waitFor();
  await withdraw(owner, alert, 'Light again.');
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
