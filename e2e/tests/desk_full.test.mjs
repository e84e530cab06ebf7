// A disk that is full while somebody writes: the page says that it is not kept, keeps it,
// and sends it when there is room, without a restart and without a reload.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from '../support/browser.mjs';
import { ready, signIn, write } from '../support/desk.mjs';
import { caretIn } from '../support/focus.mjs';
import { startStation } from '../support/station.mjs';

describe('a full disk', { timeout: 90_000 }, () => {
  let station, browser, reporter, path, visitor, page;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
    reporter = await signIn(station, 'reporter');
    path = await write(reporter, { headline: 'Night ferry', document: '<p>The ferry left at six.</p>' });
    visitor = await reporter.visit(browser);
    ({ page } = visitor);
    await page.goto(path);
    await ready(page);
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  const status = (text) => page.locator('.editor-status', { hasText: text }).waitFor({ timeout: 10_000 });
  const type = async (text) => {
    const line = page.locator('.editor-text p').first();
    await line.click();
    await caretIn(line);
    await page.keyboard.press('End');
    await page.keyboard.type(text, { delay: 10 });
  };

  test('what is written is not kept, the page says so and goes on taking it', async () => {
    await station.fillDisk();
    await type(' Nobody was on board.');
    await status('disk is full');
    await type(' The harbour was quiet.');
    assert.equal(await page.locator('.editor-text').getAttribute('aria-readonly'), 'false');
    assert.match(await page.locator('.editor-text').innerText(), /on board\. The harbour was quiet\./);
    // It is spoken too, and stays said while the page tries again.
    assert.match(await page.locator('.editor-voice').innerText(), /disk is full/);
    const shown = await page.evaluate(() => new Promise((end) => {
      const seen = new Set();
      const note = () => seen.add(document.querySelector('.editor-status').dataset.state);
      new MutationObserver(note).observe(document.querySelector('.editor-status'), { attributes: true });
      note();
      setTimeout(() => end([...seen]), 6_000);
    }));
    assert.deepEqual(shown, ['offline'], 'it never says that all is saved');
    const { body } = await reporter.reads(`${path}/revisions/`);
    assert.ok(!body.includes('on board'));
  });

  test('a page that is sent without a script has what was typed, and says so', async () => {
    const plain = await reporter.visit(browser, { scripts: false });
    await plain.page.goto(path);
    await plain.page.locator('#headline').fill('Night ferry, written by hand');
    await Promise.all([plain.page.waitForNavigation(), plain.page.locator('form[action$="/revision"] button').first().click()]);
    assert.match(await plain.page.locator('[data-problems]').innerText(), /disk is full/);
    assert.equal(await plain.page.locator('#headline').inputValue(), 'Night ferry, written by hand');
    await plain.leave();
  });

  test('readers notice nothing', async () => {
    for (const address of ['/en/', '/en/feed.xml', '/-/ready']) assert.equal((await station.text(address)).status, 200);
  });

  test('once there is room it is kept by itself', async () => {
    await station.makeRoom();
    await status('All changes are saved');
    const other = await reporter.visit(browser);
    await other.page.goto(path);
    await ready(other.page);
    assert.match(await other.page.locator('.editor-text').innerText(), /Nobody was on board\. The harbour was quiet\./);
    await other.leave();
  });
});
