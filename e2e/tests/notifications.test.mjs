// Alerts on a device: turned on in the page, sent by the station, decrypted by somebody
// else's code, shown by the worker. And stories that are read without a line.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { change, raise, withdraw } from '../support/alerts.mjs';
import { bringAxe, violations } from '../support/axe.mjs';
import { openBrowser, visit } from '../support/browser.mjs';
import { signIn } from '../support/desk.mjs';
import { nothing } from '../support/nothing.mjs';
import { deliver, shown, startPushService, subscribeHere } from '../support/push.mjs';
import { startStation } from '../support/station.mjs';
import { storiesOf } from '../support/stories.mjs';

let service;
let station;
let browser;
let owner;
let visitor;
let page;

before(async () => {
  service = await startPushService();
  station = await startStation({ neighbours: service.host });
  browser = await openBrowser();
  owner = await signIn(station, 'owner');
});
after(async () => {
  await browser?.close();
  await station?.stop();
  await service?.stop();
});
beforeEach(async () => {
  service.messages.length = 0;
  visitor = await visit(browser, station, { permissions: ['notifications'] });
  ({ page } = visitor);
  await subscribeHere(visitor.context, service);
});
afterEach(() => visitor.leave());

const button = (name) => page.getByRole('button', { name, exact: true });
const on = 'Alerts on this device are on.';
const until = async (what, ask) => {
  for (const end = Date.now() + 10_000; ; await pause(50)) {
    const answer = await ask();
    if (answer) return answer;
    assert.ok(Date.now() < end, what);
  }
};

test('an alert comes to the device, its correction takes its place, and so does its withdrawal', async () => {
  await page.goto('/en/notifications/');
  await button('Turn on').click();
  await page.getByText(on).waitFor();
  assert.match(await page.evaluate(() => window.asked.applicationServerKey), /^[\w-]{87}$/);
  await bringAxe(page, { scripts: true });
  nothing(await violations(page));

  const alert = await raise(owner, { en: 'Harbour closed after a collision' });
  const first = await service.until(1);
  assert.deepEqual([first.urgency, first.said.text], ['high', 'Harbour closed after a collision']);
  assert.ok(first.topic.length <= 32 && /^[\w-]+$/.test(first.topic));
  await deliver(page, first.text);
  const [one] = await until('it is shown', async () => (await shown(page)).length && shown(page));
  assert.deepEqual([one.body, one.tag, one.lang, one.dir], [first.said.text, first.topic, 'en', 'ltr']);
  assert.match(one.title, /^Breaking news · /);

  await change(owner, alert, { en: 'Harbour open: there was no collision' }, 'correction');
  const second = await service.until(2);
  assert.equal(second.topic, first.topic);
  await deliver(page, second.text);
  const now = await until('the right text', async () => {
    const all = await shown(page);
    return all.some(({ body }) => body === 'Harbour open: there was no collision') && all;
  });
  assert.equal(now.length, 1);
  // What comes late does not come back.
  await deliver(page, first.text);
  await pause(300);
  assert.deepEqual((await shown(page)).map(({ body }) => body), ['Harbour open: there was no collision']);

  await withdraw(owner, alert, 'It was another harbour.');
  const third = await service.until(3);
  await deliver(page, third.text);
  await until('the withdrawal', async () => (await shown(page)).some(({ title, body }) => /^Withdrawn/.test(title) && /another harbour/.test(body)));
  assert.equal((await shown(page)).length, 1);

  // It is remembered, changed, and turned off.
  await page.reload();
  await page.getByText(on).waitFor();
  const kept = () => page.evaluate(async () => (await (await caches.open('notifications')).match('/-/notifications?en')).json());
  await page.getByLabel('All alerts, updates too').check();
  const topic = page.getByRole('group', { name: 'Topics' }).getByRole('checkbox').first();
  await topic.check();
  await button('Save').click();
  await until('it is kept', async () => (await kept()).urgency === 'update');
  await page.reload();
  await page.getByText(on).waitFor();
  assert.ok(await page.getByLabel('All alerts, updates too').isChecked());
  assert.ok(await topic.isChecked());
  // A topic that no new story has is followed on, though it is not offered any more.
  const { topics } = await kept();
  await page.route('**/en/notifications/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(`value="${topics[0]}"`, 'value="another"') });
  });
  await page.reload();
  await page.getByText(on).waitFor();
  assert.equal(await topic.isChecked(), false);
  await page.getByLabel('Breaking news only').check();
  await button('Save').click();
  await until('it is kept', async () => (await kept()).urgency === 'breaking');
  assert.deepEqual((await kept()).topics, topics);
  await page.unroute('**/en/notifications/');
  await button('Turn off').click();
  await page.getByText('Alerts on this device are off.').waitFor();
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await raise(owner, { en: 'Nobody hears this' });
  await pause(1500);
  assert.equal(service.messages.length, 3);
  nothing(await visitor.complaints());
});

