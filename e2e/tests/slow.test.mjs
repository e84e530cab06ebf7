// A slow line: the text is there after one request, and needs no other.

import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { openBrowser, visit } from '../support/browser.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';
import { storiesByKind } from '../support/stories.mjs';

// A phone at the edge of its network: 50 KB a second, 400 ms there and back.
const line = { offline: false, latency: 400, downloadThroughput: 50 * 1024, uploadThroughput: 20 * 1024 };
// From the tap to the first paragraph on the screen.
const patience = 2000;
// What a server may send before it has to wait for the reader's first answer.
const oneWindow = 14_600;

describe('on a slow line', () => {
  let station, browser, story;
  before(async () => {
    station = await startStation();
    browser = await openBrowser();
    const stories = await storiesByKind(station, 'en');
    story = stories.sound ?? stories.plain;
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  test('a story fits into what is sent at once', async () => {
    const size = await transferred(new URL(story.path, station.url));
    assert.ok(size <= oneWindow, `${story.path} is ${size} bytes with brotli, more than ${oneWindow}`);
  });

  test('a story can be read within two seconds', { timeout: 60_000 }, async (t) => {
    // The line is what is measured, and other tests share this machine: the best of three tries.
    const tries = [];
    while (tries.length < 3 && !tries.some((took) => took <= patience)) tries.push(await read());
    t.diagnostic(`the first paragraph was there after ${tries.join(', ')} ms`);
    assert.ok(tries.at(-1) <= patience, `the text was there after ${tries.join(', ')} ms, more than ${patience}`);
  });

  /** Milliseconds from the tap to the first paragraph on the screen, on a device that has never been here. */
  async function read() {
    const { page, context, complaints, leave } = await visit(browser, station, { viewport: { width: 320, height: 640 } });
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', line);
    const start = Date.now();
    await page.goto(story.path, { waitUntil: 'commit' });
    await page.locator('#text p').first().waitFor();
    const painted = await page.evaluate(async () => {
      const seen = performance.getEntriesByName('first-contentful-paint')[0];
      if (seen) return seen.startTime;
      return new Promise((tell) =>
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (entry) tell(entry.startTime);
        }).observe({ type: 'paint', buffered: true }),
      );
    });
    const took = Math.max(Date.now() - start, painted);
    nothing(await complaints());
    await leave();
    return Math.round(took);
  }

  test('nothing but the document is needed, and nothing moves when the rest arrives', { timeout: 30_000 }, async () => {
    const places = [];
    for (const only of [true, false]) {
      const { page, leave } = await visit(browser, station, { viewport: { width: 320, height: 640 } });
      if (only) {
        await page.route('**', (route) =>
          route.request().resourceType() === 'document' ? route.continue() : route.abort(),
        );
      }
      await page.goto(story.path, { waitUntil: 'load' });
      places.push(
        await page.evaluate(() => {
          const place = (selector) => {
            const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
            return [left, top, width, height].map(Math.round).join(' ');
          };
          const { scrollWidth, clientWidth } = document.scrollingElement;
          return {
            styled: document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 20,
            fits: scrollWidth <= clientWidth,
            words: document.querySelector('#text').innerText.split(/\s+/).length > 40,
            headline: place('h1'),
            text: place('#text p'),
          };
        }),
      );
      await leave();
    }
    const [alone, whole] = places;
    assert.ok(alone.styled && alone.fits && alone.words, `the page alone: ${JSON.stringify(alone)}`);
    assert.deepEqual(alone, whole);
  });
});

/** Bytes of the answer's body as they cross the line to a browser that reads brotli. */
function transferred(url) {
  return new Promise((tell, failed) => {
    request(url, { headers: { 'accept-encoding': 'gzip, br' } }, (answer) => {
      let size = 0;
      answer.on('data', (part) => (size += part.length)).on('end', () => tell(size));
    })
      .on('error', failed)
      .end();
  });
}
