// Notes in the margin, by keyboard alone: written, found by who is mentioned, answered, settled.
// They hold through what others write, and nothing that is written in them is lost.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from '../support/browser.mjs';
import { offline, ready, signIn, write } from '../support/desk.mjs';
import { caretIn } from '../support/focus.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

const start = '<p>The ferry left at six with forty people.</p><p>The harbour was quiet.</p><p>Nobody knows why.</p>';
const key = 'Control+Alt+m';

describe('notes', { timeout: 180_000 }, () => {
  let station, browser, path, people, niko, salma;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
    people = await Promise.all(['reporter', 'editor'].map((role) => signIn(station, role)));
    path = await write(people[0], { headline: 'Night ferry', document: start });
    [niko, salma] = await Promise.all(people.map((person) => sitDown(person)));
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  async function sitDown(person) {
    const visitor = await person.visit(browser, { viewport: { width: 1280, height: 800 } });
    const { page } = visitor;
    // What stands in the text, without the names of those who stand in it.
    await page.addInitScript(() => (window.plain = (selector) => [...document.querySelectorAll(selector)].map((element) => {
      const copy = element.cloneNode(true);
      for (const caret of copy.querySelectorAll('.editor-caret, .ProseMirror-widget')) caret.remove();
      return copy.textContent.replaceAll('\u2060', '');
    })));
    // A caret in a passage parts its mark in two.
    await page.addInitScript(() => (window.passages = () => {
      const marks = [...document.querySelectorAll('mark.editor-passage')].map((mark) => mark.getAttribute('aria-details'));
      const texts = window.plain('mark.editor-passage');
      return [...new Set(marks)].map((id) => texts.filter((_, at) => marks[at] === id).join(''));
    }));
    const press = async (...keys) => {
      for (const one of keys) await page.keyboard.press(one);
    };
    return {
      ...visitor, press,
      async opens() {
        await page.goto(path);
        await ready(page);
        await hasNotes(page);
      },
      /** Goes to the beginning of a line of the text, counted from 0. */
      async goes(line, letters = 0) {
        await page.locator('.editor-text').focus();
        await caretIn(page.locator('.editor-text'));
        await press('Control+Home', ...Array(line).fill('ArrowDown'), 'Home', ...Array(letters).fill('ArrowRight'));
      },
      types: (text) => page.keyboard.type(text, { delay: 5 }),
      passages: () => page.evaluate(() => window.passages()),
      /** Waits for something to be so in the page. */
      until: (what) => page.waitForFunction(what, undefined, { timeout: 5_000 }),
      shows: (text) => page.locator('.notes', { hasText: text }).waitFor({ timeout: 5_000 }),
      focus: () => page.evaluate(() => document.activeElement?.closest('.note')?.id ?? document.activeElement?.className),
    };
  }

  /** The server has said which notes there are, and who can be mentioned. */
  const hasNotes = (page) => page.waitForSelector('.notes-none:not([hidden]), .notes-list > li.note', { state: 'attached' });
  const isInText = (desk) => desk.until(() => document.activeElement.matches('.editor-text'));
  const cards = (desk) => desk.page.locator('.notes > .notes-list > li.note');

  test('one selects words, writes a note and mentions a colleague', async () => {
    await Promise.all([niko.opens(), salma.opens()]);
    await niko.goes(0, 4);
    await niko.press(...Array(17).fill('Shift+ArrowRight'));
    await niko.press(key);
    await niko.types('Six by whose clock? @sal');
    const field = niko.page.locator('.note-new textarea');
    const option = await field.getAttribute('aria-activedescendant');
    assert.equal(await niko.page.locator(`[role=option][aria-selected=true][id="${option}"]`).innerText(), people[1].name);
    assert.equal(await niko.page.locator('.editor-voice').innerText(), 'Colleagues found: 1. Choose with the arrow keys and Enter.');
    await niko.press('Enter');
    assert.equal(await field.inputValue(), `Six by whose clock? @${people[1].name} `);
    await niko.press('Control+Enter');
    await cards(niko).first().waitFor();
    await niko.page.locator('.note-new').waitFor({ state: 'detached' });
    assert.deepEqual(await niko.passages(), ['ferry left at six']);
    assert.match(await niko.focus(), /editor-text/, 'the text has the focus again');
    // Behind the words: the next letter does not replace them.
    await niko.types('!');
    assert.match(await niko.page.locator('.editor-text p').first().innerText(), /ferry left at six! with/);
    await niko.press('Backspace');
  });

  test('a colleague sees it at once, and loses nothing of what is being typed', async () => {
    await salma.shows('Six by whose clock?');
    await salma.goes(1);
    await salma.press(key);
    await salma.types('Quiet compared');
    await niko.goes(2);
    await niko.press(key);
    await niko.types('Ask Mara.');
    await niko.press('Control+Enter');
    await salma.shows('Ask Mara.');
    assert.match(await salma.page.locator('.editor-voice').innerText(), new RegExp(`${people[0].name} wrote a note`));
    await salma.types(' to what?');
    assert.equal(await salma.page.locator('.note-new textarea').inputValue(), 'Quiet compared to what?');
    await salma.press('Control+Enter');
    await salma.until(() => document.querySelectorAll('.notes > .notes-list > li').length === 3);
    const order = await cards(salma).locator('.note-quoted bdi').allInnerTexts();
    assert.deepEqual(order, ['ferry left at six', 'The harbour was quiet.', 'Nobody knows why.'], 'in the order of the text');
  });

  test('who is mentioned finds the story, is told of the note in it, goes there and answers', async () => {
    const { page, press } = salma;
    await page.goto('/desk/?view=needs-me');
    const row = page.locator('.stories > li', { hasText: 'Night ferry' });
    assert.match(await row.innerText(), new RegExp(`${people[0].name} mentions you in a note`));
    for (let step = 0; step < 20 && !(await page.evaluate((path) => document.activeElement?.getAttribute('href') === path, path)); step++) await press('j');
    await Promise.all([page.waitForURL(`**${path}`), press('Enter')]);
    await ready(page);
    await page.waitForSelector('mark.editor-passage');
    await salma.goes(0, 8);
    await salma.until(() => document.querySelector('.editor-voice').textContent.includes('Six by whose clock?'));
    const details = await page.locator('mark.editor-passage').first().getAttribute('aria-details');
    await press(key);
    assert.equal(await salma.focus(), details, 'the key leads to the note of these words');
    await salma.types('By the tower clock.');
    await press('Control+Enter');
    await niko.shows('By the tower clock.');
    await salma.until(() => document.activeElement.value === '' && !document.activeElement.readOnly);
    // And back to the words.
    await press('Escape');
    assert.match(await salma.focus(), /editor-text/);
    const { body } = await people[1].reads('/desk/?view=needs-me');
    assert.ok(!body.includes('mentions you in a note'));
  });

  test('a note holds through what others write before its words and in them', async () => {
    await niko.goes(0);
    await niko.types('At last, ');
    await niko.goes(0, 'At last, The ferry '.length);
    await niko.types('had ');
    await salma.until(() => window.plain('.editor-text p')[0].includes('At last, The ferry had left'));
    for (const desk of [salma, niko]) assert.equal((await desk.passages())[0], 'ferry had left at six');
    // Also for who comes later.
    await salma.opens();
    await salma.page.waitForSelector('mark.editor-passage');
    assert.equal((await salma.passages())[0], 'ferry had left at six');
    await niko.goes(0, 'At last, The ferry had left at six'.length);
    await niko.types(', or so,');
    await salma.until(() => window.plain('.editor-text p')[0].includes('or so,'));
    for (const desk of [salma, niko]) assert.equal((await desk.passages())[0], 'ferry had left at six', 'what is typed behind them is not in them');
  });

  test('when its words are gone it stays, and says so; when they come back, so does it', async () => {
    await niko.goes(1);
    await niko.press('Shift+End', 'Delete');
    for (const desk of [salma, niko]) {
      await desk.until(() => [...document.querySelectorAll('.notes li.note')].some((card) => /gone or have changed/.test(card.innerText) && card.innerText.includes('The harbour was quiet.')));
      assert.equal((await desk.passages()).length, 2);
    }
    await niko.page.locator('.editor-text').focus();
    await niko.press('Control+z');
    for (const desk of [salma, niko]) await desk.until(() => window.passages().length === 3 && !/gone or have changed/.test(document.querySelector('.notes').innerText));
    // Two lines that become one are other words to Yjs, and the same to people.
    await niko.goes(2);
    await niko.press('Backspace');
    for (const desk of [salma, niko]) await desk.until(() => window.plain('.editor-text p').length === 2 && window.passages().includes('Nobody knows why.'));
  });

  test('a thread is settled by keyboard, folded away, and opened again', async () => {
    const { page, press } = niko;
    await niko.goes(0, 20);
    await press(key);
    assert.match(await niko.focus(), /^note-/);
    await press('Tab', 'Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Resolve');
    await press('Enter');
    for (const desk of [salma, niko]) {
      await desk.until(() => document.querySelector('.notes-settled summary')?.textContent === 'Resolved notes: 1');
      assert.ok(!(await desk.passages()).includes('ferry had left at six'));
      assert.equal(await desk.page.locator('.notes-settled li.note').isVisible(), false);
    }
    await isInText(niko);
    await page.locator('.notes-settled summary').focus();
    await press('Enter', 'Tab');
    for (let step = 0; step < 5 && (await page.evaluate(() => document.activeElement.textContent)) !== 'Open again'; step++) await press('Tab');
    await press('Enter');
    await salma.until(() => document.querySelector('.notes-settled').hidden);
    assert.ok((await salma.passages()).includes('ferry had left at six'));
  });

  test('a note that is written offline is kept in the page and sent once when the line is back', async () => {
    const { page, press } = niko;
    await niko.goes(0);
    await press('Control+End');
    await niko.context.setOffline(true);
    await press(key);
    await niko.types('Written in a tunnel.');
    await press('Control+Enter');
    await page.locator('.note-problem', { hasText: 'Not sent yet' }).waitFor();
    assert.equal(await page.locator('.note-writing textarea').evaluateAll((all) => all.some((one) => one.value === 'Written in a tunnel.')), true);
    // Whoever goes on in the text meanwhile is not torn away when it is sent.
    await niko.goes(0);
    await niko.types('Mean');
    await niko.context.setOffline(false);
    await salma.page.locator('.notes', { hasText: 'Written in a tunnel.' }).waitFor({ timeout: 20_000 });
    await niko.page.locator('.note-new').waitFor({ state: 'detached' });
    await niko.types('while ');
    assert.match((await page.evaluate(() => window.plain('.editor-text p')))[0], /^Meanwhile /);
    for (let letters = 0; letters < 'Meanwhile '.length; letters++) await press('Backspace');
    const { threads } = await people[0].notes(path);
    assert.equal(JSON.stringify(threads).split('Written in a tunnel.').length, 2);
  });

  test('notes never move the text', async () => {
    const place = () => niko.page.locator('.editor-text').boundingBox();
    await niko.goes(0);
    const before = await place();
    await niko.press(key);
    await niko.types('One more\nof three\nlines @');
    assert.deepEqual(await place(), before);
    await niko.press('Escape', 'Control+a', 'Delete', 'Escape');
    assert.deepEqual(await place(), before);
    assert.match(await niko.focus(), /editor-text/);
  });

  test('the same without scripts', async () => {
    const visitor = await people[1].visit(browser, { scripts: false, viewport: { width: 320, height: 640 } });
    const { page } = visitor;
    await page.goto(path);
    await page.locator('#notes a').click();
    await page.locator('#quoted').selectOption({ index: 2 });
    await page.locator('#text').fill('Without scripts.');
    await page.locator('form:has(#text) summary').click();
    await page.locator('form:has(#text) .choice', { hasText: people[0].name }).locator('input').check();
    await Promise.all([page.waitForURL(/\?done=note$/), page.locator('form:has(#text) .button-main').click()]);
    await niko.shows('Without scripts.');
    const thread = page.locator('article.note', { hasText: 'Without scripts.' });
    await thread.locator('textarea').fill('An answer too.');
    await Promise.all([page.waitForNavigation(), thread.getByRole('button', { name: 'Resolve' }).click()]);
    await page.locator('details.part summary').click();
    await page.getByText('An answer too.').waitFor();
    await visitor.leave();
  });

  test('who has their line to another process is there, and their notes too', async () => {
    const other = await station.another();
    try {
      const tomas = await signIn(other, 'publisher');
      const visitor = await tomas.visit(browser, { viewport: { width: 1280, height: 800 } });
      const { page } = visitor;
      await page.goto(path);
      await ready(page);
      const names = (desk) => desk.page.locator('.editor-person');
      await names(niko).filter({ hasText: tomas.name }).waitFor({ timeout: 5_000 });
      await names({ page }).filter({ hasText: people[0].name }).waitFor({ timeout: 5_000 });
      await page.locator('.editor-text p').first().click();
      await caretIn(page.locator('.editor-text p').first());
      await niko.page.locator('.editor-caret', { hasText: tomas.name }).waitFor({ timeout: 5_000 });
      const row = (await people[1].reads('/desk/?q=Night+ferry')).body;
      assert.match(row, /3 people here/);
      await page.keyboard.press('Control+End');
      await hasNotes(page);
      await page.keyboard.press(key);
      await page.keyboard.type('From another house.');
      await page.keyboard.press('Control+Enter');
      await niko.shows('From another house.');
      await visitor.leave();
      await names(niko).filter({ hasText: tomas.name }).waitFor({ state: 'detached', timeout: 5_000 });
    } finally {
      await other.stop();
    }
  });

  test('no page complained of anything but its line', async () => {
    nothing((await Promise.all([niko, salma].map((desk) => desk.complaints()))).flat().filter((line) => !offline.test(line)));
  });
});