test('an alert in Arabic says so, from right to left', async () => {
  await page.goto('/ar/notifications/');
  await page.locator('form[data-key] button').first().click();
  await until('it is on', () => page.locator('[data-off]').isVisible());
  await raise(owner, { ar: 'أُغلق الميناء بعد تصادم' });
  const { text, said } = await service.until(1);
  assert.deepEqual([said.lang, said.dir], ['ar', 'rtl']);
  assert.doesNotMatch(said.title, /[\u2066-\u2069]/);
  await deliver(page, text);
  const [one] = await until('it is shown', async () => (await shown(page)).length && shown(page));
  assert.deepEqual([one.body, one.lang, one.dir], ['أُغلق الميناء بعد تصادم', 'ar', 'rtl']);
});

test('who does not allow it is told how, and nobody is asked before a click', async () => {
  const careful = await visit(browser, station);
  await careful.page.addInitScript(() => {
    window.questions = 0;
    Object.defineProperty(Notification, 'permission', { get: () => (window.questions ? 'denied' : 'default') });
    Notification.requestPermission = async () => ((window.questions += 1), 'denied');
  });
  await careful.page.goto('/en/notifications/');
  await careful.page.getByRole('button', { name: 'Turn on' }).waitFor();
  assert.equal(await careful.page.evaluate(() => window.questions), 0);
  await careful.page.getByRole('button', { name: 'Turn on' }).click();
  await careful.page.getByText('Allow notifications for this site').waitFor();
  assert.equal(await careful.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  nothing(await careful.complaints());
  await careful.leave();
});

test('without scripts it says so, and leads to the list and its feeds', async () => {
  const plain = await visit(browser, station, { scripts: false });
  await plain.page.goto('/en/notifications/');
  assert.ok(await plain.page.getByText('This browser cannot receive alerts').isVisible());
  assert.equal(await plain.page.getByRole('button').count(), 0);
  assert.ok(await plain.page.locator('main').getByRole('link', { name: 'RSS' }).isVisible());
  await plain.leave();
});

test('an alert that stood when the page for no line was kept is over when it is shown', async () => {
  const alert = await raise(owner, { en: 'Lock gates stuck' });
  await page.goto('/en/notifications/');
  await page.locator('header .alert').filter({ hasText: 'Lock gates' }).waitFor();
  await button('Keep stories').click();
  await button('Keep none, and delete them').waitFor();
  await until('the worker is there', () => page.evaluate(async () => !!(await navigator.serviceWorker.ready).active));
  await page.goto('/en/notifications/');
  await withdraw(owner, alert, 'They move.');
  await station.kill();
  for (const path of ['/en/section/harbour/', '/en/offline/']) {
    await page.goto(path);
    await page.getByRole('heading', { name: 'You are offline' }).waitFor();
    assert.equal(await page.locator('.alert').count(), 0);
    assert.ok(await page.locator('.masthead .station').isVisible());
  }
  await station.startAgain();
});

test('stories that were read can be read again without a line, and no others are kept', async () => {
  const stories = (await storiesOf(station, 'en')).slice(0, 3);
  await page.goto(stories[2].path);
  await page.goto('/en/notifications/');
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  await button('Keep stories').click();
  await button('Keep none, and delete them').waitFor();
  await until('the worker is there', () => page.evaluate(async () => !!(await navigator.serviceWorker.ready).active));
  const titles = [];
  for (const { path } of stories.slice(0, 2)) {
    await page.goto(path);
    titles.push(await page.title());
    const there = new URL(path, station.url).href;
    await until(`${path} is kept`, () => page.evaluate(async (url) => !!(await (await caches.open('stories')).match(url)), there));
  }
  await page.goto('/en/');
  nothing(await visitor.complaints());

  await station.kill();
  await page.goto(stories[0].path);
  assert.equal(await page.title(), titles[0]);
  assert.equal(await page.locator('h1').count(), 1);
  await page.goto('/en/section/harbour/');
  await page.getByRole('heading', { name: 'You are offline' }).waitFor();
  const kept = page.locator('.kept a');
  // The one that was read last comes first.
  assert.deepEqual(await kept.allTextContents(), [titles[1], titles[0]]);
  await bringAxe(page, { scripts: true });
  nothing(await violations(page));
  await kept.nth(1).click();
  await until('it is read', async () => (await page.title()) === titles[0]);

  await station.startAgain();
  await page.goto('/en/notifications/');
  await button('Keep none, and delete them').click();
  await button('Keep stories').waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});
