// The desk's people: they come in, send forms as a browser without scripts does, and visit.

import assert from 'node:assert/strict';
import { visit } from './browser.mjs';

export const SESSION = '__Host-desk';

/** What the line says while it is down is no mistake of the page. */
export const offline = /WebSocket|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/;

/**
 * Somebody of the sample, signed in. `person.sends(path, fields)` sends a form and gives
 * where it leads; `person.reads(path)` gives a page's text; `person.visit(browser)` opens
 * a page of a browser.
 */
export async function signIn(station, role) {
  const { login, password, name } = station.accounts[role] ?? assert.fail(`the sample has no ${role}`);
  const entered = await send(station, '/desk/sign-in', { step: 'password', login, password });
  return person(station, sessionOf(entered), { role, login, password, name });
}

/** Who takes the link that makes an owner or joins: with the cookie that the answer sets. */
export async function join(station, path, fields) {
  const entered = await send(station, path, fields);
  return person(station, sessionOf(entered), fields);
}

function sessionOf(answer) {
  const cookie = new RegExp(`${SESSION}=[^;]+`).exec(answer.headers.get('set-cookie') ?? '')?.[0];
  return cookie ?? assert.fail(`no session: ${answer.status} ${answer.headers.get('location') ?? ''}`);
}

function person(station, cookie, about) {
  return {
    ...about,
    station,
    async sends(path, fields) {
      const answer = await send(station, path, fields, cookie);
      assert.equal(answer.status, 303, `${about.role ?? about.name} sends ${path}: ${answer.status}`);
      return answer.headers.get('location');
    },
    /** Sends a file as the form without scripts does. */
    async brings(name, bytes) {
      const body = new FormData();
      body.append('edition', 'en');
      body.append('file', new Blob([bytes]), name);
      const answer = await fetch(new URL('/desk/uploads/', station.url), { method: 'POST', redirect: 'manual', headers: { origin: station.url, cookie }, body });
      assert.equal(answer.status, 303, `${about.role ?? about.name} brings ${name}: ${answer.status}`);
    },
    /** Sends a form after which a page shows a secret, once. */
    async isShown(path, fields) {
      const answer = await send(station, path, fields, cookie);
      assert.equal(answer.status, 303, `${about.role ?? about.name} sends ${path}: ${answer.status}`);
      const handed = /__Host-handed=[^;]+/.exec(answer.headers.get('set-cookie'))[0];
      const page = await fetch(new URL(answer.headers.get('location'), station.url), { headers: { cookie: `${cookie}; ${handed}` } });
      return page.text();
    },
    async reads(path) {
      const answer = await fetch(new URL(path, station.url), { headers: { cookie }, redirect: 'manual' });
      return { status: answer.status, body: await answer.text(), to: answer.headers.get('location') };
    },
    /** A story's notes, as the editor asks for them. */
    async notes(path) {
      const answer = await fetch(new URL(`${path}/notes/`, station.url), { headers: { cookie, accept: 'application/json' } });
      assert.equal(answer.status, 200);
      return answer.json();
    },
    async visit(browser, options = {}) {
      const visitor = await visit(browser, station, { mayKeep: [SESSION], ...options });
      await bringSession(visitor.context);
      return visitor;
    },
    bringSession,
    /** The desk speaks this language to them from now on. */
    async speaks(language) {
      await this.sends('/desk/account/', { name: about.name, language });
    },
  };

  function bringSession(context) {
    const value = cookie.slice(SESSION.length + 1);
    return context.addCookies([{ name: SESSION, value, url: station.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
  }
}

function send(station, path, fields, cookie) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  const headers = { origin: station.url, ...(cookie ? { cookie } : {}) };
  return fetch(new URL(path, station.url), { method: 'POST', redirect: 'manual', headers, body });
}

/** A story with this text, made by somebody: its path at the desk. */
export async function write(author, { edition = 'en', ...fields }) {
  const path = await author.sends('/desk/stories/', { edition });
  if (Object.keys(fields).length) await save(author, path, fields);
  return path;
}

/** Saves fields of a story, and leaves the others as they are. */
export async function save(author, path, fields) {
  const { body } = await author.reads(path);
  const base = /name="base" value="(\d+)"/.exec(body)?.[1] ?? assert.fail(`${author.name} may not write ${path}`);
  await author.sends(`${path}/revision`, { ...fieldsIn(body), ...fields, base });
}

/** Does one thing to a story: `act(publisher, path, 'publication')`. */
export async function act(who, path, verb, fields = {}) {
  const { body } = await who.reads(`${path}/${verb}`);
  const number = /name="number" value="(\d+)"/.exec(body)?.[1] ?? assert.fail(`${path}/${verb} has no form`);
  return who.sends(`${path}/${verb}`, { number, ...fields });
}

const signs = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi, (_, hex, decimal, name) =>
    name ? signs[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );

/** What the fields of the form for writing hold now. */
function fieldsIn(html) {
  const fields = {};
  for (const [, name, value] of html.matchAll(/<textarea[^>]* name="(\w+)"[^>]*>\n?([^]*?)<\/textarea>/g)) fields[name] = plain(value);
  for (const [, name, value] of html.matchAll(/<input id="\w+" name="(\w+)" type="text" value="([^"]*)"/g)) fields[name] = plain(value);
  for (const [, name, options] of html.matchAll(/<select[^>]* name="(label|section|bylines)"[^>]*>([^]*?)<\/select>/g)) {
    const value = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
    if (name === 'bylines') (fields.bylines ??= []).push(value);
    else fields[name] = value;
  }
  return fields;
}

/** The editor says that all is saved, and counts nothing that it has not told the server. */
export const allSaved = '.editor-status[data-state="saved"]:not([data-unkept])';

/** Waits until the editor has its text from the server, where the page has one. */
export async function ready(page) {
  if (await page.locator('[data-editor][data-room]').count()) await page.waitForSelector(allSaved);
  else if (await page.locator('[data-editor]').count()) await page.waitForSelector('.editor-text');
}
