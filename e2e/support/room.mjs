// A desk with one story and its room, in memory, for the editor alone: it speaks what the
// station's server speaks (sync, awareness, write, kept, refused), and can be made to fail.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocketServer } from 'ws';
import * as awarenesses from 'y-protocols/awareness';
import * as Y from 'yjs';

const root = resolve(import.meta.dirname, '../..');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const files = {
  '/editor.js': ['islands/dist/editor.js', 'text/javascript'],
  '/notes.js': ['islands/dist/notes.js', 'text/javascript'],
  '/notes.css': ['css/desk/55-notes.css', 'text/css'],
  '/editor.css': ['css/desk/50-editor.css', 'text/css'],
};
// What the designer's own sheet defines for all pages of the desk.
const colours = `:root{color-scheme:light dark;--desk-ink:#16202a;--desk-paper:#fff;--desk-soft:#eef2f5;--desk-line:#c9d2d9;--desk-accent:#00567a;--desk-warn:#9a2a12}
@media(prefers-color-scheme:dark){:root{--desk-ink:#e8edf0;--desk-paper:#10181f;--desk-soft:#1d2a34;--desk-line:#3a4a57;--desk-accent:#8fd0ef;--desk-warn:#ffab97}}
body{margin:0 auto;max-inline-size:60rem;padding:1rem;background:var(--desk-paper);color:var(--desk-ink);font:1rem/1.5 system-ui}label{display:block}`;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/**
 * Starts it. `words` are the editor's sentences by key; `body` fills the room's document; `notes`
 * are what the server says of them, where there are some.
 * The page: `/?person=Amina&lang=ar&dir=rtl`, with `room=no` or `readonly=yes`.
 */
export async function startRoom({ words = {}, body = () => {}, html = '', notes } = {}) {
  const room = newRoom(body);
  const server = createServer((request, response) => void answer(request, response, { words, html, notes, room }));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 << 20 });
  server.on('upgrade', (request, socket, head) => {
    if (room.isDown) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (line) => room.enter(line));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  room.url = `http://127.0.0.1:${server.address().port}`;
  room.stop = () => {
    room.cut();
    clearInterval(room.awareness._checkInterval);
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return room;
}

function newRoom(body) {
  const doc = new Y.Doc();
  body(doc);
  const awareness = new awarenesses.Awareness(doc);
  awareness.setLocalState(null);
  const lines = new Set();
  const room = {
    doc, awareness, lines,
    posted: [],
    /** Writes that were kept, one by one, as a log holds them. */
    log: [],
    /** How often somebody came in, or wanted to. */
    entered: 0,
    isDown: false,
    isSignedOut: false,
    /** Milliseconds until a write is kept; `Infinity` never answers. */
    keepsAfter: 0,
    refuses: undefined,
    /** Breaks every line without a farewell. */
    cut() {
      for (const line of lines) line.terminate();
    },
    say(line, ...parts) {
      if (line.readyState === 1) line.send(encoded(...parts));
    },
    enter: (line) => enter(room, line),
  };
  return room;
}

const encoded = (...parts) =>
  encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part);
      else if (typeof part === 'string') encoding.writeVarString(encoder, part);
      else encoding.writeVarUint8Array(encoder, part);
    }
  });

function enter(room, line) {
  room.entered++;
  if (room.refuses) {
    room.say(line, 4, room.refuses);
    return line.close();
  }
  const clients = new Set();
  room.lines.add(line);
  room.say(line, 0, 0, Y.encodeStateVector(room.doc));
  const there = [...room.awareness.getStates().keys()];
  if (there.length) room.say(line, 1, awarenesses.encodeAwarenessUpdate(room.awareness, there));
  line.on('message', (data) => heard(room, line, clients, new Uint8Array(data)));
  line.on('error', () => {});
  line.on('close', () => {
    room.lines.delete(line);
    awarenesses.removeAwarenessStates(room.awareness, [...clients], null);
    tellAwareness(room, line, [...clients]);
  });
}

function heard(room, line, clients, bytes) {
  const decoder = decoding.createDecoder(bytes);
  const kind = decoding.readVarUint(decoder);
  if (kind === 0) {
    if (decoding.readVarUint(decoder) !== 0) throw new Error('a page sends step 1 only');
    room.say(line, 0, 1, Y.encodeStateAsUpdate(room.doc, decoding.readVarUint8Array(decoder)));
  } else if (kind === 1) {
    const update = decoding.readVarUint8Array(decoder);
    for (const client of clientsIn(update)) clients.add(client);
    awarenesses.applyAwarenessUpdate(room.awareness, update, line);
    tellAwareness(room, line, clientsIn(update));
  } else if (kind === 2) {
    const number = decoding.readVarUint(decoder);
    keep(room, line, number, decoding.readVarUint8Array(decoder));
  } else throw new Error(`a page says ${kind}`);
}

