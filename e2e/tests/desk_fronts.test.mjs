// A front arranged like cards on a table: by keyboard alone, by pointer, by touch, and without scripts.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser, visit } from '../support/browser.mjs';
import { act, SESSION, signIn, write } from '../support/desk.mjs';
import { mustBeSeen, tabTo } from '../support/focus.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

const FRONT = '/desk/fronts/en/front';

describe('fronts', { timeout: 180_000 }, () => {
  let station, browser, people, visitor, page;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
    people = { publisher: await signIn(station, 'publisher'), owner: await signIn(station, 'owner') };
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  async function sits(who, options = {}) {
    nothing((await visitor?.complaints()) ?? []);
    await visitor?.leave();
    visitor = await people[who].visit(browser, options);
    ({ page } = visitor);
    await page.goto(FRONT);
  }

  const slots = () => page.locator('.slips-slots h3').allInnerTexts();
  const order = () => page.locator('[data-order]').inputValue();
  const card = (at, list = 'slots') => page.locator(`[data-slips="${list}"] > li`).nth(at);
  const told = () => page.locator('[data-told]').textContent();
  /** What the front has for readers, first to last. */
  async function readers() {
    const answer = await fetch(new URL('/en/', station.url));
    const html = await answer.text();
    return Array.from(html.matchAll(/<h[23]><a href="[^"]*">([^<]*)<\/a>/g), ([, headline]) => headline.replaceAll('&#x27;', '’')).slice(0, 9);
  }
  /** The server composes the same as the script did. */
  async function serverAgrees() {
    const here = [await slots(), await order()];
    await Promise.all([page.waitForNavigation(), page.locator('button[name="do"][value="look"]').last().click()]);
    assert.deepEqual([await slots(), await order()], here);
  }

  test('by keyboard alone: grabbed, moved, put back, put down, undone, published', async () => {
    await sits('publisher');
    const start = await slots();
    const grip = card(2).locator('[data-grip]');
    await tabTo(page, grip);
    await mustBeSeen(page);
    const held = page.locator(':focus');
    await page.keyboard.press('Space');
    assert.match(await told(), /is picked up. Place 3 of 9/);
    await page.keyboard.press('ArrowUp');
    assert.match(await told(), /place 2 of 9/);
    await page.keyboard.press('ArrowLeft');
    assert.deepEqual((await slots()).slice(0, 3), [start[2], start[0], start[1]]);
    await mustBeSeen(page);
    assert.equal(await held.evaluate((it) => it.closest('li').querySelector('h3').textContent), start[2], 'focus stays on what is moved');
    await page.keyboard.press('Escape');
    assert.deepEqual(await slots(), start);
    assert.match(await told(), /is back where it was/);
    assert.equal(await page.locator('[data-undo]').isDisabled(), true, 'nothing was done');

    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    assert.match(await told(), /is put down at place 1/);
    const moved = [start[2], start[0], start[1], ...start.slice(3)];
    assert.deepEqual(await slots(), moved);
    assert.equal(await card(0).evaluate((it) => it.classList.contains('is-pinned')), true);
    // Its buttons do the same.
    await tabTo(page, card(0).locator('.tool-down'));
    await page.keyboard.press('Enter');
    assert.deepEqual((await slots()).slice(0, 2), [start[0], start[2]]);
    await page.keyboard.press('Control+z');
    assert.deepEqual(await slots(), moved);
    // What is left out makes room for the next in line, which may be had back.
    const next = await card(0, 'next').locator('h3').innerText();
    await tabTo(page, card(4).locator('.tool-out'));
    await page.keyboard.press('Enter');
    assert.equal((await slots()).at(-1), next);
    assert.equal(await card(0, 'out').locator('h3').innerText(), moved[4]);
    await tabTo(page, card(0, 'out').locator('.tool-back'));
    await page.keyboard.press('Enter');
    assert.deepEqual(await slots(), moved);
    await serverAgrees();
    assert.deepEqual(await readers(), start, 'nothing is public before it is published');
    // From the top of the page a link leads past all the cards.
    await page.evaluate(() => document.activeElement.blur());
    await tabTo(page, page.locator('.skip[href="#front-bar"]'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('button[value="publish"]'));
    await mustBeSeen(page);
    await Promise.all([page.waitForURL('**/front?done=front'), page.keyboard.press('Enter')]);
    assert.match(await page.locator('.notice').innerText(), /Readers have this order now/);
    assert.equal((await readers())[0], start[2]);
  });

  test('a band is moved by keyboard', async () => {
    await sits('publisher');
    const names = () => page.locator('[data-band] h3').allInnerTexts();
    const [first, second] = await names();
    await tabTo(page, page.locator('[data-band] [data-grip]').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual((await names()).slice(0, 2), [second, first]);
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+z');
    assert.deepEqual((await names()).slice(0, 2), [first, second]);
  });

  test('by pointer: a card is dragged to another slot, in from beside the page, and out', async () => {
    await sits('publisher');
    const start = await slots();
    await drag(card(3).locator('[data-grip]'), card(1));
    assert.deepEqual((await slots()).slice(0, 4), [start[0], start[3], start[1], start[2]]);
    const next = await card(0, 'next').locator('h3').innerText();
    await drag(card(0, 'next').locator('.slip-face'), card(0));
    assert.equal((await slots())[0], next);
    await drag(card(0).locator('[data-grip]'), page.locator('.slips-out'));
    assert.equal(await card(0, 'out').locator('h3').innerText(), next);
    // Nothing happens where nothing is.
    const before = await slots();
    await drag(card(1).locator('[data-grip]'), page.locator('h1'));
    assert.deepEqual(await slots(), before);
    // Escape lets go.
    await drag(card(2).locator('[data-grip]'), card(0), () => page.keyboard.press('Escape'));
    assert.deepEqual(await slots(), before);
    await serverAgrees();
    for (let step = 0; step < 3; step++) await page.locator('[data-undo]').click();
    assert.deepEqual(await slots(), start);
    const bands = await page.locator('[data-band] h3').allInnerTexts();
    await drag(page.locator('[data-band] [data-grip]').nth(2), page.locator('[data-band]').first());
    assert.equal((await page.locator('[data-band] h3').allInnerTexts())[0], bands[2]);
    await page.locator('[data-undo]').click();
  });

  async function drag(from, to, first) {
    // Not under the bar at the foot.
    const center = (target) => target.evaluate((it) => it.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await center(from);
    await from.hover();
    await page.mouse.down();
    const start = await from.boundingBox();
    await page.mouse.move(start.x + 20, start.y + 20, { steps: 3 });
    await center(to);
    const end = await to.boundingBox();
    await page.mouse.move(end.x + end.width / 2, end.y + Math.min(end.height / 2, 60), { steps: 5 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await first?.();
    await page.mouse.up();
  }

  test('a finger drags by the grip, and scrolls elsewhere', async () => {
    await sits('publisher', { viewport: { width: 390, height: 800 }, hasTouch: true });
    const start = await slots();
    await card(0).evaluate((it) => it.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const line = await page.context().newCDPSession(page);
    const touch = (type, at) => line.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    const grip = await card(1).locator('[data-grip]').boundingBox();
    const first = await card(0).boundingBox();
    await touch('touchStart', { x: grip.x + 10, y: grip.y + 10 });
    for (let step = 1; step <= 5; step++) await touch('touchMove', { x: grip.x + 10, y: grip.y + 10 + ((first.y + 40 - grip.y) * step) / 5 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await touch('touchEnd');
    assert.deepEqual((await slots()).slice(0, 2), [start[1], start[0]]);
    await page.locator('[data-undo]').click();
  });

  test('a story that readers do not see yet is found, pinned with a clear mark, and not on the preview', async () => {
    const path = await write(people.owner, { headline: 'Lantern night is near', document: '<p>Soon.</p>' });
    await act(people.owner, path, 'approval');
    await sits('publisher');
    await page.locator('#q').fill('lantern');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(await card(0, 'found').innerText(), /Approved[^]*Readers do not see it yet/);
    await card(0, 'found').locator('.tool-first').click();
    assert.equal((await slots())[0], 'Lantern night is near');
    await Promise.all([page.waitForURL('**/preview?order=**'), page.locator('button[value="preview"]').click()]);
    const frame = page.frameLocator('iframe');
    assert.equal(await frame.locator('.card').count() > 8, true);
    assert.equal(await frame.getByText('Lantern night').count(), 0);
    await Promise.all([page.waitForURL('**/front?order=**'), page.getByRole('link', { name: 'Back to the page' }).click()]);
    assert.equal((await slots())[0], 'Lantern night is near', 'the order is still on the table');
  });

  test('without scripts the same is a form', async () => {
    await sits('publisher', { scripts: false });
    const start = await slots();
    const presses = (act) => Promise.all([page.waitForNavigation(), act()]);
    await presses(() => card(3).locator('.tool-first').click());
    assert.deepEqual((await slots()).slice(0, 2), [start[3], start[0]]);
    await page.locator('#q').fill('herring');
    await presses(() => page.keyboard.press('Enter'));
    assert.deepEqual((await slots()).slice(0, 2), [start[3], start[0]], 'Enter moves nothing');
    await presses(() => page.locator('[data-undo]').click());
    assert.deepEqual(await slots(), start);
  });

  test('in Arabic the left arrow leads on', async () => {
    await people.owner.speaks('ar');
    await sits('owner');
    const start = await slots();
    await card(1).locator('[data-grip]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    assert.deepEqual((await slots()).slice(0, 2), [start[1], start[0]]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    assert.deepEqual((await slots()).slice(0, 3), [start[0], start[2], start[1]]);
    await page.keyboard.press('Escape');
    await people.owner.speaks('en');
    nothing(await visitor.complaints());
  });
});
