// The player of a story's sound, in each state it can be in.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser, visit } from '../support/browser.mjs';
import { lineTo } from '../support/line.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';
import { editions, storiesByKind } from '../support/stories.mjs';

const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

describe('the player', () => {
  let station, browser, stories, line;
  before(async () => {
    station = await startStation();
    browser = await openBrowser();
    stories = await storiesByKind(station, 'en');
    line = await lineTo(station);
  });
  after(async () => {
    await line?.close();
    await browser?.close();
    await station?.stop();
  });

  describe('with scripts', { timeout: 180_000 }, () => {
    let visitor, page, words, fetched;
    beforeEach(async () => {
      visitor = await visit(browser, station, line.through);
      page = visitor.page;
      fetched = [];
      page.on('request', (request) => request.resourceType() === 'media' && fetched.push(new URL(request.url()).pathname));
      await page.goto(stories.sound.path);
      words = JSON.parse(await page.locator('.player').getAttribute('data-words'));
      await page.evaluate(() => {
        const status = document.querySelector('.player [role=status]');
        window.announced = [];
        new MutationObserver(() => status.textContent && window.announced.push(status.textContent)).observe(status, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
    });
    afterEach(async () => {
      line.mend();
      nothing(await visitor.complaints());
      await visitor.leave();
    });

    const button = (name) => page.locator('.player').getByRole('button', { name, exact: true });
    const state = (name) => page.locator(`.player[data-state=${name}]`).waitFor();
    const announced = () => page.evaluate(() => window.announced);
    const audio = (read) => page.locator('.player audio').evaluate(read);
    const moveTo = (seconds) =>
      page.locator('.player audio').evaluate((element, to) => {
        element.currentTime = to < 0 ? element.duration + to : to;
      }, seconds);

    test('fetches nothing before it is played, and takes the native controls over', async () => {
      await button(words.play).waitFor();
      await page.waitForLoadState('load');
      assert.deepEqual(fetched, []);
      assert.equal(await audio((element) => element.controls), false);
    });

    test('offers each quality with its size, and goes on in another one where it was', async () => {
      const quality = page.locator('.player').getByRole('combobox', { name: words.quality, exact: true });
      const names = await quality.locator('option').allTextContents();
      assert.equal(names.length, 2);
      assert.match(names[0], /^[\d.,]+ .B$/);
      assert.match(names[1], /^Data saver, [\d.,]+ .B$/);
      await button(words.play).click();
      await state('playing');
      await moveTo(3);
      await quality.selectOption('1');
      await page.waitForFunction(() => {
        const element = document.querySelector('.player audio');
        return !element.paused && element.currentTime > 2.9 && element.src.endsWith('.opus');
      });
      // It is what the next sound begins with.
      await page.reload();
      await button(words.play).click();
      await state('playing');
      assert.match(await audio((element) => element.src), /\.opus$/);
    });

    test('announces once that it loads, then plays', async () => {
      await page.route('**', async (route) => {
        if (route.request().resourceType() === 'media') await pause(500);
        await route.continue();
      });
      await button(words.play).click();
      await state('loading');
      await button(words.pause).waitFor();
      await state('playing');
      await page.waitForFunction(() => document.querySelector('.player audio').currentTime > 0.5);
      // A line that is slow for a moment may say more than that.
      assert.equal((await announced()).filter((text) => text === words.loading).length, 1);
      await button(words.pause).click();
      await state('paused');
      await button(words.play).waitFor();
    });

    test('shows position and length on one clock', async () => {
      const length = await audio((element) => Number(element.closest('.player').dataset.duration));
      const clock = (seconds) => {
        const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
        const two = (number) => String(number).padStart(2, '0');
        return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
      };
      const at = (position) => fill(words.positionOf, { position: clock(position), length: clock(length / 1000) });
      assert.equal(await page.locator('.player .clock').textContent(), at(0));

      await button(words.play).click();
      await state('playing');
      await button(words.pause).click();
      await moveTo(7.4);
      await page.waitForFunction(
        (text) => document.querySelector('.player .clock').textContent === text,
        fill(at(7), {}),
      );
      const slider = page.locator('.player input[type=range]');
      assert.equal(await slider.getAttribute('aria-valuetext'), at(7));
    });

    test('says so when the line is too slow, and goes on by itself', async () => {
      line.cut(0.5);
      await button(words.play).click();
      await state('playing');
      // On to the end of what has come over the line, again and again while more is coming.
      await page.waitForFunction(() => {
        const element = document.querySelector('.player audio');
        const arrived = element.buffered.length ? element.buffered.end(element.buffered.length - 1) : 0;
        if (!element.seeking && arrived > element.currentTime + 1.5) {
          element.currentTime = arrived - 1;
          // To go there may be a wait as well.
          window.announced = [];
        }
        return document.querySelector('.player').dataset.state === 'buffering' && window.announced.length;
      });
      assert.equal((await announced()).at(-1), words.buffering);
      line.mend();
      await state('playing');
      await page.locator('.player audio').evaluate(async (element) => {
        const from = element.currentTime;
        while (element.currentTime < from + 0.5) await new Promise((wait) => setTimeout(wait, 50));
      });
      assert.equal((await announced()).filter((text) => text === words.buffering).length, 1);
    });

    test('says when it has ended, and begins again', async () => {
      await button(words.play).click();
      await state('playing');
      await moveTo(-0.6);
      await state('ended');
      assert.equal((await announced()).at(-1), words.ended);
      await button(words.play).click();
      await state('playing');
      assert.ok((await audio((element) => element.currentTime)) < 3);
      // Also in another quality, which is chosen then.
      await moveTo(-0.6);
      await state('ended');
      const quality = page.locator('[data-player] select').last();
      const other = await quality.evaluate((select) => [...select.options].find((it) => !it.selected).value);
      await quality.selectOption(other);
      await button(words.play).click();
      await state('playing');
      assert.ok((await audio((element) => element.currentTime)) < 3);
    });

    test('offers the lighter file when the first one does not come', async () => {
      const [first, light] = await audio((element) =>
        [':scope > source:not([data-low])', ':scope > source[data-low]'].map((one) =>
          element.querySelector(one).getAttribute('src'),
        ),
      );
      await page.route(`**${first}`, (route) => route.abort());
      await button(words.play).click();
      await state('error');
      assert.equal((await announced()).at(-1), words.error);
      await visitor.complaints(); // the file that did not come

      await button(words.retryLower).click();
      await state('playing');
      assert.equal(new URL(await audio((element) => element.currentSrc)).pathname, light);
      assert.equal(await button(words.retryLower).count(), 0);
    });

    test('without a line speaks of the sound that did not come, and follows the text once there is one', async () => {
      const captions = [];
      page.on('request', (request) => request.url().endsWith('.vtt') && captions.push(request.url()));
      await visitor.context.setOffline(true);
      await button(words.play).click();
      await state('error');
      const retry = page.locator('.player-retry');
      await retry.press('Enter');
      await state('error');
      await page.waitForFunction(() => document.querySelector('.player audio').error?.code === 4);
      assert.equal((await announced()).at(-1), words.error);
      assert.ok(!(await announced()).includes(words.failed));
      // What was seen stays, and so does the focus.
      await button(words.sentenceForward).focus();
      assert.equal(await page.locator('.player-along').count(), 1);
      await visitor.context.setOffline(false);
      await button(words.play).click();
      await state('playing');
      await page.locator('.spoken').first().waitFor();
      assert.ok(captions.length > 1, 'they are asked for again');
      await visitor.complaints(); // what did not come
    });

    test('says of a file that came and is no sound that it cannot be played', async () => {
      await page.route('**/media/**', (route) =>
        route.request().method() === 'HEAD' ? route.continue() : route.fulfill({ contentType: 'audio/ogg', body: 'words' }));
      await button(words.play).click();
      await state('error');
      assert.equal((await announced()).at(-1), words.error);
      await page.locator('.player-retry').press('Enter');
      await page.waitForFunction((text) => document.querySelector('.player [role=status]').textContent === text, words.failed);
    });

    test('comes back to where it was stopped', async () => {
      await button(words.play).click();
      await state('playing');
      await moveTo(12.2);
      await page.waitForFunction(() => document.querySelector('.player audio').currentTime > 12.2);
      await button(words.pause).click();
      await state('paused');
      const at = Math.floor(await audio((element) => element.currentTime));
      assert.ok(at >= 12 && at < 60, `${at} s`);
      await page.reload();
      assert.equal(await page.locator('.player [role=status]').textContent(), fill(words.resume, { position: `0:${at}` }));
      await button(words.play).click();
      await state('playing');
      assert.ok((await audio((element) => element.currentTime)) >= at);
    });

    test('tells the lock screen what is playing', async () => {
      await button(words.play).click();
      await state('playing');
      const { title, artist, expected } = await page.evaluate(() => ({
        title: navigator.mediaSession.metadata?.title,
        artist: navigator.mediaSession.metadata?.artist,
        expected: document.querySelector('.player').dataset.title,
      }));
      assert.equal(title, expected);
      assert.ok(artist, 'the station is named');
    });
  });

  test('on a programme’s page one episode sounds at a time', { timeout: 30_000 }, async () => {
    const { page, complaints, leave } = await visit(browser, station);
    await page.goto('/en/programme/the-tide-table/');
    const plays = (number) => page.locator('.episodes audio').nth(number).evaluate((audio) => audio.play().then(() => undefined));
    const playing = () => page.locator('.episodes audio').evaluateAll((all) => all.map((audio) => !audio.paused));
    await plays(0);
    assert.deepEqual((await playing()).slice(0, 2), [true, false]);
    await plays(1);
    assert.deepEqual((await playing()).slice(0, 2), [false, true]);
    nothing(await complaints());
    await leave();
  });

  test('on a programme’s page who chose the light file gets it, and its size', { timeout: 30_000 }, async () => {
    const { page, complaints, leave } = await visit(browser, station);
    const first = async () => {
      const [low, label] = await page.locator('.episodes source').first().evaluate(({ dataset: { low, label } }) => [low !== undefined, label]);
      assert.equal(await page.locator('.episodes [data-size]').first().textContent(), label);
      return low;
    };
    await page.goto('/en/programme/the-tide-table/');
    assert.equal(await first(), false);
    await page.evaluate(() => localStorage.setItem('longwave.quality', JSON.stringify({ bitrate: 16_000, saves: false })));
    await page.reload();
    assert.equal(await first(), true);
    nothing(await complaints());
    await leave();
  });

  test('is the browser’s own without scripts, with the files to download', { timeout: 30_000 }, async () => {
    const { page, complaints, leave } = await visit(browser, station, { scripts: false });
    await page.goto(stories.sound.path);
    const audio = page.locator('.player audio');
    assert.ok(await audio.isVisible());
    assert.notEqual(await audio.getAttribute('controls'), null);
    assert.equal(await audio.getAttribute('preload'), 'none');
    assert.equal(await page.locator('.player button').count(), 0, 'no button without effect');
    const files = await page.locator('.player-files a[download]').all();
    assert.ok(files.length);
    for (const file of files) {
      assert.match(await file.textContent(), /\d/, 'a link says how much it fetches');
      const { status, headers } = await station.text(await file.getAttribute('href'));
      assert.equal(status, 200);
      assert.match(headers.get('content-type'), /^audio\//);
    }
    nothing(await complaints());
    await leave();
  });

  for (const kind of ['silent', 'gone']) {
    test(`of a sound that is ${kind} gives the reason, and nothing to press`, { timeout: 30_000 }, async () => {
      assert.ok(stories[kind], `the sample has a story whose sound is ${kind}`);
      const { page, complaints, leave } = await visit(browser, station);
      await page.goto(stories[kind].path);
      assert.equal(await page.locator('.player audio, .player button').count(), 0);
      assert.ok((await page.locator('.player p').allTextContents()).join('').trim());
      nothing(await complaints());
      await leave();
    });
  }

  test('is never part of the story’s text', { timeout: 60_000 }, async () => {
    const { page, leave } = await visit(browser, station, { scripts: false });
    for (const edition of editions) {
      const { sound, silent, gone } = await storiesByKind(station, edition);
      for (const { path } of [sound, silent, gone].filter(Boolean)) {
        await page.goto(path);
        assert.equal(await page.locator('#text p').first().isVisible(), true, `${path} has a text`);
        assert.equal(await page.locator('#text').locator('.player, audio').count(), 0, path);
      }
      const feed = (await station.text(`/${edition}/feed.json`)).body;
      assert.doesNotMatch(feed, /data-player|<audio/);
    }
    await leave();
  });
});
