// Nothing that somebody writes into a field of the desk runs in a colleague's browser or
// in a reader's, even with the content security policy off.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { visitUnguarded } from '../support/alarm.mjs';
import { openBrowser } from '../support/browser.mjs';
import { act, join, save, signIn, write } from '../support/desk.mjs';
import { password } from '../support/desk_pages.mjs';
import { nothing } from '../support/nothing.mjs';
import { parted, payloads, storyHtml } from '../support/payloads.mjs';
import { startStation } from '../support/station.mjs';

const list = await payloads();
const swallows = (one) => /<plaintext/i.test(one);
const groups = [...list.filter(swallows).map((one) => [one]), ...parted(list.filter((one) => !swallows(one)), 250, 36_000)];
const note = list.length ? false : 'skipped: the payloads are not there (../shared/corpora/xss, or LONGWAVE_CORPORA)';

const own = ({ pathname }) => /^\/(assets|media)\/[0-9a-z._-]+$|^\/favicon\.ico$|^\/en\/manifest\.webmanifest$/.test(pathname);
const atWork = (address) => own(address) || /^\/desk\/stories\/\w+\/notes\//.test(address.pathname);
const live = '.editor-status[data-state="saved"]';

/** Does the work for each thing, two at a time. */
async function each(workers, things, work) {
  const waiting = [...things];
  await Promise.all(workers.map(async (worker) => {
    while (waiting.length) await work(worker, waiting.shift());
  }));
}

/** Gives strings to the fields of a form, each as many as it may hold: the next field takes the next. */
function filled(group, longest) {
  const waiting = group.map((one) => one.replace(/\s+/g, ' '));
  return Object.fromEntries(Object.entries(longest).map(([name, most]) => {
    let text = '';
    while (waiting.length && Buffer.byteLength(`${text} ${waiting[0]}`) <= most) text += ` ${waiting.shift()}`;
    return [name, text.trim() || Buffer.from(group[0]).subarray(0, most - 4).toString()];
  }));
}

/** Waits until readers no longer find a page. */
async function gone(station, path) {
  for (const end = Date.now() + 5_000; Date.now() < end; await pause(50)) {
    if ((await station.text(path)).status === 410) return;
  }
}

const shielded = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A picture, a sound, a card and a table whose every word is hostile, and one of each that is not even whole. */
function partsOf(group, ids) {
  const [caption, alt, title, about] = Object.values(filled(group, { caption: 1_900, alt: 1_900, title: 1_900, about: 1_900 })).map(shielded);
  const cells = group.slice(0, 6).map((one) => `<td>${one.length < 2_000 ? shielded(one) : 'x'}</td>`).join('');
  const first = shielded(group[0].slice(0, 200));
  return `<figure class="picture" data-picture="${ids.picture}" data-alt="${alt}"><figcaption>${caption}</figcaption></figure>
    <figure class="clip" data-clip="${ids.clip}"><figcaption>${title}</figcaption></figure>
    <figure class="link-card" data-story="${ids.story}"><a>${title}</a><figcaption>${about}</figcaption></figure>
    <figure class="link-card"><a href="https://harbour.example/${first}">${caption}</a><figcaption>${about}</figcaption></figure>
    <figure class="link-card"><a href="${first}">${caption}</a></figure><figure class="picture" data-picture="${first}"></figure>
    <table class="table"><caption>${caption}</caption><tr>${cells}</tr><tr>${cells}</tr></table>`;
}

const lines = { headline: 990, standfirst: 3900, picture_caption: 3900, picture_alt: 3900, dateline: 990, reason: 990 };

