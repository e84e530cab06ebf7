// The desk's microphone: recorded, paused, heard, kept; through a page that crashes, a line that goes, and without scripts.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from '../support/browser.mjs';
import { offline, signIn, write } from '../support/desk.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

describe('recording', { timeout: 240_000 }, () => {
  let station, browser, reporter, visitor, page;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
    reporter = await signIn(station, 'reporter');
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  async function visits(path = '/desk/clips/recording', options = {}) {
    await visitor?.leave();
    visitor = await reporter.visit(browser, options);
    page = visitor.page;
    await page.goto(path);
  }

  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  const heard = (seconds) => page.waitForFunction((seconds) => document.querySelector('[data-time]').textContent >= `0:0${seconds}`, seconds);
  const status = () => page.locator('[data-status]').textContent();
  const state = (name) => page.locator(`[data-recorder][data-state=${name}]`).waitFor();
  const left = (of = page) => of.locator('[data-left-list] > li');
  /** Those that the script lists, from the browser's shelf: the station's own have no such button. */
  const offered = (of = page) => left(of).filter({ has: of.locator('[data-away]') });
  /** What is on the browser's shelf. */
  const shelf = () => page.evaluate(() => new Promise((tell) => (indexedDB.open('desk-recordings', 1).onsuccess = ({ target: { result: db } }) =>
    (db.transaction('takes').objectStore('takes').getAll().onsuccess = ({ target: { result: takes } }) => (db.close(), tell(takes))))));

  async function records(seconds, start = 'Record') {
    if (start === 'Record') await press('Turn on the microphone');
    await press(start);
    await state('recording');
    await heard(seconds);
  }

  /** Once it has stopped the focus goes to its name. */
  async function stops() {
    await press('Stop');
    await state('stopped');
    await page.waitForFunction(() => document.activeElement?.id === 'name');
  }

  /** Asks until something is so. */
  async function soon(what, is) {
    for (const end = Date.now() + 10_000; !(await is()); await new Promise((wake) => setTimeout(wake, 100))) assert.ok(Date.now() < end, `${what} did not happen`);
  }

  /** How many bytes of unfinished uploads the station has. */
  async function arrived() {
    const { body } = await reporter.reads('/desk/uploads/');
    const id = /\/desk\/uploads\/(\w+)\/completion/.exec(body)?.[1];
    return id ? JSON.parse((await reporter.reads(`/desk/uploads/${id}`)).body).kept : 0;
  }

  /** How long the station finds a clip, in seconds. */
  async function length(path) {
    for (;;) {
      const { body } = await reporter.reads(path);
      const clock = /<dt>Length<\/dt><dd><bdi>(\d+):(\d\d)</.exec(body);
      if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
      assert.doesNotMatch(body, /Cannot be used/);
      await new Promise((wake) => setTimeout(wake, 200));
    }
  }

  test('it is recorded by keyboard, paused, heard, named and kept as a clip', async () => {
    await visits();
    await page.getByRole('button', { name: 'Turn on the microphone' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Record');
    assert.ok((await page.locator('#input option').count()) > 1, 'there is a choice of microphones');
    await page.waitForFunction(() => document.querySelector('#level').value > -50);
    await page.keyboard.press('Enter');
    await page.locator('[data-status]', { hasText: 'Recording' }).waitFor();
    await heard(2);
    await page.keyboard.press('Enter');
    assert.equal(await status(), 'Paused');
    const paused = await page.locator('[data-time]').textContent();
    await page.keyboard.press('Enter');
    await page.waitForFunction((paused) => document.querySelector('[data-time]').textContent > paused, paused);
    await press('Stop');
    await page.waitForFunction(() => document.activeElement?.id === 'name');
    const said = Number(/^Stopped after 0:(\d\d)\. Listen to it/.exec(await status())?.[1]);
    assert.ok(said >= 2, `stopped after ${said} s`);
    // What is heard has an end, and it is where the recording's is: the clock shows whole seconds.
    await page.waitForFunction((said) => {
      const { duration } = document.querySelector('[data-listen]');
      return duration > said - 1 && duration < said + 2;
    }, said);
    await page.fill('#name', 'Tide gate: at/the wall');
    await press('Keep it');
    await page.waitForURL(/\/desk\/clips\/\w{26}$/);
    assert.equal(await page.locator('h1').textContent(), 'Tide gate: at/the wall');
    const seconds = await length(new URL(page.url()).pathname);
    assert.ok(Math.abs(seconds - said) <= 1, `${seconds} s of ${said}`);
    await page.goto('/desk/clips/recording');
    assert.deepEqual(await shelf(), []);
    assert.equal(await left().count(), 0, 'nothing is left of it');
    nothing(await visitor.complaints());
  });

  test('a microphone that hears nothing is told of before the recording, and once more in it', async () => {
    await visits();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        const context = new AudioContext();
        const microphone = context.createMediaStreamDestination();
        const silence = new ConstantSourceNode(context, { offset: 0 });
        silence.connect(microphone);
        silence.start();
        return microphone.stream;
      };
      // Each sentence of the status, in its order.
      window.said = [];
      const status = document.querySelector('[data-status]');
      new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true });
    });
    await press('Turn on the microphone');
    await page.locator('[data-status]', { hasText: 'Too quiet' }).waitFor();
    const described = await page.locator('#level').getAttribute('aria-describedby');
    assert.match(await page.locator(`#${described}`).textContent(), /^Too quiet/);
    await press('Record');
    await state('recording');
    await page.waitForFunction(() => window.said.length > 2);
    assert.deepEqual((await page.evaluate(() => window.said)).map((it) => it.split('.')[0]), ['Too quiet', 'Recording', 'Too quiet']);
    await stops();
    await press('Keep it');
    await page.waitForURL(/\/desk\/clips\/\w{26}$/);
    nothing(await visitor.complaints());
  });

  test('after a crash of the page what was left is offered, and is whole', async () => {
    await visits();
    await records(3);
    const kept = async () => Math.floor((await shelf())[0]?.ms / 1000);
    await soon('two of three seconds are on the shelf', async () => (await kept()) >= 2);
    const spoken = await kept();
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => {});
    await crashed;
    page = await visitor.context.newPage();
    await page.goto('/desk/clips/recording');
    await offered().waitFor();
    const about = await offered().locator('[data-about]').textContent();
    assert.ok(Number(/0:(\d\d)$/.exec(about)[1]) >= spoken, `${about} of ${spoken} s`);
    await left().getByRole('button', { name: 'Listen' }).click();
    await page.waitForFunction(() => document.querySelector('[data-left-list] audio').duration > 1.9);
    await left().getByRole('button', { name: 'Keep it' }).click();
    await page.waitForURL(/\/desk\/clips\/\w{26}$/);
    assert.ok((await length(new URL(page.url()).pathname)) >= 2);
    await page.goto('/desk/clips/recording');
    assert.deepEqual(await shelf(), []);
    assert.equal(await left().count(), 0);
  });

  test('a line that goes costs nothing, and what came before it is on the station for another browser', async () => {
    await visits();
    await records(2);
    await soon('something arrives', async () => (await arrived()) > 0);
    await visitor.context.setOffline(true);
    await page.getByText('The line is gone').first().waitFor();
    const before = await arrived();
    const other = await reporter.visit(browser);
    await other.page.goto('/desk/clips/recording');
    await other.page.locator('[data-left-list] > li').getByText('kB').waitFor();
    await other.leave();
    await heard(5);
    await press('Stop');
    await press('Keep it');
    await state('keeping');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'record');
    await visitor.context.setOffline(false);
    await page.waitForURL(/\/desk\/clips\/\w{26}$/, { timeout: 30_000 });
    const seconds = await length(new URL(page.url()).pathname);
    assert.ok(seconds >= 4, `${seconds} s, of which ${before} bytes came at first`);
    nothing((await visitor.complaints()).filter((it) => !offline.test(it)));
  });

  test('another try does not lose the one before, and what is thrown away is gone', async () => {
    await visits();
    // What was on its way to the station when it was thrown away must not be there afterwards.
    const late = async (route) => {
      const answer = await route.fetch();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.fulfill({ response: answer });
    };
    await page.route('**/desk/uploads', late, { times: 1 });
    await records(1);
    await stops();
    await records(1, 'Record again');
    await stops();
    await left().waitFor();
    await left().getByRole('button', { name: 'Throw it away' }).click();
    await left().waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.dataset.do), 'keep');
    await page.reload();
    // The second is left, since nobody kept it.
    await offered().waitFor();
    assert.equal(await left().count(), 1);
    await offered().locator('[data-away]').click();
    await left().waitFor({ state: 'detached' });
    assert.deepEqual(await shelf(), []);
  });

  test('who chooses a microphone by keyboard stays among them', async () => {
    await visits();
    await press('Turn on the microphone');
    await state('ready');
    const input = page.locator('#input');
    const before = await input.inputValue();
    await input.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((before) => document.querySelector('#input').value !== before, before);
    // The other one is on before it is looked at where the focus is.
    await page.waitForFunction(() => document.querySelector('#level').value > -50);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'input');
  });

  test('at a shared machine nobody has what somebody else recorded', async () => {
    await visits();
    await records(1);
    await stops();
    await (await signIn(station, 'editor')).bringSession(visitor.context);
    await page.reload();
    await page.getByRole('button', { name: 'Turn on the microphone' }).waitFor();
    assert.equal((await shelf()).length, 1);
    assert.equal(await left().count(), 0);
    await reporter.bringSession(visitor.context);
    await page.reload();
    await offered().waitFor();
    await offered().locator('[data-away]').click();
    await left().waitFor({ state: 'detached' });
  });

  test('what is refused says why, and stays until it is thrown away', async () => {
    await visits();
    await page.route('**/desk/uploads/*', (route) => {
      const piece = route.request().method() === 'PATCH' && route.request().postDataBuffer();
      return piece ? route.continue({ postData: Buffer.alloc(piece.length, 7) }) : route.continue();
    });
    await records(1);
    await stops();
    await press('Keep it');
    await offered().getByText('Not taken: This is no picture').waitFor();
    assert.match(await status(), /^Not taken: This is no picture/);
    for (const name of ['Keep it', 'Throw it away']) assert.ok(await offered().getByRole('button', { name }).isVisible(), name);
    await page.unroute('**/desk/uploads/*');
    await offered().locator('[data-away]').click();
    await left().waitFor({ state: 'detached' });
    assert.deepEqual(await shelf(), []);
  });

  test('whoever presses twice records once', async () => {
    await visits();
    await press('Turn on the microphone');
    await page.locator('[data-do=start]').waitFor();
    await page.evaluate(() => {
      window.tapes = 0;
      const { start } = MediaRecorder.prototype;
      MediaRecorder.prototype.start = function (...args) {
        window.tapes++;
        return start.apply(this, args);
      };
      const button = document.querySelector('[data-do=start]');
      button.click();
      if (!button.hidden) button.click();
    });
    await state('recording');
    await heard(1);
    await stops();
    assert.equal(await page.evaluate(() => window.tapes), 1);
    await page.reload();
    await offered().locator('[data-away]').click();
    await left().waitFor({ state: 'detached' });
  });

  test('what another page has in hand is offered once that page lets it go', async () => {
    await visits();
    await records(1);
    await soon('it is on the shelf', async () => (await shelf()).length === 1);
    const second = await visitor.context.newPage();
    await second.goto('/desk/clips/recording');
    await second.waitForFunction(async () => (await navigator.locks.query()).pending.some(({ name }) => name.startsWith('recording ')));
    await stops();
    assert.equal(await left(second).count(), 0, 'it is still in hand');
    await page.goto('/desk/clips');
    await offered(second).waitFor();
    await offered(second).locator('[data-away]').click();
    await left(second).waitFor({ state: 'detached' });
  });

  test('what is recorded from a story is its sound', async () => {
    const story = await write(reporter, { headline: 'Gate opens again', document: '<p>It opened.</p>' });
    await visits(story);
    await page.locator('[name=then][value=recording]').click();
    await page.waitForURL(`**${story}/recording`);
    await records(1);
    await press('Stop');
    await page.fill('#name', 'Gate, at the wall');
    await press('Keep it for the story');
    await page.waitForURL(/done=saved#clip$/);
    await page.locator('[data-lead=clip]').getByText('Gate, at the wall').waitFor();
  });

  test('where there is no microphone the page says what to do, and a form does without scripts', async () => {
    await visits();
    for (const [name, says] of [['NotAllowedError', 'does not let this page'], ['NotFoundError', 'No microphone was found'], ['NotReadableError', 'Another program']]) {
      await page.evaluate((name) => (navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name))), name);
      await press('Turn on the microphone');
      await page.locator('[data-trouble]', { hasText: says }).waitFor();
    }
    await visits('/desk/clips/recording', { scripts: false });
    assert.ok(await page.locator('[data-recorder]').isHidden());
    await page.setInputFiles('#file', { name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('words') });
    await press('Send');
    await page.getByText('Not taken: This is no picture').first().waitFor();
  });
});
