// A podcast is taken over while somebody writes in one of its drafts.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser } from '../support/browser.mjs';
import { allSaved, ready, signIn } from '../support/desk.mjs';
import { startStation } from '../support/station.mjs';

/** A second of a tone, as WAV. */
function tone() {
  const rate = 16_000;
  const samples = Buffer.alloc(2 * rate);
  for (let at = 0; at < rate; at++) samples.writeInt16LE(Math.round(8_000 * Math.sin((at * 2 * Math.PI * 440) / rate)), 2 * at);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(2 * rate, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

describe('a podcast is taken over', { timeout: 120_000 }, () => {
  let host, station, browser, at;
  let hasSound = false;
  before(async () => {
    host = createServer((request, response) => {
      const sound = `http://${at}/one.wav`;
      if (request.url === '/feed.xml') {
        response.end(`<rss version="2.0"><channel><title>Mud</title><item><title>At the quay</title><guid>mud-1</guid>
          <description>The boats lie still.</description><enclosure url="${sound}" type="audio/wav"/></item></channel></rss>`);
      } else if (request.url === '/one.wav' && hasSound) response.end(tone());
      else response.writeHead(404).end();
    });
    await new Promise((opened) => host.listen(0, '127.0.0.1', opened));
    at = `127.0.0.1:${host.address().port}`;
    process.env.LONGWAVE_FETCH_ALLOW = at;
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
    host?.close();
  });

  /** What the command says in JSON, also where something of it is missing. */
  const imports = async () => {
    const command = station.run('import', 'feed', `http://${at}/feed.xml`, '--edition', 'en', '--json');
    return JSON.parse((await command.catch((failed) => failed)).stdout);
  };

  test('what somebody wrote and has not saved is in no revision of the import’s', async () => {
    const [{ id }] = (await imports()).made;
    const editor = await signIn(station, 'editor');
    // The edition has the recording now, and its host has it again.
    await editor.brings('quay.wav', tone());
    hasSound = true;
    const { page, leave } = await editor.visit(browser);
    await page.goto(`/desk/stories/${id}`);
    await ready(page);
    await page.locator('.editor-text p').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' The minister sings.', { delay: 5 });
    await page.locator(allSaved, { hasText: 'All changes are saved' }).waitFor();
    const { skipped } = await imports();
    assert.ok(skipped.some(({ message }) => message.includes('which is of the same recording')), JSON.stringify(skipped));
    await station.run('publish', id);
    const path = (await station.text(`/en/a/${id}`)).headers.get('location');
    let body = '';
    for (const end = Date.now() + 60_000; Date.now() < end && !body.includes('<audio'); await pause(200)) ({ body } = await station.text(path));
    assert.ok(body.includes('The boats lie still.') && body.includes('<audio') && !body.includes('minister'), body);
    assert.match(await page.locator('.editor-text').innerText(), /The minister sings\./);
    await leave();
  });
});