describe('hostile strings of colleagues', { skip: note }, () => {
  let station, empty, browser, owner, atDesk, readers;
  const stories = [];
  const rang = () => nothing([...atDesk, ...readers].flatMap((visitor) => visitor.alarms()));

  before(async () => {
    [station, empty, browser] = await Promise.all([startStation(), startStation({ empty: true }), openBrowser()]);
    owner = await signIn(station, 'owner');
    const two = (options) => Promise.all([1, 2].map(() => visitUnguarded(browser, station, options?.atDesk ? atWork : own, options)));
    [atDesk, readers] = [await two({ atDesk: true }), await two()];
    for (const { context } of atDesk) await owner.bringSession(context);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([station?.stop(), empty?.stop()]);
  });

  test('are written into every field of stories, and published', { timeout: 240_000 }, async (t) => {
    const { body } = await owner.reads('/desk/?edition=en&state=published');
    const some = await write(owner, { headline: 'Some' });
    const one = async (kind, words) => JSON.parse((await owner.reads(`${some}/offers/${kind}?q=${words}`)).body).offers[0].id;
    const ids = { picture: await one('pictures', 'harbour'), clip: await one('clips', 'storm'), story: await one('stories', 'tide') };
    const pictured = [...body.matchAll(/href="(\/desk\/stories\/[^"?]+)" dir/g)].map(([, path]) => path);
    await each([1, 2], groups.map((group, number) => ({ group, number })), async (_, { group, number }) => {
      const fields = { ...filled(group, lines), document: storyHtml(group) + partsOf(group, ids) };
      // Some go over stories that have a picture, whose caption readers see.
      const path = pictured[number] ?? (await write(owner, {}));
      await save(owner, path, fields);
      await act(owner, path, 'publication', { reason: fields.reason });
      if (number % 8 === 0) await act(owner, path, 'correction', filled(group, { was: 990, is_now: 990 }));
      const html = (await owner.reads(path)).body;
      stories.push({ path, number, group, page: /href="(\/en\/a\/[^"]+)"/.exec(html)?.[1] ?? assert.fail(`${path} is not public`) });
    });
    t.diagnostic(`${list.length} payloads in ${stories.length} stories`);
  });

  test('do not run where they are written', { timeout: 240_000 }, async () => {
    const squeezed = (text) => text.replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, '');
    const seen = new Set();
    await each(atDesk, stories, async (visitor, { path, group }) => {
      const words = squeezed((await visitor.look(path, { until: live })).text);
      for (const one of group) if (words.includes(squeezed(one))) seen.add(one);
    });
    rang();
    assert.ok(seen.size > list.length * 0.8, `only ${seen.size} of ${list.length} payloads are there to read`);
  });

  test('do not run for readers', { timeout: 240_000 }, async () => {
    await each(readers, stories, (visitor, { page }) => visitor.look(page));
    rang();
  });

  test('do not run in lists, histories, comparisons and before a deed', { timeout: 240_000 }, async () => {
    const some = stories.filter(({ number }) => number % 6 === 0);
    const pages = ['/desk/', '/desk/?page=2', '/desk/?page=3'];
    for (const { path } of some) {
      const { to } = await owner.reads(`${path}/revisions/?from=1&to=2`);
      pages.push(`${path}/revisions/`, `${path}/revisions/2`, to ?? `${path}/revisions/1/compare/2`, `${path}/withdrawal`);
    }
    await each(atDesk, pages, (visitor, path) => visitor.look(path));
    rang();
  });

  test('do not run as notes for review, reasons of a return, and reasons of a withdrawal', { timeout: 120_000 }, async () => {
    const some = stories.filter(({ number }) => number % 12 === 0);
    await each(atDesk, some, async (visitor, { path, page, group }) => {
      const { reason } = filled(group.toReversed(), { reason: 990 });
      await save(owner, path, { standfirst: 'Changed.', reason });
      await act(owner, path, 'review', { reason });
      await act(owner, path, 'return', { reason });
      await visitor.look(path, { until: live });
      await visitor.look(`${path}/revisions/`);
      await act(owner, path, 'withdrawal', { reason });
      await gone(station, page);
      await readers[atDesk.indexOf(visitor)].look(page, { status: 410 });
    });
    rang();
  });

  test('do not run as notes in the margin, answers, and the words they are about', { timeout: 120_000 }, async () => {
    const some = stories.filter(({ number }) => number % 6 === 0);
    await each(atDesk, some, async (visitor, { path, group }) => {
      const { text, answer, quoted } = filled(group, { text: 3900, answer: 3900, quoted: 590 });
      await owner.sends(`${path}/notes/`, { text, quoted, anchor: JSON.stringify({ from: quoted.slice(0, 100), to: { type: quoted.slice(0, 100), tname: answer.slice(0, 100) } }) });
      const { threads: [{ id }] } = await owner.notes(path);
      await owner.sends(`${path}/notes/`, { text: answer, parent: id });
      // About words that are there, too.
      await owner.sends(`${path}/notes/`, { text: answer, quoted: 'Changed.' });
      await visitor.look(path, { until: '.notes li.note' });
      await visitor.look(`${path}/notes/`);
      await owner.sends(`${path}/notes/${id}/resolution`, {});
      await visitor.look(`${path}/notes/`);
    });
    rang();
  });

  test('do not run when somebody looks for them, and are not said again as they came', { timeout: 120_000 }, async () => {
    const hostile = list.filter((one) => /[<>"']/.test(one) && one.length < 1000 && one.isWellFormed() && !one.includes('\0'));
    const asked = hostile.filter((_, number) => number % 25 === 0);
    const again = [];
    await each([1, 2], asked, async (_, one) => {
      const address = `/desk/?q=${encodeURIComponent(one)}`;
      const { status, body } = await owner.reads(address);
      if (status !== 200) again.push(`${status}: ${address}`);
      if (/[<>"]/.test(one) && one.length > 8 && body.includes(one)) again.push(`said again: ${address}`);
    });
    nothing(again);
    await each(atDesk, asked.filter((_, number) => number % 12 === 0), (visitor, one) => visitor.look(`/desk/?q=${encodeURIComponent(one)}`));
    rang();
  });

  test('do not run as names of people and editions', { timeout: 120_000 }, async () => {
    const [name, edition] = parted(list.filter((one) => /<(img|svg|script)/i.test(one) && one.isWellFormed() && !one.includes('\0')), 8, 400).map((group) => group.join(' ').slice(0, 180));
    const fields = { name, login: 'amina@radio.example', password, edition_name: edition, edition_language: 'en', edition_id: 'en', time_zone: 'Europe/Prague' };
    const amina = await join(empty, empty.setup, fields);
    const path = await write(amina, { headline: 'Named', document: '<p>By somebody.</p>' });
    await act(amina, path, 'publication', { reason: 'Named' });
    const visitor = await visitUnguarded(browser, empty, atWork, { atDesk: true });
    await amina.bringSession(visitor.context);
    for (const page of ['/desk/', `${path}/revisions/`, `${path}/withdrawal`]) await visitor.look(page);
    const { text } = await visitor.look(path, { until: live });
    assert.ok(text.replace(/\s/g, '').includes(name.replace(/\s/g, '').slice(0, 20)), 'the name is there to read');
    for (const page of ['/desk/account/', '/desk/people/', '/desk/audit/', '/desk/editions/', '/desk/editions/en/']) {
      const { status } = await amina.reads(page);
      if (status === 200) await visitor.look(page);
    }
    nothing(visitor.alarms());
    const reader = await visitUnguarded(browser, empty, own);
    await reader.look('/en/');
    nothing(reader.alarms());
  });
});
