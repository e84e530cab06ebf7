// The text follows the voice: on the site, in the transcript, and at the desk where somebody sets it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bringAxe, violations } from '../support/axe.mjs';
import { openBrowser, visit } from '../support/browser.mjs';
import { signIn } from '../support/desk.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';
import { firstLink, storiesByKind } from '../support/stories.mjs';

describe('the text follows the voice', { timeout: 120_000 }, () => {
  let station, browser, story, transcript, captions;
  before(async () => {
    station = await startStation();
    browser = await openBrowser();
    story = (await storiesByKind(station, 'en')).sound;
    transcript = firstLink(story.html, /\/timings\/$/);
    const file = (await station.text(transcript.replace(/\/$/, '.vtt'))).body;
    captions = [...file.matchAll(/^([\d:.]+) --> ([\d:.]+)\n(.+)$/gm)].map(([, from, to, text]) => ({ from: seconds(from), to: seconds(to), text }));
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  const seconds = (clock) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const bare = (text) => text.replace(/\s/g, '');
  const plays = async (page) => {
    await page.locator('.player-play').click();
    await page.locator('.player[data-state=playing]').waitFor();
    await page.locator('.spoken').first().waitFor();
  };
  const pauses = async (page) => {
    await page.locator('.player-play').click();
    await page.locator('.player[data-state=paused]').waitFor();
  };
  const moveTo = (page, to) => page.locator('.player audio').evaluate((audio, to) => (audio.currentTime = to), to);
  const now = (page) => page.locator('.player audio').evaluate((audio) => audio.currentTime);
  const isLit = (page, { text }) =>
    page.waitForFunction((wanted) => [...document.querySelectorAll('.lit')].map((part) => part.textContent).join('').replace(/\s/g, '') === wanted, bare(text));

  for (const where of ['story', 'transcript']) {
    test(`a sentence of the ${where} is lit while it is spoken, and a press leads to it`, async () => {
      const { page, complaints, leave } = await visit(browser, station);
      const fetched = [];
      page.on('request', (request) => request.url().endsWith('.vtt') && fetched.push(request.url()));
      await page.goto(where === 'story' ? story.path : transcript);
      const text = await page.locator('#text').innerText();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(fetched, [], 'nothing is fetched before somebody plays');
      await plays(page);
      const [, second, third, , fifth] = captions;
      await moveTo(page, third.from + 0.1);
      await isLit(page, third);
      assert.equal(await page.locator('.lit[aria-current=true]').count(), 1);
      if (where === 'transcript') {
        await moveTo(page, captions[0].from + 0.1);
        await isLit(page, captions[0]);
        assert.equal(await page.locator('.said .lit').count(), 1, 'the row of the headline, not the heading above');
      }
      await moveTo(page, second.from + 0.1);
      await isLit(page, second);
      await page.locator('.spoken', { hasText: fifth.text.slice(0, 20) }).click();
      await isLit(page, fifth);
      assert.ok((await now(page)) >= fifth.from);
      assert.equal(fetched.length, 1);
      // The text is as it was, and nothing in it is announced.
      assert.equal(await page.locator('#text').innerText(), text);
      assert.equal(await page.locator('#text [aria-live], #text [role=status]').count(), 0);
      nothing(await complaints());
      await leave();
    });
  }

  test('each sentence of the story is a link into the sound, and all are one stop of the Tab key', async () => {
    const { page, complaints, leave } = await visit(browser, station);
    await page.goto(story.path);
    const played = () => page.locator('.player audio').evaluate((audio) => !audio.paused);
    await plays(page);
    await pauses(page);
    const links = page.locator('a.spoken');
    const said = [];
    for (const link of await links.all()) {
      const from = Number(/^#t=([\d.]+)$/.exec(await link.getAttribute('href'))?.[1]);
      const caption = captions.find((it) => Math.abs(it.from - from) < 0.001);
      assert.ok(bare(caption.text).includes(bare(await link.textContent())), caption.text);
      said.push(caption);
    }
    assert.deepEqual([...new Set(said)], captions, 'each of them, in its order');
    // The stop is at the sentence that is spoken.
    await moveTo(page, captions[2].from + 0.1);
    await isLit(page, captions[2]);
    const stop = page.locator('a.spoken[tabindex="0"]');
    assert.equal(await stop.count(), 1);
    assert.ok(bare(captions[2].text).startsWith(bare(await stop.textContent())));
    const focused = () => page.evaluate(() => document.activeElement.getAttribute('href'));
    await stop.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), `#t=${captions[4].from}`);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), `#t=${captions[3].from}`);
    assert.equal(await played(), false);
    // Words may be marked elsewhere, such as those that were looked for in the page.
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('.standfirst')));
    assert.notEqual(await page.evaluate(() => getSelection().toString()), '');
    await page.keyboard.press('Enter');
    await isLit(page, captions[3]);
    await page.waitForFunction(() => !document.querySelector('.player audio').paused);
    assert.ok((await now(page)) >= captions[3].from);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('a.spoken:focus').count(), 0, 'the next stop is none of them');
    await bringAxe(page, { scripts: true });
    nothing(await violations(page));
    // The arrows point the way that the page reads.
    await page.evaluate(() => (document.dir = 'rtl'));
    await links.nth(1).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), await links.nth(2).getAttribute('href'));
    nothing(await complaints());
    await leave();
  });

  test('words of a sentence can be marked with the mouse, and nothing is played', async () => {
    const { page, leave } = await visit(browser, station);
    await page.goto(story.path);
    await plays(page);
    await pauses(page);
    const [at, wide] = await page.locator('#text p a.spoken').first().evaluate((link) => {
      const [{ x, y, width, height }] = link.getClientRects();
      return [{ x: x + 4, y: y + height / 2 }, width];
    });
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + wide / 2, at.y, { steps: 5 });
    await page.mouse.up();
    assert.notEqual(await page.evaluate(() => getSelection().toString().trim()), '');
    assert.equal(await page.locator('.player').getAttribute('data-state'), 'paused');
    assert.equal(await page.evaluate(() => location.hash), '');
    await leave();
  });

  test('by keyboard one goes from sentence to sentence', async () => {
    const { page, complaints, leave } = await visit(browser, station);
    await page.goto(story.path);
    const words = JSON.parse(await page.locator('.player').getAttribute('data-words'));
    await plays(page);
    // A sentence must not end by itself meanwhile.
    await pauses(page);
    await moveTo(page, captions[1].from + 0.2);
    await isLit(page, captions[1]);
    const button = (name) => page.getByRole('button', { name, exact: true });
    await button(words.sentenceForward).press('Enter');
    await isLit(page, captions[2]);
    await button(words.sentenceBack).press('Enter');
    await isLit(page, captions[1]);
    // Who wants less motion is offered none.
    assert.equal(await button(words.follow).count(), 0);
    nothing(await complaints());
    await leave();
  });

  test('the page scrolls along for who asks, and for nobody else', async () => {
    const { page, complaints, leave } = await visit(browser, station, { reducedMotion: 'no-preference', viewport: { width: 400, height: 500 } });
    await page.goto(story.path);
    const words = JSON.parse(await page.locator('.player').getAttribute('data-words'));
    await plays(page);
    const last = captions.at(-2);
    const isSeen = () => {
      const { top, bottom } = document.querySelector('.lit')?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= innerHeight;
    };
    await pauses(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await moveTo(page, last.from + 0.1);
    await isLit(page, last);
    // A page that scrolled on its own would have begun by now: it does so in the next frame, or the one after.
    await page.evaluate(() => new Promise((wake) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(wake)), 300)));
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.getByRole('button', { name: words.follow, exact: true }).click();
    await page.waitForFunction(isSeen);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await moveTo(page, captions[3].from + 0.1);
    await isLit(page, captions[3]);
    await page.waitForFunction(isSeen);
    nothing(await complaints());
    await leave();
  });

  test('without scripts each sentence of the transcript leads into the sound', async () => {
    const { page, complaints, leave } = await visit(browser, station, { scripts: false });
    await page.goto(story.path);
    assert.equal(await page.locator('.player-along').count(), 0);
    await Promise.all([page.waitForURL(`**${transcript}`), page.locator(`a[href="${transcript}"]`).click()]);
    const links = await page.locator('a.said').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.equal(links.length, captions.length);
    for (const [at, link] of links.entries()) {
      const [, file, from] = /^(\/media\/\S+)#t=([\d.]+)$/.exec(link);
      assert.ok(Math.abs(Number(from) - captions[at].from) < 0.02, link);
      if (!at) assert.equal((await station.text(file)).status, 200);
    }
    nothing(await complaints());
    await leave();
  });

  test('a link may lead to a moment of the story', async () => {
    const { page, leave } = await visit(browser, station);
    await page.goto(`${story.path}#t=${captions[3].from}`);
    await plays(page);
    await isLit(page, captions[3]);
    await leave();
  });

  test('the moment of an address comes before the place that was kept, also the first one, and a second one leads on', async () => {
    const { page, leave } = await visit(browser, station);
    const place = () => page.locator('.player input[type=range]').first().inputValue();
    await page.goto(story.path);
    await plays(page);
    await moveTo(page, captions[3].from + 0.1);
    await isLit(page, captions[3]);
    await pauses(page);
    await page.goto('about:blank');
    await page.goto(story.path);
    await page.locator('.player[data-state=ready]').waitFor();
    assert.equal(await place(), String(Math.floor(captions[3].from + 0.1)), 'its place was kept');
    await page.goto('about:blank');
    await page.goto(`${story.path}#t=0`);
    await page.locator('.player[data-state=ready]').waitFor();
    assert.equal(await place(), '0');
    // The same page, so that it stays open.
    await page.goto(`${story.path}#t=${captions[4].from}`);
    await page.waitForFunction((to) => document.querySelector('.player input[type=range]').value === to, String(Math.floor(captions[4].from)));
    await plays(page);
    await isLit(page, captions[4]);
    await page.goto(`${story.path}#t=${captions[1].from}`);
    await isLit(page, captions[1]);
    await leave();
  });

  test('an editor hears a sentence and moves its time by keyboard', async () => {
    const editor = await signIn(station, 'editor');
    const { page, complaints, leave } = await editor.visit(browser);
    const path = `/desk/stories/${story.id}/timings/`;
    await page.goto(path);
    const [start, end] = [page.locator('#start-2'), page.locator('#end-1')];
    const millis = (text) => Math.round(seconds(text) * 1000);
    const [before, ended] = [millis(await start.inputValue()), millis(await end.inputValue())];
    await start.focus();
    await page.keyboard.press('ArrowUp');
    assert.equal(millis(await start.inputValue()), before + 50);
    await page.keyboard.press('Shift+ArrowDown');
    assert.equal(millis(await start.inputValue()), before - 200);
    // So slowly that the sentence does not end meanwhile: the key would play it again.
    await page.locator('audio').evaluate((audio) => (audio.defaultPlaybackRate = audio.playbackRate = 0.25));
    await page.keyboard.press('Space');
    await page.waitForFunction((from) => {
      const audio = document.querySelector('audio');
      return !audio.paused && audio.currentTime >= from;
    }, (before - 200) / 1000);
    assert.equal(await page.locator('[data-line][aria-current]').count(), 1);
    await page.keyboard.press('Space');
    assert.equal(await page.locator('audio').evaluate((audio) => audio.paused), true);
    // What would be overlapped moves along.
    for (let times = 0; times < 3; times++) await page.keyboard.press('Shift+ArrowDown');
    const moved = before - 950;
    assert.equal(millis(await start.inputValue()), moved);
    assert.equal(millis(await end.inputValue()), Math.min(ended, moved));
    // It is said where the time is by now, and what went along.
    const said = page.locator('[data-timings] [role=status]');
    await said.getByText(`${await start.inputValue()}. Moved along: sentence 1`, { exact: true }).waitFor();
    await page.keyboard.press('ArrowUp');
    await said.getByText(await start.inputValue(), { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('.timings-save button').click();
    await page.waitForURL(/done=kept/);
    assert.equal(millis(await page.locator('#start-2').inputValue()), moved);
    assert.match(await page.locator('[data-line]').nth(1).innerText(), /Salma Idris/);
    const { body } = await station.text(`/en/a/${story.id}/timings.vtt`);
    const clock = `00:00:${(moved / 1000).toFixed(3).padStart(6, '0')} --> `;
    assert.ok(body.includes(clock), `${clock} in ${body}`);
    nothing(await complaints());
    await leave();
  });

  test('an arrow key puts the moment that is heard into an empty time, and moves no other', async () => {
    const editor = await signIn(station, 'editor');
    const { page, complaints, leave } = await editor.visit(browser);
    await page.goto(`/desk/stories/${story.id}/timings/`);
    for (const time of ['#start-4', '#end-4']) await page.locator(time).fill('');
    const others = () => page.locator('[data-time]:not(#start-4)').evaluateAll((all) => all.map((it) => it.value));
    const before = await others();
    await page.locator('#start-4').focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('audio').currentTime > 0.2);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    assert.equal(await page.locator('audio').evaluate((audio) => audio.paused), true);
    const moment = seconds(await page.locator('#start-4').inputValue());
    assert.ok(moment > 0.2 && moment <= (await page.locator('audio').evaluate((audio) => audio.currentTime)), String(moment));
    assert.deepEqual(await others(), before);
    nothing(await complaints());
    page.on('dialog', (dialog) => dialog.accept());
    await leave();
  });

  test('a time is typed with its decimal point, and one that is wrong is found', async () => {
    const editor = await signIn(station, 'editor');
    const { page, complaints, leave } = await editor.visit(browser);
    await page.goto(`/desk/stories/${story.id}/timings/`);
    const end = page.locator('#end-3');
    await end.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('9:59.5');
    assert.equal(await end.inputValue(), '9:59.5');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('0:00,5');
    assert.equal(await end.inputValue(), '0:00,5');
    await page.locator('.timings-save button').click();
    const link = page.locator('[data-problems] a');
    const why = await link.textContent();
    assert.match(why, /^Sentence 3 ends before it begins/);
    await link.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'end-3');
    const { description, invalid } = await end.evaluate((field) => ({
      description: field.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent),
      invalid: [...document.querySelectorAll('[aria-invalid]')].map((it) => it.id),
    }));
    assert.equal(description[0], why);
    assert.deepEqual(invalid, ['end-3']);
    await bringAxe(page, { scripts: true });
    nothing(await violations(page));
    nothing(await complaints());
    await leave();
  });

  test('backwards by the Tab key too, no field is below the player', async () => {
    const editor = await signIn(station, 'editor');
    const { page, leave } = await editor.visit(browser, { viewport: { width: 1280, height: 500 } });
    await page.goto(`/desk/stories/${story.id}/timings/`);
    await page.locator('.timings-save button').focus();
    for (let stops = 0; stops < 24; stops++) {
      await page.keyboard.press('Shift+Tab');
      const { top, under, name } = await page.evaluate(() => {
        const at = document.activeElement;
        return { name: at.id || at.textContent, top: at.getBoundingClientRect().top, under: document.querySelector('.timings audio').getBoundingClientRect().bottom };
      });
      assert.ok(top >= under, `${name} is at ${top}, the player ends at ${under}`);
    }
    await leave();
  });
});
