// Pictures from one's own machine: dropped into a story and sent from the window by keyboard; the point that
// every crop shows, put by click and by arrow keys, with the crops as they will be.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { bringAxe, violations } from '../support/axe.mjs';
import { openBrowser } from '../support/browser.mjs';
import { allSaved, ready, signIn, write } from '../support/desk.mjs';
import { mustBeSeen, tabTo } from '../support/focus.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

const sample = (name) => new URL(`../../sample/pictures/${name}-1023.jpg`, import.meta.url);

describe('pictures of one’s own', { timeout: 120_000 }, () => {
  let station, browser, publisher, visitor, page, path;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
    publisher = await signIn(station, 'publisher');
    path = await write(publisher, { headline: 'Boats come home', document: '<p>The first.</p><p>The last.</p>' });
    visitor = await publisher.visit(browser);
    ({ page } = visitor);
    await page.goto(path);
    await ready(page);
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  const parts = () => page.locator('.editor-text .editor-part-picture');

  test('a file that is dropped between two lines stands between them', async () => {
    const bytes = (await readFile(sample('fishing-boats'))).toString('base64');
    await page.locator('.editor-text p').first().evaluate((line, bytes) => {
      const all = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([all], 'boats.jpg', { type: 'image/jpeg' }));
      const { left, top } = line.getBoundingClientRect();
      line.dispatchEvent(new DragEvent('drop', { dataTransfer, clientX: left + 5, clientY: top + 5, bubbles: true, cancelable: true }));
    }, bytes);
    await parts().first().waitFor();
    const order = await page.locator('.editor-text > *').evaluateAll((all) => all.map((one) => one.textContent || one.nodeName));
    assert.ok(order[0].includes('The first') && order.at(-1).includes('The last'), order.join(' | '));
    // Its file is there as soon as it is made, without a reload.
    await parts().first().locator('img').waitFor({ timeout: 60_000 });
    assert.equal(await page.locator('.editor-sending > li').count(), 0);
  });

  test('a file is sent from the window by keyboard', async () => {
    await page.locator('.editor-text p').last().click();
    await page.keyboard.press('Control+Alt+6');
    await page.waitForSelector('dialog[open] .editor-offers li');
    const opener = page.getByRole('button', { name: 'Send one from this device' });
    await tabTo(page, opener);
    // The browser is told to hand its chooser over, and nobody waits until it knows: what is
    // asked of the page in between comes after that, and a key that was quicker would be lost.
    const chosen = page.waitForEvent('filechooser');
    await mustBeSeen(page);
    await page.keyboard.press('Enter');
    await (await chosen).setFiles(sample('harbour-dawn').pathname);
    // Then one says what it shows.
    const alt = page.locator('dialog[open] textarea').last();
    await alt.waitFor();
    await alt.fill('The harbour at dawn');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.editor-text .editor-part-picture').length === 2);
    await page.waitForSelector(allSaved);
  });

  test('what is no picture is not sent', async () => {
    await page.locator('.editor-text').evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['<svg/>'], 'drawing.svg', { type: 'image/svg+xml' }));
      text.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.getByText('Files cannot be put into the text').first().waitFor();
  });

  test('the point that every crop shows is put by click and by arrow keys, and the crops follow', async () => {
    const found = JSON.parse((await publisher.reads(`${path}/offers/pictures?q=boats.jpg`)).body);
    await page.goto(`/desk/pictures/${found.offers[0].id}`);
    const stage = page.locator('.focus-stage');
    await stage.waitFor();
    const value = (side) => page.locator(`#focus_${side}`).inputValue();
    const box = await stage.boundingBox();
    await stage.click({ position: { x: box.width * 0.25, y: box.height * 0.5 } });
    assert.ok(Math.abs((await value('x')) - 25) <= 1, await value('x'));
    const square = page.locator('[data-crop=square]');
    const shown = () => square.evaluate((image) => image.style.objectPosition);
    const before = await shown();
    await page.locator('.focus-point').focus();
    await mustBeSeen(page);
    for (const key of ['Shift+ArrowRight', 'ArrowRight', 'ArrowDown', 'Shift+ArrowUp']) await page.keyboard.press(key);
    const point = [await value('x'), await value('y')];
    assert.ok(Math.abs(point[0] - 36) <= 1 && Math.abs(point[1] - 41) <= 1, point.join());
    assert.notEqual(await shown(), before);
    await bringAxe(page, visitor);
    nothing(await violations(page));
    // At an edge of a narrow page it makes the page no wider, wherever it is.
    await page.setViewportSize({ width: 320, height: 640 });
    for (const edge of ['0', '100']) {
      await page.locator('#focus_x').fill(edge);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `at ${edge} %`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    // In numbers it is the same.
    await page.locator('#focus_x').fill('0');
    assert.equal(await page.locator('.focus-point').evaluate((point) => point.style.left), '0%');
    assert.match(await shown(), /^0%/);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/done=kept/);
    assert.equal(await value('x'), '0');
    nothing(await visitor.complaints());
  });

  test('a story cuts its picture around a point of its own, with each crop as it will be', async () => {
    const found = JSON.parse((await publisher.reads(`${path}/offers/pictures?q=boats.jpg`)).body);
    const story = await write(publisher, { headline: 'The quay is full', picture: found.offers[0].id, picture_alt: 'Boats', picture_decorative: 'no', document: '<p>All of them.</p>' });
    await page.goto(story);
    await ready(page);
    await page.getByRole('link', { name: 'Cut it otherwise in this story' }).click();
    await page.waitForURL(/\/picture#crops$/);
    const stage = page.locator('.focus-stage');
    await stage.waitFor();
    const box = await stage.boundingBox();
    await stage.click({ position: { x: box.width * 0.5, y: box.height * 0.5 } });
    const square = page.locator('[data-crop=square]');
    const shown = () => square.evaluate((image) => image.style.objectPosition);
    const before = await shown();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    assert.notEqual(await shown(), before);
    const x = Number(await page.locator('#focus_x').inputValue());
    assert.ok(Math.abs(x - 61) <= 1, x);
    await bringAxe(page, visitor);
    nothing(await violations(page));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/done=saved/);
    assert.equal(await page.locator('#focus_x').inputValue(), String(x));
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Cut it as everywhere else' }).click()]);
    assert.match(page.url(), /done=saved/);
    await page.getByRole('button', { name: 'Cut it as everywhere else' }).waitFor({ state: 'detached' });
    nothing(await visitor.complaints());
  });
});
