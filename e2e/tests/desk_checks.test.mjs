// What is looked at before publishing: by keyboard, from the list to the place and back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from '../support/browser.mjs';
import { ready, signIn, write } from '../support/desk.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

const text = '<h2>What the harbour says</h2><p>The ferry left at six.</p><blockquote><p>We waited eleven months.</p></blockquote><p>It was full.</p>';

let station;
let browser;
let owner;
let story;

before(async () => {
  station = await startStation();
  browser = await openBrowser();
  owner = await signIn(station, 'owner');
  story = await write(owner, { headline: 'Night ferry sails again', document: text });
});
after(async () => {
  await browser?.close();
  await station?.stop();
});

const chosen = (page) => page.evaluate(() => ({ text: getSelection().toString(), isWriting: document.activeElement.matches('.editor-text') }));
/** The line about the quotation: its sentence and its link. */
const line = (page) => page.locator('.check-note li').filter({ hasText: 'no speaker' });

test('a finding leads the caret to its passage', async () => {
  const visitor = await owner.visit(browser);
  const { page } = visitor;
  await page.goto(story);
  await ready(page);
  await line(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  await line(page).getByText('Name the speaker').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.deepEqual(await chosen(page), { text: 'We waited eleven months.', isWriting: true });
  // Whoever types there writes there.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' And more.');
  await page.locator('.editor-text blockquote').getByText('We waited eleven months. And more.').waitFor();
  nothing((await visitor.complaints()) ?? []);
  await visitor.leave();
});

test('a finding of the page before publishing leads there too', async () => {
  const visitor = await owner.visit(browser);
  const { page } = visitor;
  await page.goto(`${story}/review`);
  await line(page).getByRole('link').click();
  await page.waitForURL(/#document$/);
  await ready(page);
  await page.waitForFunction(() => getSelection().toString().startsWith('We waited eleven months.'));
  await page.goto(`${story}/review`);
  await page.locator('.check-note li').filter({ hasText: 'section' }).getByRole('link').click();
  await page.waitForURL(/#section$/);
  await page.waitForFunction(() => document.activeElement.id === 'section');
  nothing((await visitor.complaints()) ?? []);
  await visitor.leave();
});

test('without scripts a finding leads to its field', async () => {
  const { page } = await owner.visit(browser, { scripts: false });
  await page.goto(story);
  await line(page).getByRole('link').click();
  // A focused field takes the keys.
  await page.keyboard.press('End');
  assert.equal(await page.locator('#document').evaluate((field) => field === document.activeElement), true);
});