/** The clients an awareness update speaks of. */
function clientsIn(update) {
  const decoder = decoding.createDecoder(update);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    decoding.readVarString(decoder);
    return client;
  });
}

function tellAwareness(room, from, clients) {
  if (!clients.length) return;
  const known = clients.filter((client) => room.awareness.meta.has(client));
  const update = awarenesses.encodeAwarenessUpdate(room.awareness, known);
  for (const line of room.lines) if (line !== from) room.say(line, 1, update);
}

function keep(room, from, number, update) {
  if (room.keepsAfter === Infinity) return;
  setTimeout(() => {
    Y.applyUpdate(room.doc, update);
    if (room.doc.store.pendingStructs) throw new Error('a page sent an update with a hole before it');
    room.log.push(update);
    room.say(from, 3, number);
    for (const line of room.lines) if (line !== from) room.say(line, 0, 2, update);
  }, room.keepsAfter);
}

async function answer(request, response, { words, html, notes, room }) {
  const url = new URL(request.url, 'http://desk');
  const file = files[url.pathname];
  const send = (type, text) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy, 'cache-control': 'no-store' }).end(text);
  if (file) return send(file[1], await readFile(join(root, file[0])));
  if (url.pathname === '/colours.css') return send('text/css', colours);
  if (request.method === 'POST') {
    let text = '';
    for await (const part of request) text += part;
    room.posted.push(new URLSearchParams(text));
    return send('text/html', '<!doctype html><html lang="en"><title>Saved</title><p>Saved</p>');
  }
  if (url.pathname === '/favicon.ico') return response.writeHead(204).end();
  if (notes && url.pathname === '/desk/stories/1/notes/') return send('application/json', JSON.stringify(notes));
  if (room.isSignedOut) return response.writeHead(303, { location: '/desk/sign-in' }).end();
  if (url.pathname !== '/') return response.writeHead(404).end();
  send('text/html', page(url.searchParams, words, html, notes));
}

function page(asked, words, html, notes) {
  const { person = 'Amina', lang = 'en', dir = 'ltr', room = 'yes', readonly = 'no', colour = '0' } = Object.fromEntries(asked);
  const who = JSON.stringify({ id: person, name: person, colour: Number(colour) });
  const asRoom = room === 'yes' ? ' data-room="/desk/stories/1/room"' : '';
  const asRead = readonly === 'yes' ? ' data-readonly' : '';
  return `<!doctype html>
<html lang="en" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A story</title>
<link rel="stylesheet" href="/colours.css"><link rel="stylesheet" href="/editor.css"><script type="module" src="/editor.js"></script></head>
<body><main><h1>A story</h1><form method="post" action="/desk/stories/1/revision">
<label>Headline <input name="headline" data-field="headline"></label>
<label>Standfirst <textarea name="standfirst" data-field="standfirst"></textarea></label>
<label>Section <select name="section" data-field="section"><option value="">None</option><option value="world">World</option></select></label>
<div data-editor data-story="1"${asRoom}${asRead} data-lang="${escaped(lang)}" dir="${escaped(dir)}" data-person="${escaped(who)}" data-words="${escaped(JSON.stringify(words))}">
<textarea name="document" aria-label="Text">${escaped(html)}</textarea></div>
<button>Save revision</button></form>${notes ? '<link rel="stylesheet" href="/notes.css"><section class="notes" data-notes="/desk/stories/1/notes/" data-script="/notes.js" data-words="{}"><h2><a href="/">Notes</a></h2></section>' : ''}</main></body></html>`;
}

/** Waits until the device of a page has so many changes that the server does not have, and while the line is down the story that they belong to. */
export async function onDevice(page, changes, copies = 1) {
  const there = () => page.evaluate(async () => {
    const db = await new Promise((done) => (indexedDB.open('longwave-desk').onsuccess = ({ target }) => done(target.result)));
    const count = (name) => new Promise((done) => (db.transaction(name).objectStore(name).count().onsuccess = ({ target }) => done(target.result)));
    const all = [await count('changes'), await count('copies')];
    db.close();
    return all;
  });
  const end = Date.now() + 10_000;
  for (let now = await there(); `${now}` !== `${[changes, copies]}`; now = await there()) {
    if (Date.now() > end) throw new Error(`the device has ${now[0]} changes and ${now[1]} stories, and not ${changes} and ${copies}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** The sentences of a Fluent file, as the server hands them to the page. */
export async function wordsFrom(path) {
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => /^(editor-[\w-]+) = (.*)$/.exec(line));
  return Object.fromEntries(lines.filter(Boolean).map(([, key, sentence]) => [key, sentence.replace(/\{ \$(\w+) \}/g, '{$1}')]));
}
