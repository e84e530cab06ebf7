// The editor of a story's body in a room of its own: alone, together, on a bad line, by keyboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as Y from 'yjs';
import { bringAxe, violations } from '../support/axe.mjs';
import { openBrowser, visit } from '../support/browser.mjs';
import { allSaved } from '../support/desk.mjs';
import { caretIn } from '../support/focus.mjs';
import { onDevice, startRoom } from '../support/room.mjs';

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

/** A room with people in it: `await open(room, 'Amina')` gives `{ page, text, type, paste, … }`. */
async function open(room, person, query = '', ready = '[data-state]') {
  const visitor = await visit(browser, room);
  const { page } = visitor;
  await page.goto(`/?person=${person}&colour=${person.length}${query}`);
  await page.waitForSelector(`[data-editor]${ready}`);
  const body = page.locator('.editor-text');
  return {
    ...visitor,
    body,
    words: () => body.evaluate((element) => [...element.querySelectorAll('p, h2, h3, h4')].map((line) => {
      const copy = line.cloneNode(true);
      copy.querySelectorAll('.editor-caret').forEach((caret) => caret.remove());
      return copy.textContent;
    })),
    type: (text) => page.keyboard.type(text),
    clicks: async (line) => {
      await line.click();
      await caretIn(line);
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    paste: (html, text = '') => body.evaluate((element, [html, text]) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, [html, text]),
    focusIs: (selector) => page.waitForFunction((selector) => document.activeElement.matches(selector), selector),
    status: (state) => page.waitForSelector(state === 'saved' ? allSaved : `.editor-status[data-state="${state}"]`),
    says: (text) => page.waitForFunction((text) => document.querySelector('.editor-voice').textContent.includes(text), text),
  };
}

const bodyOf = (room) => room.doc.getXmlFragment('body').toString();
/** Waits until something is so, as people do. */
async function soon(what, is) {
  const end = Date.now() + 10_000;
  while (!(await is())) {
    if (Date.now() > end) assert.fail(`${what} did not happen`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** Waits until the room's body is as expected, and shows what it is instead. */
async function bodyIs(room, ...expected) {
  const end = Date.now() + 10_000;
  while (!expected.includes(bodyOf(room)) && Date.now() < end) await new Promise((next) => setTimeout(next, 20));
  if (!expected.includes(bodyOf(room))) assert.equal(bodyOf(room), expected[0]);
}

function lines(...texts) {
  return (doc) => {
    doc.getXmlFragment('body').insert(0, texts.map((text) => {
      const line = new Y.XmlElement('paragraph');
      line.insert(0, [new Y.XmlText(text)]);
      return line;
    }));
  };
}

// A line that is down; and what the policy refuses to a paste, in a document that nobody sees.
const expected = /WebSocket|Applying inline style|Executing inline event handler|document's base URI/;

/** A test with a room, whose pages must not have complained. */
function inRoom(name, options, run) {
  test(name, async () => {
    const room = await startRoom(options);
    const people = [];
    const enter = async (...args) => {
      const one = await open(room, ...args);
      people.push(one);
      return one;
    };
    try {
      await run(room, enter);
      for (const one of people) {
        const found = await one.complaints();
        assert.deepEqual(found.filter((line) => !expected.test(line)), []);
      }
    } finally {
      for (const one of people) await one.leave();
      await room.stop();
    }
  });
}

inRoom('two_people_type_at_the_same_time_and_end_with_the_same_text', { body: lines('First line', 'Second line') }, async (room, enter) => {
  const [amina, bo] = [await enter('Amina'), await enter('Bo')];
  await amina.clicks(amina.body.locator('p').first());
  await amina.press('Home');
  await bo.clicks(bo.body.locator('p').last());
  await bo.press('End');
  await Promise.all([amina.type('A quick note. '), bo.type(' and a long one')]);
  await Promise.all([amina.status('saved'), bo.status('saved')]);
  const expect = ['A quick note. First line', 'Second line and a long one'];
  await soon('the same text', async () => JSON.stringify(await amina.words()) === JSON.stringify(expect) && JSON.stringify(await bo.words()) === JSON.stringify(expect));
  assert.equal(bodyOf(room), `<paragraph>${expect[0]}</paragraph><paragraph>${expect[1]}</paragraph>`);
  assert.equal(await bo.page.locator('.editor-caret-name').innerText(), 'Amina');
  assert.deepEqual(await bo.page.locator('.editor-person').allInnerTexts(), ['editor-you', 'Amina']);
});

inRoom('two_people_in_one_word_lose_no_letter', { body: lines('harbour') }, async (room, enter) => {
  const [amina, bo] = [await enter('Amina'), await enter('Bo')];
  for (const one of [amina, bo]) await one.clicks(one.body.locator('p'));
  await Promise.all([amina.press('Home'), bo.press('End')]);
  await Promise.all([amina.type('aaaaaaaaaaaaaaaaaaaa'), bo.type('bbbbbbbbbbbbbbbbbbbb')]);
  await bodyIs(room, `<paragraph>${'a'.repeat(20)}harbour${'b'.repeat(20)}</paragraph>`);
});

inRoom('a_caret_stays_where_it_is_while_a_colleague_writes_above', { body: lines('One', 'Two') }, async (room, enter) => {
  const [amina, bo] = [await enter('Amina'), await enter('Bo')];
  await amina.clicks(amina.body.locator('p').last());
  await amina.press('Home', 'ArrowRight');
  await bo.clicks(bo.body.locator('p').first());
  await bo.press('Home');
  await bo.type('Much that comes before. ');
  await bo.press('Enter');
  await soon('the line arrives', async () => (await amina.words()).length === 3);
  await amina.type('X');
  await soon('the letter is in its place', async () => (await amina.words()).at(-1) === 'TXwo');
});

inRoom('what_is_typed_while_the_line_is_down_arrives_when_it_is_back', { body: lines('Start') }, async (room, enter) => {
  const [amina, bo] = [await enter('Amina'), await enter('Bo')];
  room.isDown = true;
  room.cut();
  await amina.status('offline');
  await amina.clicks(amina.body.locator('p'));
  await amina.press('End');
  await amina.type(' from Amina');
  await bo.clicks(bo.body.locator('p'));
  await bo.press('Home');
  await bo.type('Bo writes: ');
  await amina.says('editor-offline');
  assert.equal(bodyOf(room), '<paragraph>Start</paragraph>');
  room.isDown = false;
  await bodyIs(room, '<paragraph>Bo writes: Start from Amina</paragraph>');
  await Promise.all([amina.status('saved'), bo.status('saved')]);
  await soon('both read it', async () => (await amina.words())[0] === (await bo.words())[0]);
});

inRoom('a_page_that_is_loaded_again_offline_still_has_it_all', { body: lines('Start') }, async (room, enter) => {
  const amina = await enter('Amina');
  room.isDown = true;
  room.cut();
  await amina.clicks(amina.body.locator('p'));
  await amina.press('End');
  await amina.type(' and more');
  await amina.press('Enter');
  await amina.type('and a line');
  await amina.status('offline');
  await onDevice(amina.page, ' and more|and a line'.length);
  await amina.page.reload();
  await amina.page.waitForSelector('[data-state="ready"]');
  assert.deepEqual(await amina.words(), ['Start and more', 'and a line']);
  await amina.clicks(amina.body.locator('p').last());
  await amina.press('End');
  await amina.type('!');
  room.isDown = false;
  await bodyIs(room, '<paragraph>Start and more</paragraph><paragraph>and a line!</paragraph>');
  await amina.status('saved');
  const left = () => amina.page.evaluate(async () => {
    const db = await new Promise((done) => (indexedDB.open('longwave-desk').onsuccess = ({ target }) => done(target.result)));
    const count = (name) => new Promise((done) => (db.transaction(name).objectStore(name).count().onsuccess = ({ target }) => done(target.result)));
    return (await count('changes')) + (await count('copies'));
  });
  await soon('nothing stays on the device', async () => (await left()) === 0);
});

inRoom('a_write_that_was_never_kept_is_sent_again', { body: lines('Start') }, async (room, enter) => {
  const amina = await enter('Amina');
  room.keepsAfter = Infinity;
  await amina.clicks(amina.body.locator('p'));
  await amina.press('End');
  await amina.type(' again');
  await amina.status('saving');
  assert.equal(bodyOf(room), '<paragraph>Start</paragraph>');
  await onDevice(amina.page, ' again'.length, 0);
  await amina.page.reload();
  await amina.page.waitForSelector('[data-state="ready"]');
  room.keepsAfter = 0;
  room.cut();
  await bodyIs(room, '<paragraph>Start again</paragraph>');
});

inRoom('a_device_that_is_slow_to_open_its_store_still_sends_what_was_left', { body: lines('Start') }, async (room, enter) => {
  const amina = await enter('Amina');
  room.keepsAfter = Infinity;
  await amina.clicks(amina.body.locator('p'));
  await amina.press('End');
  await amina.type(' again');
  await onDevice(amina.page, ' again'.length, 0);
  // The page goes on without it after two seconds.
  await amina.page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...args) {
      const asked = {};
      setTimeout(() => {
        const real = open.apply(this, args);
        for (const on of ['onupgradeneeded', 'onsuccess']) real[on] = () => asked[on]?.(Object.assign(asked, { result: real.result }));
      }, 3_000);
      return asked;
    };
  });
  await amina.page.reload();
  await amina.page.waitForSelector('[data-state="ready"]');
  assert.deepEqual(await amina.words(), ['Start']);
  room.keepsAfter = 0;
  await bodyIs(room, '<paragraph>Start again</paragraph>');
  await amina.status('saved');
  assert.deepEqual(await amina.words(), ['Start again']);
});

inRoom('twenty_cuts_lose_nothing', { body: lines('') }, async (room, enter) => {
  const [amina, bo] = [await enter('Amina'), await enter('Bo')];
  for (const one of [amina, bo]) await one.body.click();
  room.keepsAfter = 5;
  const cuts = setInterval(() => room.cut(), 150);
  const count = 150;
  await Promise.all([[amina, 'a'], [bo, 'b']].map(([one, letter]) => one.page.keyboard.type(letter.repeat(count), { delay: 20 }))).finally(() => clearInterval(cuts));
  await soon('every letter is there', () => ['a', 'b'].every((letter) => bodyOf(room).match(new RegExp(`${letter}(?![^<]*>)`, 'g'))?.length === count));
  await soon('both read the same', async () => JSON.stringify(await amina.words()) === JSON.stringify(await bo.words()));
});

inRoom('fields_are_shared_letter_by_letter_and_keep_the_caret', {}, async (room, enter) => {
  room.doc.getText('headline').insert(0, 'Harbour opens');
  room.doc.getMap('fields').set('section', 'world');
  const [amina, bo] = [await enter('Amina'), await enter('Bo')];
  const [mine, theirs] = [amina, bo].map((one) => one.page.locator('[data-field="headline"]'));
  assert.equal(await mine.inputValue(), 'Harbour opens');
  assert.equal(await bo.page.locator('[data-field="section"]').inputValue(), 'world');
  await mine.click();
  await amina.press('End');
  await theirs.click();
  await bo.press('Home');
  await Promise.all([amina.type(' today'), bo.type('The ')]);
  await soon('both are in', () => room.doc.getText('headline').toString() === 'The Harbour opens today');
  await soon('both are shown', async () => (await mine.inputValue()) === (await theirs.inputValue()));
  assert.equal(await mine.evaluate((input) => input.selectionStart), 'The Harbour opens today'.length);
  // Letters that came slowly are a step of their own.
  for (let steps = 0; steps < 6 && (await mine.inputValue()) !== 'The Harbour opens'; steps++) await amina.press('Control+z');
  await soon('only mine is undone', async () => (await theirs.inputValue()) === 'The Harbour opens');
  await bo.page.locator('[data-field="section"]').selectOption('');
  await soon('a choice is shared', async () => (await amina.page.locator('[data-field="section"]').inputValue()) === '');
  assert.equal(await bo.page.locator('.editor-in-field').innerText(), 'Amina');
});

inRoom('everything_is_done_by_keyboard', {}, async (room, enter) => {
  const amina = await enter('Amina');
  await amina.body.focus();
  await amina.type('## Part');
  await amina.press('Enter');
  await amina.type('- one');
  await amina.press('Enter');
  await amina.type('two');
  await amina.press('Control+]', 'Enter', 'Enter', 'Enter');
  await amina.type('It ');
  await amina.press('Control+b');
  await amina.type('opens');
  await amina.press('Control+b');
  await amina.type(' today');
  await amina.press('Control+Shift+ArrowLeft');
  await amina.press('Control+k');
  await amina.type('example.org/a');
  await amina.press('Enter');
  await amina.page.waitForSelector('dialog', { state: 'detached' });
  await amina.press('Enter', 'Control+Shift+9');
  await amina.type('Mara Lind');
  await amina.press('Tab');
  await amina.type('Minister');
  await amina.press('Enter');
  await amina.page.waitForSelector('dialog', { state: 'detached' });
  await amina.type('We open.');
  await bodyIs(room,
    '<heading level="2">Part</heading><bullet_list><list_item><paragraph>one</paragraph><bullet_list><list_item><paragraph>two</paragraph></list_item></bullet_list></list_item></bullet_list>' +
      '<paragraph>It <strong>opens</strong> <link href="https://example.org/a">today</link></paragraph>' +
      '<quotation role="Minister" speaker="Mara Lind"><paragraph>We open.</paragraph></quotation>');
  await amina.press('Alt+F10');
  await amina.focusIs('[data-command="undo"]');
  await amina.press('End');
  await amina.focusIs('[data-command="help"]');
  await amina.press('ArrowRight');
  await amina.focusIs('[data-command="undo"]');
  assert.equal(await amina.page.locator('.editor-button[tabindex="0"]').count(), 1);
  await amina.press('Escape');
  await amina.focusIs('.editor-text');
  await amina.press('Control+/');
  await amina.focusIs('dialog h2');
  assert.ok((await amina.page.locator('.editor-keys > div').count()) > 15);
  await amina.press('Escape');
  await amina.focusIs('.editor-text');
  await amina.press('Shift+Tab');
  await amina.focusIs(':not(.editor-text)');
});

inRoom('a_letter_right_after_a_window_does_not_replace_the_words_it_was_about', { body: lines('It opens today') }, async (room, enter) => {
  const amina = await enter('Amina');
  await amina.clicks(amina.body.locator('p'));
  await amina.press('End', 'Control+Shift+ArrowLeft', 'Control+k');
  await amina.type('example.org/a');
  // What was answered is in the text before the next key can come: in the same task.
  const linked = await amina.page.evaluate(async () => {
    document.querySelector('dialog form').requestSubmit();
    for (let steps = 0; steps < 20; steps++) await undefined;
    return document.querySelector('.editor-text a')?.textContent;
  });
  assert.equal(linked, 'today');
  await amina.press('Control+k');
  await amina.page.waitForSelector('dialog[open]');
  await amina.press('Escape');
  await amina.page.waitForSelector('dialog', { state: 'detached' });
  await amina.focusIs('.editor-text');
});

inRoom('whoever_is_somewhere_when_the_text_comes_stays_there', { body: lines('Start') }, async (room, enter) => {
  room.isDown = true;
  const amina = await enter('Amina', '#document', '[aria-busy]');
  await amina.page.locator('form > button').focus();
  room.isDown = false;
  await amina.status('saved');
  assert.ok(await amina.page.evaluate(() => document.activeElement.matches('form > button')));
});

inRoom('a_language_is_given_to_a_phrase_and_to_a_paragraph', { body: lines('Before', 'He said marhaba to us') }, async (room, enter) => {
  const amina = await enter('Amina');
  await amina.clicks(amina.body.locator('p').last());
  await amina.press('Home', 'Control+ArrowRight', 'Control+ArrowRight', 'Control+Shift+ArrowRight');
  await amina.press('Control+Shift+l');
  await amina.type('ar');
  await amina.press('Enter');
  await amina.page.waitForSelector('dialog', { state: 'detached' });
  await bodyIs(room, '<paragraph>Before</paragraph><paragraph>He said <language dir="null" lang="ar">marhaba</language> to us</paragraph>');
  await amina.press('Home', 'Control+Shift+l');
  await amina.type('nonsense tag');
  await amina.press('Enter');
  assert.equal(await amina.page.locator('.editor-problem').first().innerText(), 'editor-language-problem');
  await amina.press('Control+a');
  await amina.type('fa');
  await amina.press('Enter');
  await bodyIs(room, '<paragraph>Before</paragraph><paragraph lang="fa">He said <language dir="null" lang="ar">marhaba</language> to us</paragraph>');
  assert.equal(await amina.body.locator('p').last().getAttribute('dir'), 'rtl');
});

inRoom('a_line_without_letters_stands_as_the_story_does', {}, async (room, enter) => {
  const amina = await enter('Amina', '&lang=ar&dir=rtl');
  assert.equal(await amina.body.locator('p').evaluate((line) => getComputedStyle(line).direction), 'rtl');
  await amina.body.click();
  await amina.type('English words');
  assert.equal(await amina.body.locator('p').evaluate((line) => getComputedStyle(line).direction), 'ltr');
  await amina.press('Enter');
  await amina.type('BBC قالت');
  assert.equal(await amina.body.locator('p').last().evaluate((line) => getComputedStyle(line).direction), 'rtl', 'one name does not turn a line round');
  await amina.press('Enter');
  await amina.type('123');
  assert.equal(await amina.body.locator('p').last().evaluate((line) => getComputedStyle(line).direction), 'rtl');
});

inRoom('a_paste_keeps_structure_and_is_undone_in_one_step', { body: lines('Before') }, async (room, enter) => {
  const amina = await enter('Amina');
  await amina.clicks(amina.body.locator('p'));
  await amina.press('End', 'Enter');
  await amina.type('typed');
  await amina.press('Enter');
  await amina.paste(`<html><body><h1>Part</h1><p class=MsoNormal>It <b>opens</b></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.&nbsp;</span>one</p></body></html>`);
  await bodyIs(room, '<paragraph>Before</paragraph><paragraph>typed</paragraph><heading level="2">Part</heading><paragraph>It <strong>opens</strong></paragraph><ordered_list><list_item><paragraph>one</paragraph></list_item></ordered_list>');
  await amina.press('Control+z');
  await bodyIs(room, '<paragraph>Before</paragraph><paragraph>typed</paragraph><paragraph></paragraph>');
});

inRoom('words_pasted_into_a_line_stay_in_it', { body: lines('one three') }, async (room, enter) => {
  const amina = await enter('Amina');
  await amina.clicks(amina.body.locator('p'));
  await amina.press('Home', 'Control+ArrowRight');
  await amina.paste('<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><span style="font-weight:700">two</span></b>');
  await bodyIs(room, '<paragraph>one<strong>two</strong> three</paragraph>', '<paragraph>one <strong>two</strong>three</paragraph>');
});

inRoom('hostile_html_does_nothing', {}, async (room, enter) => {
  const amina = await enter('Amina');
  let rang = 0;
  await amina.context.exposeFunction('ring', () => void rang++);
  await amina.page.evaluate(() => (window.alert = window.ring));
  await amina.body.click();
  for (const html of [
    '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<script>alert(1)</script>', '<a href="javascript:alert(1)">a</a>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<p data-pm-slice="0 0 []"><img src=x onerror=alert(1)><a href="javascript:alert(1)">b</a></p>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    '<style>*{background:url(/hostile)}</style><link rel=stylesheet href=/hostile><base href=//hostile>c',
  ]) await amina.paste(html);
  await amina.type('end');
  await soon('only words are in', () => /<paragraph>[abc]*end/.test(bodyOf(room)));
  assert.equal(await amina.page.locator('.editor-text :is(img:not(.ProseMirror-separator), svg, script, iframe, style, [onerror], [href^="java"])').count(), 0);
  assert.equal(rang, 0);
});

inRoom('a_colleagues_machine_can_say_nothing_that_runs', {}, async (room, enter) => {
  const amina = await enter('Amina');
  let rang = 0;
  await amina.context.exposeFunction('ring', () => void rang++);
  await amina.page.evaluate(() => (window.alert = window.ring));
  const other = await enter('Bo');
  await other.page.evaluate(() => 0);
  room.doc.transact(() => {
    const line = new Y.XmlElement('paragraph');
    line.setAttribute('lang', '"><img src=x onerror=alert(1)>');
    const words = new Y.XmlText();
    words.insert(0, 'click', { link: { href: 'javascript:alert(1)' } });
    line.insert(0, [words]);
    room.doc.getXmlFragment('body').insert(0, [line]);
  });
  room.cut();
  await soon('it is shown', async () => (await amina.words()).includes('click'));
  assert.equal(await amina.page.locator('.editor-text a[href]').count(), 0);
  assert.equal(await amina.page.locator('.editor-text [lang*="<"]').count(), 0);
  assert.equal(rang, 0);
});

for (const why of ['read-only', 'removed', 'gone', 'too-large']) {
  inRoom(`a_room_that_refuses_because_of_${why}_is_only_read`, { html: '<p>Kept words</p>' }, async (room, enter) => {
    room.refuses = why;
    const amina = await enter('Amina');
    assert.deepEqual(await amina.words(), ['Kept words']);
    assert.equal(await amina.body.getAttribute('contenteditable'), 'false');
    assert.equal(await amina.page.locator('.editor-status').innerText(), `editor-refused-${why}`);
    // Also when its machine says that it is online again.
    for (let times = 0; times < 5; times++) await amina.page.evaluate(() => (dispatchEvent(new Event('online')), fetch('/favicon.ico')).then(() => 0));
    assert.equal(room.entered, 1);
  });
}

inRoom('an_older_page_does_not_touch_what_it_does_not_know', { body: (doc) => doc.getXmlFragment('body').insert(0, [new Y.XmlElement('hologram')]) }, async (room, enter) => {
  const amina = await enter('Amina');
  assert.equal(await amina.page.locator('.editor-status').innerText(), 'editor-outdated');
  assert.equal(bodyOf(room), '<hologram></hologram>');
});

inRoom('what_an_older_page_does_not_know_may_come_while_it_is_open', { body: (doc) => doc.getXmlFragment('body').insert(0, [new Y.XmlElement('paragraph')]) }, async (room, enter) => {
  const amina = await enter('Amina');
  await amina.body.click();
  await amina.type('Before');
  await soon('it is there', () => /Before/.test(room.doc.getXmlFragment('body').toString()));
  room.doc.transact(() => room.doc.getXmlFragment('body').insert(1, [new Y.XmlElement('hologram')]));
  room.cut();
  await soon('it only reads', async () => (await amina.page.locator('.editor-status').innerText()) === 'editor-outdated');
  await amina.type('lost');
  assert.ok(!(await amina.words()).join().includes('lost'));
  assert.match(room.doc.getXmlFragment('body').toString(), /Before[^]*<hologram>/);
  assert.doesNotMatch(room.doc.getXmlFragment('body').toString(), /lost/);
});

inRoom('without_a_room_the_form_takes_the_document', { html: '<h2>Part</h2><p>It <strong>opens</strong></p><figure class="quotation" data-speaker="Mara"><blockquote><p>We open.</p></blockquote><figcaption>Mara</figcaption></figure>' }, async (room, enter) => {
  const amina = await enter('Amina', '&room=no');
  await amina.clicks(amina.body.locator('p').first());
  await amina.press('End');
  await amina.type(' today');
  await Promise.all([amina.page.waitForURL('**/revision'), amina.page.click('text=Save revision')]);
  const [posted] = room.posted;
  assert.equal(posted.get('document'), null);
  assert.deepEqual(JSON.parse(posted.get('document_json')), {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Part' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'It ' }, { type: 'text', text: 'opens today', marks: [{ type: 'strong' }] }] },
      { type: 'quotation', attrs: { speaker: 'Mara' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We open.' }] }] },
    ],
  });
});

inRoom('without_a_way_to_the_room_one_can_write_alone', { html: '<p>Start</p>' }, async (room, enter) => {
  room.isDown = true;
  const amina = await open(room, 'Amina', '', '[aria-busy]');
  assert.equal(await amina.body.getAttribute('contenteditable'), 'false');
  await amina.page.click('text=editor-write-alone');
  await amina.press('Control+End');
  await amina.type(' alone');
  await Promise.all([amina.page.waitForURL('**/revision'), amina.page.click('text=Save revision')]);
  assert.match(room.posted[0].get('document_json'), /"text":"Start alone"/);
  await amina.leave();
});

inRoom('who_is_signed_out_is_told_and_loses_nothing', { body: lines('Start') }, async (room, enter) => {
  const amina = await enter('Amina');
  room.isDown = room.isSignedOut = true;
  room.cut();
  await amina.clicks(amina.body.locator('p'));
  await amina.press('End');
  await amina.type(' more');
  await amina.says('editor-signed-out');
  assert.equal(await amina.page.locator('.editor-status').innerText(), 'editor-signed-out');
  room.isDown = room.isSignedOut = false;
  await bodyIs(room, '<paragraph>Start more</paragraph>');
  await amina.status('saved');
});

inRoom('a_file_that_is_dropped_does_not_take_the_page_away', {}, async (room, enter) => {
  const amina = await enter('Amina');
  const stopped = await amina.body.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'a.pdf', { type: 'application/pdf' }));
    return !element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  assert.equal(stopped, true);
  await amina.says('editor-paste-file');
});

inRoom('who_comes_and_goes_is_announced', { words: { 'editor-joined': '{name} is here', 'editor-left': '{name} has left' } }, async (room, enter) => {
  const amina = await enter('Amina');
  const bo = await enter('Bo');
  await amina.says('Bo is here');
  await bo.page.close();
  await amina.says('Bo has left');
});

for (const dir of ['ltr', 'rtl']) {
  for (const width of [320, 1280]) {
    inRoom(`nothing_is_found_by_axe_${dir}_at_${width}`, { body: lines('One', 'Two') }, async (room, enter) => {
      const amina = await enter('Amina', `&dir=${dir}`);
      await enter('Bo');
      await amina.page.setViewportSize({ width, height: 800 });
      await amina.body.click();
      await amina.press('Control+Shift+9');
      await bringAxe(amina.page, { scripts: true });
      assert.deepEqual(await violations(amina.page), []);
      await amina.press('Enter');
      await amina.page.waitForSelector('dialog', { state: 'detached' });
      await amina.press('Control+/');
      assert.deepEqual(await violations(amina.page), []);
      await amina.press('Escape');
      assert.deepEqual(await violations(amina.page), []);
      assert.ok(await amina.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the window');
    });
  }
}
