// Three people in one story, on lines that break and a server that is killed: all end with
// the same text, and nothing is lost of which the page said that it is saved.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from '../support/browser.mjs';
import { act, allSaved, offline, ready, signIn, write } from '../support/desk.mjs';
import { caretIn } from '../support/focus.mjs';
import { nothing } from '../support/nothing.mjs';
import { onDevice } from '../support/room.mjs';
import { startStation } from '../support/station.mjs';

const start = '<p>The ferry left at six.</p><p>The harbour was quiet.</p><p>Nobody knows why.</p>';
const telephone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

describe('together', { timeout: 180_000 }, () => {
  let station, browser, path, people, desks;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
    people = await Promise.all(['reporter', 'editor', 'publisher'].map((role) => signIn(station, role)));
    path = await write(people[0], { headline: 'Night ferry', document: start });
    const screens = [{}, {}, telephone];
    desks = await Promise.all(people.map((person, number) => sitDown(person, screens[number])));
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  /** Opens the story as somebody, in a browser of their own. */
  async function sitDown(person, screen = {}) {
    const visitor = await person.visit(browser, screen);
    const { page } = visitor;
    await page.goto(path);
    await ready(page);
    const line = (number) => page.locator('.editor-text p').nth(number);
    return {
      ...visitor,
      text: () => page.locator('.editor-text').evaluate((text) => [...text.children].map((line) => {
        const copy = line.cloneNode(true);
        for (const caret of copy.querySelectorAll('.editor-caret, .ProseMirror-widget, br')) caret.remove();
        return copy.textContent.replaceAll('\u2060', '');
      })),
      headline: () => page.locator('#headline').inputValue(),
      /** Types at the end of a paragraph, as fast as a quick hand. */
      async adds(number, text) {
        // In its last row on the screen: “End” goes to the end of a row, not of a paragraph.
        const { height } = await line(number).boundingBox();
        await line(number).click({ position: { x: 8, y: height - 6 } });
        await caretIn(line(number));
        await page.keyboard.press('End');
        await page.keyboard.type(text, { delay: 5 });
      },
      async names(text) {
        await page.locator('#headline').focus();
        await page.keyboard.press('Control+End');
        await page.keyboard.type(text, { delay: 5 });
      },
      status: (state) => page.waitForSelector(`.editor-status[data-state="${state}"]`, { timeout: 40_000 }),
      isSaved: () => page.locator(allSaved, { hasText: 'All changes are saved' }).waitFor({ timeout: 40_000 }),
    };
  }

  /** Waits until all say that all is saved and show the same; gives what they show. */
  async function agree(...words) {
    for (const desk of desks) await desk.isSaved();
    let shown = [];
    for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
      shown = await Promise.all(desks.map(async (desk) => JSON.stringify([await desk.headline(), await desk.text()])));
      if (new Set(shown).size === 1 && words.every((word) => shown[0].includes(word))) return shown[0];
    }
    return assert.fail(`they do not agree on ${words.join(', ')}:\n  ${shown.join('\n  ')}`);
  }

  const mistakes = async (desk) => (await desk.complaints()).filter((line) => !offline.test(line));

  test('three people write at the same time', async () => {
    const [niko, salma, tomas] = desks;
    await Promise.all([niko.adds(0, ' With forty people.'), salma.adds(1, ' Until midnight.'), tomas.adds(2, ' Not even Mara.')]);
    await agree('six. With forty people.', 'quiet. Until midnight.', 'why. Not even Mara.');
    await salma.names(' sails again');
    await niko.adds(0, ' And a dog.');
    await agree('Night ferry sails again', 'people. And a dog.');
  });

  test('each sees who else is here', async () => {
    for (const [number, desk] of desks.entries()) {
      const names = (await desk.page.locator('.editor-person').allInnerTexts()).join(', ');
      for (const [other, { name }] of people.entries()) if (other !== number) assert.ok(names.includes(name), `${name} in “${names}”`);
    }
  });

  test('one goes offline, types on, and comes back', async () => {
    const [niko, salma, tomas] = desks;
    await niko.context.setOffline(true);
    await niko.status('offline');
    await niko.adds(0, ' Typed in a tunnel.');
    await niko.names(' (tunnel)');
    await Promise.all([salma.adds(1, ' Meanwhile at the desk.'), tomas.adds(0, ' Meanwhile by telephone.')]);
    await Promise.all([salma.isSaved(), tomas.isSaved()]);
    assert.match(await niko.page.locator('.editor-status').innerText(), /offline/i);
    await niko.context.setOffline(false);
    await agree('Typed in a tunnel.', '(tunnel)', 'Meanwhile at the desk.', 'Meanwhile by telephone.');
  });

  test('what was typed offline outlives the page', async () => {
    const [niko] = desks;
    await niko.adds(1, ' Before.');
    await niko.isSaved();
    // The line to the server is down, and the page can still be loaded later.
    await niko.page.context().setOffline(true);
    await niko.status('offline');
    await niko.adds(1, ' Kept on the device.');
    await niko.page.locator('.editor-status', { hasText: 'Changes kept on this device' }).waitFor();
    await onDevice(niko.page, ' Kept on the device.'.length);
    await niko.page.goto('about:blank').catch(() => {});
    await niko.context.setOffline(false);
    await niko.page.goto(path);
    await agree('Before. Kept on the device.');
  });

  test('the server is killed again and again while all write', async () => {
    const [niko, salma, tomas] = desks;
    const saved = [];
    for (const round of ['one', 'two', 'three']) {
      const said = ` Kill ${round}.`;
      await niko.adds(0, ` Saved ${round}.`);
      await niko.isSaved();
      saved.push(`Saved ${round}.`);
      const typing = [niko.adds(0, said), salma.adds(1, said), tomas.names(` ${round}`)];
      await station.kill();
      await Promise.all(typing);
      await station.startAgain();
      await agree(...saved, said, round);
    }
    assert.equal((await niko.text())[0].match(/ Kill \w+\./g).length, 3, 'nothing is there twice');
  });

  test('what is acknowledged is there for who comes later, also after a kill', async () => {
    const [niko] = desks;
    const shown = await agree();
    await niko.adds(2, ' The last word.');
    await niko.isSaved();
    await station.kill();
    await station.startAgain();
    const now = await agree('The last word.');
    assert.equal(now.length, shown.length + ' The last word.'.length);
    const [, salma] = people;
    const late = await sitDown(salma);
    assert.equal(JSON.stringify([await late.headline(), await late.text()]), now);
    desks.push(late);
    for (const desk of desks.slice(0, 3)) {
      await desk.page.reload();
      await ready(desk.page);
    }
    assert.equal(await agree(), now);
  });

  test('choices of one are shown to the others', async () => {
    const [niko, salma] = desks;
    const select = niko.page.locator('#section');
    const value = await select.locator('option').nth(1).getAttribute('value');
    await select.selectOption(value);
    await salma.page.waitForFunction((value) => document.querySelector('#section').value === value, value);
    const bylines = (desk) => desk.page.locator('select[name=bylines]').evaluateAll((all) => all.map((one) => one.value).filter(Boolean));
    const [first, second] = await niko.page.locator('select[name=bylines]').first().locator('option').evaluateAll((all) => all.slice(1, 3).map((one) => one.value));
    await niko.page.locator('select[name=bylines]').nth(0).selectOption(first);
    await niko.page.locator('select[name=bylines]').nth(1).selectOption(second);
    await salma.page.waitForFunction((second) => document.querySelectorAll('select[name=bylines]')[1].value === second, second);
    assert.deepEqual(await bylines(salma), await bylines(niko));
    await agree();
  });

  test('the text that all have is what is published', async () => {
    const [, , tomas] = desks;
    await agree();
    const [headline] = JSON.parse(await agree());
    await Promise.all([tomas.page.waitForURL('**/publication'), tomas.page.locator('#panel button[value=publication]').click()]);
    await Promise.all([tomas.page.waitForURL('**?done=publication'), tomas.page.locator('main form button').first().click()]);
    const { body } = await people[2].reads(path);
    const page = await station.text(/href="(\/en\/a\/[^"]+)"/.exec(body)[1]);
    for (const text of [headline, 'Typed in a tunnel.', 'Kept on the device.', 'Kill three.', 'The last word.']) assert.ok(page.body.includes(text), `${text} is public`);
    await ready(tomas.page);
    await act(people[2], path, 'withdrawal', { reason: 'It was a test.' });
  });

  test('no page complained of anything but its line', async () => {
    nothing((await Promise.all(desks.map(mistakes))).flat());
  });
});
