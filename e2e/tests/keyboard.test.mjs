// Everything can be reached, seen and used without a pointer.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openBrowser, visit } from '../support/browser.mjs';
import { outlined as seen, tabTo as tab } from '../support/focus.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';
import { storiesByKind } from '../support/stories.mjs';

describe('by keyboard', { timeout: 120_000 }, () => {
  let station, browser, visitor, page, story;
  before(async () => {
    station = await startStation();
    browser = await openBrowser();
    story = (await storiesByKind(station, 'en')).sound;
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });
  beforeEach(async () => {
    visitor = await visit(browser, station);
    page = visitor.page;
    await page.goto(story.path);
  });
  afterEach(async () => {
    nothing(await visitor.complaints());
    await visitor.leave();
  });

  /** The element that has the focus, in a few words. */
  const focused = () =>
    page.evaluate(() => {
      const { id, tagName, href } = document.activeElement;
      return { id, tag: tagName.toLowerCase(), path: href ? new URL(href).pathname : undefined };
    });
  const outlined = () => seen(page);
  const tabTo = (target) => tab(page, target);

  test('the first stop skips to the content', async () => {
    await page.keyboard.press('Tab');
    const { on, ring, name } = await outlined();
    assert.ok(on && ring, `${name} is seen when it has the focus`);
    await page.keyboard.press('Enter');
    assert.equal((await focused()).id, 'content');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
  });

  test('every skip link leads where it says, and the focus goes along', async () => {
    const links = await page.locator('a.skip').all();
    assert.ok(links.length >= 3, 'to the content, to the sections, past the player');
    for (const link of links) {
      const target = (await link.getAttribute('href')).slice(1);
      await link.focus();
      await page.keyboard.press('Enter');
      assert.equal((await focused()).id, target);
    }
  });

  test('each stop of the Tab key is on the screen and outlined, and there is a way out', async () => {
    const wrong = [];
    let stops = 0;
    for (; stops < 150; stops++) {
      await page.keyboard.press('Tab');
      if ((await focused()).tag === 'body') break;
      const { on, ring, name } = await outlined();
      if (!on) wrong.push(`${name} has the focus and is off the screen`);
      if (!ring) wrong.push(`${name} has the focus and no outline`);
    }
    assert.ok(stops > 5 && stops < 150, `${stops} stops`);
    assert.equal(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count(), 0);
    nothing(wrong);
  });

  test('a section is opened from the menu', async () => {
    await tabTo(page.locator('#sections a').first());
    const { path } = await focused();
    await Promise.all([page.waitForURL(`**${path}`), page.keyboard.press('Enter')]);
    assert.equal(await page.locator('h1').count(), 1);
    assert.equal(await page.locator('#sections a[aria-current=page]').count(), 1);
  });

  test('the same story is opened in another language', async () => {
    const link = page.locator('.translations a').first();
    // With many languages they are behind a button of their own.
    const fold = page.locator('.translations summary');
    if (await fold.count()) {
      await tabTo(fold);
      await page.keyboard.press('Enter');
    }
    const lang = await link.getAttribute('lang');
    await tabTo(link);
    await Promise.all([page.waitForURL(`**${(await focused()).path}`), page.keyboard.press('Enter')]);
    assert.equal(await page.locator('html').getAttribute('lang'), lang);
    assert.ok(await page.locator('.translations a[lang=en]').count(), 'and back again');
  });

  test('another edition is opened from the masthead', async () => {
    const fold = page.locator('.editions summary');
    if (await fold.count()) {
      await tabTo(fold);
      await page.keyboard.press('Enter');
    }
    const link = page.locator('.editions a').first();
    const lang = await link.getAttribute('lang');
    await tabTo(link);
    await Promise.all([page.waitForURL(`**${(await focused()).path}`), page.keyboard.press('Enter')]);
    assert.equal(await page.locator('html').getAttribute('lang'), lang);
  });

  test('the sound is played, moved and stopped', async () => {
    const audio = page.locator('.player audio');
    const now = () => audio.evaluate((element) => ({ time: element.currentTime, paused: element.paused }));
    await tabTo(page.locator('.player button').first());
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.player audio').currentTime > 0.3);

    await page.locator('.player input[type=range]').first().focus();
    const before = await now();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((time) => document.querySelector('.player audio').currentTime > time + 3, before.time);
    await page.keyboard.press('Home');
    await page.waitForFunction((time) => document.querySelector('.player audio').currentTime < time + 2, before.time);

    await page.locator('.player button').first().focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('.player audio').paused);
    assert.equal((await now()).paused, true);
  });
});
