// A story is illustrated by keyboard alone: lead picture, its words, a picture, a sound, a table and a card
// in the text; published; seen on the site. Then together, and without scripts.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser, visit } from '../support/browser.mjs';
import { allSaved, ready, SESSION, signIn, write } from '../support/desk.mjs';
import { mustBeSeen, tabTo } from '../support/focus.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

describe('illustrating by keyboard', { timeout: 180_000 }, () => {
  let station, browser, publisher, visitor, page, keys, path;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
    publisher = await signIn(station, 'publisher');
    path = await write(publisher, { headline: 'What the gate holds back', document: '<p>It was shut at dusk.</p>' });
    visitor = await publisher.visit(browser);
    ({ page } = visitor);
    keys = page.keyboard;
    await page.goto(path);
    await ready(page);
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  const body = () => page.locator('.editor-text');
  const saved = () => page.waitForSelector(allSaved);
  const isOpen = () => page.waitForSelector('dialog[open]');
  const isShut = () => page.waitForSelector('.editor-dialog', { state: 'detached' });
  const caretIsBack = async () => assert.ok(await body().evaluate((text) => text.contains(document.activeElement)), 'the caret is back in the text');

  /** Looks for words in the open window, and takes the first thing found. */
  async function takes(words) {
    await page.waitForSelector('.editor-offers li');
    await mustBeSeen(page);
    await keys.type(words);
    await keys.press('Enter');
    await page.waitForSelector(`.editor-offers[data-words="${words}"] li`);
    await keys.press('ArrowDown');
    await mustBeSeen(page);
    await keys.press('Enter');
  }

  test('a lead picture is chosen and described', async () => {
    await tabTo(page, page.locator('[data-lead=picture] [data-lead-choose]'));
    await mustBeSeen(page);
    await keys.press('Enter');
    await isOpen();
    assert.ok(await page.evaluate(() => document.activeElement.matches('dialog input[type=search]')), 'the focus is where one types');
    await keys.press('Escape');
    await isShut();
    assert.ok(await page.evaluate(() => document.activeElement.matches('[data-lead-choose]')), 'the focus goes back');
    await keys.press('Enter');
    await isOpen();
    await takes('harbour wall');
    await isShut();
    await page.waitForFunction(() => document.activeElement.id === 'picture_alt');
    await mustBeSeen(page);
    await keys.press('Control+a');
    await keys.type('A stone wall along the water');
    await page.waitForSelector('[data-lead=picture] img');
    await saved();
  });

  test('a picture is put into the text, with its words', async () => {
    await tabTo(page, body(), { key: 'Shift+Tab' }).catch(() => tabTo(page, body()));
    await keys.press('Control+End');
    await keys.press('Control+Alt+6');
    await isOpen();
    // The next window comes at once: what was chosen is known, and nobody types on into the text meanwhile.
    const hold = (route) => {};
    await page.route(/\/offers\/pictures\?id=/, hold);
    await takes('lighthouse');
    await page.waitForSelector('.editor-about img');
    await page.unroute(/\/offers\/pictures\?id=/, hold);
    await mustBeSeen(page);
    await keys.type('The lamp at dusk.');
    await keys.press('Tab');
    await keys.press('Tab');
    await keys.press('Control+a');
    await keys.press('Delete');
    await keys.press('Control+Enter');
    await tabTo(page, page.locator('dialog .editor-action-main'));
    await keys.press('Enter');
    assert.match(await page.locator('dialog .editor-problem:not(:empty)').innerText(), /what the picture shows/, 'it asks for words');
    assert.ok(await page.evaluate(() => document.activeElement.getAttribute('aria-invalid') === 'true'));
    await keys.type('A lighthouse in heavy rain');
    await tabTo(page, page.locator('dialog .editor-action-main'));
    await keys.press('Enter');
    await isShut();
    await caretIsBack();
    await page.waitForSelector('.editor-part-picture img');
    assert.match(await page.locator('.editor-part-picture').innerText(), /The lamp at dusk\.[^]*A lighthouse in heavy rain/);
    await saved();
  });

  test('a picture that is selected is changed with Enter and removed with Delete', async () => {
    await keys.press('ArrowUp');
    await page.waitForSelector('.editor-part-picture.ProseMirror-selectednode');
    await keys.press('Enter');
    await isOpen();
    await mustBeSeen(page);
    await keys.press('Control+a');
    await keys.type('The lamp at night.');
    await tabTo(page, page.locator('dialog .editor-action-main'));
    await keys.press('Enter');
    await isShut();
    assert.match(await page.locator('.editor-part-picture').innerText(), /The lamp at night\./);
    await keys.press('Control+End');
  });

  test('a table is made, filled, made longer and wider', async () => {
    await keys.press('Control+Alt+8');
    await isOpen();
    await keys.type('Nights on which it was shut');
    await tabTo(page, page.locator('dialog .editor-action-main'));
    await keys.press('Enter');
    await isShut();
    await keys.type('Night');
    await keys.press('Tab');
    await keys.type('Water');
    await keys.press('Alt+Shift+ArrowRight');
    await keys.type('Shut at');
    await keys.press('Tab');
    await keys.press('Alt+Shift+ArrowLeft');
    await keys.press('Enter');
    await keys.press('Shift+Tab');
    await keys.press('Shift+Tab');
    await keys.type('The storm');
    await keys.press('Alt+Shift+ArrowDown');
    await keys.press('Alt+Shift+ArrowUp');
    const cells = await page.locator('.editor-table tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
    assert.deepEqual(cells[0], ['Night', 'Water', 'Shut at'], JSON.stringify(cells));
    assert.equal(cells.length, 3);
    assert.ok(cells.flat().includes('The storm'), JSON.stringify(cells));
    // The buttons of tables come a moment after the letters.
    await page.locator('[data-command=row-add]').waitFor();
    await saved();
  });

  test('from the last cell Tab leaves the table, and the buttons go', async () => {
    for (let cells = 0; cells < 12; cells++) {
      await keys.press('Tab');
      if (!(await body().evaluate((text) => text.contains(document.activeElement)))) break;
    }
    assert.ok(!(await body().evaluate((text) => text.contains(document.activeElement))), 'nobody is caught');
    await tabTo(page, body(), { key: 'Shift+Tab' });
    await keys.press('Control+End');
    await page.waitForFunction(() => document.querySelector('[data-command=row-add]').parentElement.hidden);
  });

  test('a sound and a card are put into the text', async () => {
    await keys.press('Control+Alt+7');
    await isOpen();
    await takes('storm');
    await page.waitForSelector('.editor-about audio');
    await keys.type('The storm as it came in');
    await keys.press('Enter');
    await isShut();
    await page.waitForSelector('.editor-part-clip audio[preload=none]');
    await keys.press('Control+Alt+9');
    await isOpen();
    await takes('tide gate');
    await page.waitForSelector('.editor-about');
    await keys.press('Enter');
    await isShut();
    await keys.press('Control+Alt+9');
    await isOpen();
    await takes('https://example.org/tides');
    await page.waitForSelector('dialog[open] .editor-row input');
    await keys.type('Tide tables');
    await keys.press('Enter');
    await isShut();
    await page.locator('.editor-part-link-card').nth(1).waitFor();
    await saved();
  });

  test('it is published, and there for readers', async () => {
    await tabTo(page, page.locator('#panel button[value=publication]'));
    await Promise.all([page.waitForURL('**/publication'), keys.press('Enter')]);
    await tabTo(page, page.locator('main form .button-main'));
    await Promise.all([page.waitForURL('**?done=publication'), keys.press('Enter')]);
    const link = await page.locator('#panel a[href^="/en/a/"]').getAttribute('href');
    const { body: html } = await station.text(link);
    for (const part of ['alt="A stone wall along the water"', 'The lamp at night.', 'alt="A lighthouse in heavy rain"', '<caption>Nights on which it was shut', '<th scope="col">Night', 'The storm as it came in', 'href="https://example.org/tides"', 'Tide tables', 'How the tide gate works']) {
      assert.ok(html.includes(part), `${part} is public`);
    }
  });

  test('what a colleague chooses is seen at once', async () => {
    const colleague = await (await signIn(station, 'editor')).visit(browser);
    await colleague.page.goto(path);
    await ready(colleague.page);
    await page.goto(path);
    await ready(page);
    await page.locator('[data-lead=picture] .button', { hasText: 'Remove' }).click();
    await colleague.page.waitForSelector('[data-lead=picture] img', { state: 'detached' });
    await page.locator('[data-lead=clip] [data-lead-choose]').click();
    await page.locator('.editor-offer').first().click();
    await colleague.page.waitForSelector('[data-lead=clip] audio');
    await page.locator('.editor-table td').first().click();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await colleague.page.waitForFunction(() => document.querySelectorAll('.editor-table tr').length === 4);
    nothing(await colleague.complaints());
    await colleague.leave();
  });

  test('a pasted table keeps its structure, and a pasted picture is left out with a word', async () => {
    await body().focus();
    await keys.press('Control+End');
    await body().evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/html', '<p>Pasted</p><table><tr><td><p>a</p></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><img src="https://elsewhere.example/x.jpg">');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.waitForFunction(() => document.querySelectorAll('.editor-table').length === 2);
    assert.match(await page.locator('.editor-notice').innerText(), /pictures were left out/i);
  });

  test('no page complained', async () => {
    nothing(await visitor.complaints());
  });

  test('without scripts a picture is chosen on a page of its own', async () => {
    const story = await write(publisher, { headline: 'Fog horn', document: '<p>At noon.</p>' });
    const reader = await publisher.visit(browser, { scripts: false });
    const { page } = reader;
    const go = async (target, key = 'Enter') => {
      await tabTo(page, target);
      await mustBeSeen(page);
      await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
    };
    await page.goto(story);
    await go(page.locator('[data-lead-choose][value=picture]'));
    await tabTo(page, page.locator('#q'));
    await page.keyboard.type('lighthouse');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await go(page.locator('.offers button').first());
    assert.equal(await page.locator('[data-lead=picture] img').count(), 1);
    await tabTo(page, page.locator('#picture_alt'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('A lighthouse');
    await go(page.locator('#writing .button', { hasText: 'Save' }));
    assert.equal(await page.locator('#picture_alt').inputValue(), 'A lighthouse');
    nothing(await reader.complaints());
    await reader.leave();
  });
});
