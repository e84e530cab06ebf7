// Files on their way in: over a line that goes, through a reload, by keyboard, and without scripts.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bringAxe, violations } from '../support/axe.mjs';
import { openBrowser } from '../support/browser.mjs';
import { offline, signIn } from '../support/desk.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

/** Sound without an end to speak of, whose head is that of a WAV file. */
function sound(bytes) {
  const head = Buffer.from('RIFF\x7f\xff\xff\x7fWAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xbb\0\0\0\x77\x01\0\x02\0\x10\0data\x7f\xff\xff\x7f', 'latin1');
  return Buffer.concat([head, Buffer.alloc(bytes - head.length, 7)]);
}

describe('uploads', { timeout: 120_000 }, () => {
  let station, browser, reporter, visitor, page;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
    reporter = await signIn(station, 'reporter');
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  async function visits(options) {
    await visitor?.leave();
    visitor = await reporter.visit(browser, options);
    page = visitor.page;
    await page.goto('/desk/uploads/');
  }

  const row = () => page.locator('.uploading > li');
  /** What the browser keeps to go on with. */
  const kept = () => page.evaluate(() => new Promise((tell) => (indexedDB.open('desk-uploads', 1).onsuccess = ({ target: { result: db } }) =>
    (db.transaction('files').objectStore('files').getAllKeys().onsuccess = ({ target: { result: urls } }) => (db.close(), tell(urls))))));
  const share = () => row().locator('progress').evaluate((bar) => bar.value / bar.max);

  test('a file goes on by itself after the line was gone, and after a reload', async () => {
    await visits();
    // A line of 4 Mbit/s: the file takes some seconds.
    const line = await visitor.context.newCDPSession(page);
    const speed = (offline) => line.send('Network.emulateNetworkConditions', { offline, latency: 5, downloadThroughput: -1, uploadThroughput: 500_000 });
    await line.send('Network.enable');
    await speed(false);
    await page.setInputFiles('#file', { name: 'night ferry.wav', mimeType: 'audio/wav', buffer: sound(4_000_000) });
    await page.waitForFunction(() => document.querySelector('.uploading progress')?.value > 0);
    // By the same session: of two that say something of the line, Chromium may believe either.
    await speed(true);
    await row().getByText('The line is gone').waitFor();
    assert.equal(await page.locator('[data-upload-status]', { hasText: 'The line is gone' }).count(), 1, 'it is said');
    const before = await share();
    assert.ok(before > 0 && before < 1, `${before} of it is there`);
    await speed(false);
    await page.waitForFunction((before) => document.querySelector('.uploading progress')?.value > before * 4_000_000 + 1, before);
    // Not from the start: what was there is there.
    assert.ok((await share()) > before);
    await page.reload();
    await row().waitFor();
    await page.waitForFunction((before) => document.querySelector('.uploading progress')?.value > before * 4_000_000, before);
    await line.send('Network.disable').catch(() => {});
    await page.waitForFunction(() => !document.querySelector('.uploading progress'), null, { timeout: 30_000 });
    const [name] = await row().locator('bdi').allTextContents();
    assert.equal(name, 'night ferry.wav');
    assert.match(await page.locator('[data-upload-status] > :last-child').textContent(), /^night ferry\.wav: /);
    await page.reload();
    await page.locator('.things >> text=night ferry.wav').waitFor();
    assert.deepEqual(await kept(), [], 'what has ended does not begin again');
    assert.equal(await row().count(), 0);
    // No mistakes of the page: what the line says while it is down, that the server still waits for
    // the line that broke (423, or 409 where its last bytes came after the page asked: it asks again),
    // and a refusal (the sound is none to speak of).
    nothing((await visitor.complaints()).filter((it) => !offline.test(it) && !/ERR_NETWORK|409|42[23]/.test(it)));
  });

  test('it is paused, goes on and is removed by keyboard', async () => {
    await visits();
    const line = await visitor.context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', { offline: false, latency: 5, downloadThroughput: -1, uploadThroughput: 100_000 });
    await page.setInputFiles('#file', { name: 'storm.wav', mimeType: 'audio/wav', buffer: sound(3_000_000) });
    const [pause, remove] = await row().locator('button').all();
    await pause.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Paused').waitFor();
    assert.equal(await pause.textContent(), 'Go on storm.wav');
    await page.keyboard.press('Enter');
    assert.equal(await pause.textContent(), 'Pause storm.wav');
    await remove.focus();
    await page.keyboard.press('Enter');
    await row().waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'file');
    await page.reload();
    assert.deepEqual(await kept(), []);
    assert.equal(await row().count(), 0);
  });

  test('what is paused gives its place to others', async () => {
    await visits();
    const line = await visitor.context.newCDPSession(page);
    await line.send('Network.enable');
    const speed = (uploadThroughput) => line.send('Network.emulateNetworkConditions', { offline: false, latency: 5, downloadThroughput: -1, uploadThroughput });
    await speed(100_000);
    const files = ['gale.wav', 'rain.wav'].map((name) => ({ name, mimeType: 'audio/wav', buffer: sound(2_000_000) }));
    const none = ['words.jpg', 'prose.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from('words, and no picture') }));
    await page.setInputFiles('#file', [...files, ...none]);
    const of = (name) => row().filter({ hasText: name });
    for (const { name } of files) {
      await page.waitForFunction((name) => [...document.querySelectorAll('.uploading > li')].some((row) => row.textContent.includes(name) && row.querySelector('progress').value > 0), name);
      await of(name).getByRole('button', { name: 'Pause' }).click();
    }
    for (const { name } of none) await of(name).getByText('Not taken: This is no picture').waitFor();
    // What became of each is said, also where they end in the same moment.
    const said = await page.locator('[data-upload-status] > p').allTextContents();
    for (const { name } of none) assert.ok(said.some((it) => it.startsWith(`${name}: Not taken`)), `${name} in ${said}`);
    assert.equal(await page.getByText('Paused').count(), 2);
    await speed(-1);
    for (const { name } of files) await of(name).getByRole('button', { name: 'Go on' }).click();
    await page.waitForFunction(() => !document.querySelector('.uploading progress'), null, { timeout: 30_000 });
  });

  test('what the station has forgotten waits for a word, and begins anew', async () => {
    await visits();
    await page.route('**/desk/uploads/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
    await page.setInputFiles('#file', { name: 'quay.wav', mimeType: 'audio/wav', buffer: sound(200_000) });
    await row().getByText('The line is gone').waitFor();
    const [url] = await kept();
    await reporter.sends(`${url}/removal`, {});
    await page.unroute('**/desk/uploads/*');
    await page.reload();
    await row().getByText('The station no longer has this file').waitFor();
    assert.equal(await page.locator('[data-upload-status]', { hasText: 'The station no longer has' }).count(), 1, 'it is said');
    assert.deepEqual(await kept(), [url], 'the browser still has it');
    await row().getByRole('button', { name: 'Go on' }).click();
    await page.waitForFunction(() => document.querySelector('.uploading > li') && !document.querySelector('.uploading progress'));
    assert.deepEqual(await kept(), []);
  });

  test('nobody sends what somebody else chose at the same machine', async () => {
    await visits();
    await page.route('**/desk/uploads/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
    await page.setInputFiles('#file', { name: 'quay.wav', mimeType: 'audio/wav', buffer: sound(200_000) });
    await row().getByText('The line is gone').waitFor();
    await (await signIn(station, 'editor')).bringSession(visitor.context);
    await page.unroute('**/desk/uploads/*');
    await page.reload();
    await page.locator('[data-upload-drop]:visible').waitFor();
    assert.equal((await kept()).length, 1, 'it waits for whose it is');
    assert.equal(await row().count(), 0);
    await reporter.bringSession(visitor.context);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.uploading > li') && !document.querySelector('.uploading progress'));
    assert.deepEqual(await kept(), []);
  });

  test('what is not wanted says why, dropped or pasted', async () => {
    await visits();
    const drops = (kind) =>
      page.evaluate((kind) => {
        const data = new DataTransfer();
        data.items.add(new File(['words, and no picture'], `${kind}.jpg`, { type: 'image/jpeg' }));
        const event = kind === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true }) : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector('main').dispatchEvent(event);
      }, kind);
    for (const kind of ['drop', 'paste']) {
      await drops(kind);
      await page.locator('.uploading > li', { hasText: `${kind}.jpg` }).getByText('Not taken: This is no picture').waitFor();
    }
    await bringAxe(page, visitor);
    nothing(await violations(page));
  });

  test('without scripts a form does', async () => {
    await visits({ scripts: false });
    await page.setInputFiles('#file', { name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('words') });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Not taken: This is no picture').first().waitFor();
    await page.getByText('minutes.txt').waitFor();
    nothing(await visitor.complaints());
    await page.goto('/desk/jobs/');
    await page.getByRole('heading', { name: 'Work on files' }).waitFor();
    nothing(await visitor.complaints());
  });
});
