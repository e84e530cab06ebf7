// What RSS 2.0 (RSS Advisory Board), Atom (RFC 4287) and JSON Feed 1.1 ask of a feed,
// and what readers stumble over. Each check gives one line for each mistake.

import { DOMParser } from '@xmldom/xmldom';

const ATOM = 'http://www.w3.org/2005/Atom';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const DC = 'http://purl.org/dc/elements/1.1/';

/** The root element of well-formed XML; throws at the first mistake. */
export function xml(text) {
  const onError = (level, message) => {
    throw new Error(`not well-formed: ${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement;
}

const children = (element, name, space = element.namespaceURI) =>
  [...element.childNodes].filter((node) => node.nodeType === 1 && node.localName === name && (node.namespaceURI ?? null) === (space ?? null));
const text = (element) => element?.textContent.trim() ?? '';

/** An absolute address or other absolute IRI without signs that it may not have. */
export const isIri = (value) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u0020]+$/i.test(value) && URL.canParse(value);
export const isLanguage = (tag) => {
  try {
    return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
};

/** RFC 3339 with its offset, and a day that exists. */
export function isRfc3339(value) {
  const parts = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(value);
  if (!parts || Number.isNaN(Date.parse(value))) return false;
  return new Date(`${parts[1]}T00:00:00Z`).toISOString().startsWith(parts[1]);
}

/** RFC 822 with a year of four digits, in English, and the right day of the week. */
export function isRfc822(value) {
  const parts = /^(\w{3}), (\d{2}) (\w{3}) (\d{4}) \d{2}:\d{2}:\d{2} ([+-]\d{4}|GMT)$/.exec(value);
  return Boolean(parts) && new Date(value).toUTCString().startsWith(`${parts[1]}, ${parts[2]} ${parts[3]} ${parts[4]}`);
}

/** HTML inside a feed: whole addresses only, and nothing that readers strip or run. */
function* html(value, where) {
  for (const [, name, address] of value.matchAll(/<[^>]*\s(href|src|cite|poster)="([^"]*)"/g)) {
    if (!isIri(address.replaceAll('&amp;', '&'))) yield `${where}: ${name}="${address}" is not a whole address`;
  }
  for (const [tag] of value.matchAll(/<(script|style|iframe|object|embed|form|link|meta)\b|<[^>]*\s(on\w+|style)=/gi)) yield `${where}: ${tag}`;
}

function* once(element, names, where, space) {
  for (const name of names) {
    const found = children(element, name, space).length;
    if (found !== 1) yield `${where}: ${found} times ${name}`;
  }
}

function* atMostOnce(element, names, where, space) {
  for (const name of names) if (children(element, name, space).length > 1) yield `${where}: ${name} stands there twice`;
}

/** What is wrong with an RSS feed whose own address is `self`. `file(url)` says what is there: `{ type, bytes }`. */
export async function* rss(body, self, file) {
  const root = xml(body);
  if (root.localName !== 'rss' || root.getAttribute('version') !== '2.0') yield 'not rss 2.0';
  const channel = children(root, 'channel', null)[0];
  yield* once(root, ['channel'], 'rss', null);
  yield* once(channel, ['title', 'link', 'description', 'language'], 'channel', null);
  yield* atMostOnce(channel, ['pubDate', 'lastBuildDate', 'generator', 'ttl', 'image', 'copyright'], 'channel', null);
  for (const name of ['title', 'description']) if (!text(children(channel, name, null)[0])) yield `channel: empty ${name}`;
  if (!isIri(text(children(channel, 'link', null)[0]))) yield 'channel: link is not an address';
  if (!isLanguage(text(children(channel, 'language', null)[0]))) yield 'channel: language is no language tag';
  for (const date of children(channel, 'lastBuildDate', null)) if (!isRfc822(text(date))) yield `channel: lastBuildDate ${text(date)}`;
  const own = children(channel, 'link', ATOM).filter((link) => link.getAttribute('rel') === 'self');
  if (own.length !== 1 || own[0].getAttribute('href') !== self || own[0].getAttribute('type') !== 'application/rss+xml') {
    yield `channel: atom:link rel="self" is not ${self}`;
  }
  const guids = new Set();
  for (const item of children(channel, 'item', null)) {
    const where = text(children(item, 'title', null)[0]) || 'an item without title';
    yield* once(item, ['title', 'link', 'guid', 'pubDate'], where, null);
    yield* atMostOnce(item, ['description', 'author', 'enclosure', 'comments', 'source'], where, null);
    yield* atMostOnce(item, ['encoded'], where, CONTENT);
    const guid = children(item, 'guid', null)[0];
    if (guids.has(text(guid))) yield `${where}: guid ${text(guid)} is another item's`;
    guids.add(text(guid));
    if (guid.getAttribute('isPermaLink') !== 'false' && !/^https?:/.test(text(guid))) yield `${where}: guid is no permalink`;
    if (!isIri(text(guid))) yield `${where}: guid is no IRI`;
    if (!isIri(text(children(item, 'link', null)[0]))) yield `${where}: link`;
    if (!isRfc822(text(children(item, 'pubDate', null)[0]))) yield `${where}: pubDate`;
    for (const content of children(item, 'encoded', CONTENT)) yield* html(content.textContent, where);
    for (const content of children(item, 'description', null)) yield* html(content.textContent, where);
    for (const name of children(item, 'creator', DC)) if (!text(name)) yield `${where}: dc:creator without name`;
    for (const it of children(item, 'enclosure', null)) {
      yield* sound(it.getAttribute('url'), it.getAttribute('type'), it.getAttribute('length'), where, file);
    }
  }
}

async function* sound(url, type, length, where, file) {
  if (!isIri(url)) return yield `${where}: enclosure ${url}`;
  const there = await file(url);
  if (there?.bytes !== Number(length)) yield `${where}: enclosure of ${length} bytes has ${there?.bytes}`;
  if (there?.type !== type) yield `${where}: enclosure of ${type} is ${there?.type}`;
}

/** What is wrong with an Atom feed. */
export async function* atom(body, self, file) {
  const feed = xml(body);
  if (feed.localName !== 'feed' || feed.namespaceURI !== ATOM) yield 'not atom';
  if (!isLanguage(feed.getAttribute('xml:lang'))) yield 'feed: xml:lang';
  yield* once(feed, ['id', 'title', 'updated'], 'feed');
  yield* atMostOnce(feed, ['subtitle', 'generator', 'icon', 'logo', 'rights'], 'feed');
  const links = (element, rel) => children(element, 'link').filter((link) => (link.getAttribute('rel') || 'alternate') === rel);
  if (!isIri(text(children(feed, 'id')[0]))) yield 'feed: id is no IRI';
  if (links(feed, 'self').length !== 1 || links(feed, 'self')[0].getAttribute('href') !== self) yield `feed: link rel="self" is not ${self}`;
  if (links(feed, 'alternate').length !== 1) yield 'feed: one page that it follows';
  const updated = text(children(feed, 'updated')[0]);
  if (!isRfc3339(updated)) yield `feed: updated ${updated}`;
  const ids = new Set([text(children(feed, 'id')[0])]);
  for (const entry of children(feed, 'entry')) {
    const where = text(children(entry, 'title')[0]) || 'an entry without title';
    yield* once(entry, ['id', 'title', 'updated', 'content'], where);
    yield* atMostOnce(entry, ['published', 'summary', 'rights', 'source'], where);
    const id = text(children(entry, 'id')[0]);
    if (!isIri(id) || ids.has(id)) yield `${where}: id ${id}`;
    ids.add(id);
    if (!children(entry, 'author').length && !children(feed, 'author').length) yield `${where}: no author`;
    for (const author of [...children(entry, 'author'), ...children(feed, 'author')]) {
      yield* once(author, ['name'], `${where}: author`);
      if (!text(author)) yield `${where}: author without name`;
    }
    for (const name of ['published', 'updated']) {
      for (const date of children(entry, name)) if (!isRfc3339(text(date))) yield `${where}: ${name} ${text(date)}`;
    }
    if (Date.parse(text(children(entry, 'updated')[0])) > Date.parse(updated)) yield `${where}: updated later than the feed`;
    if (links(entry, 'alternate').length !== 1) yield `${where}: one page`;
    for (const link of children(entry, 'link')) if (!isIri(link.getAttribute('href'))) yield `${where}: link ${link.getAttribute('href')}`;
    for (const link of links(entry, 'enclosure')) {
      yield* sound(link.getAttribute('href'), link.getAttribute('type'), link.getAttribute('length'), where, file);
    }
    for (const category of children(entry, 'category')) if (!category.getAttribute('term')) yield `${where}: category without term`;
    const content = children(entry, 'content')[0];
    if (content.getAttribute('type') !== 'html') yield `${where}: content is not html`;
    yield* html(content.textContent, where);
  }
}

const KNOWN = {
  feed: 'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items',
  item: 'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments',
  attachment: 'url mime_type title size_in_bytes duration_in_seconds',
  author: 'name url avatar',
};

function* known(object, kind, where) {
  for (const [name, value] of Object.entries(object)) {
    if (!KNOWN[kind].split(' ').includes(name) && !name.startsWith('_')) yield `${where}: ${name} is not of JSON Feed`;
    if (value === null || value === '') yield `${where}: ${name} is empty`;
  }
}

/** What is wrong with a JSON Feed. */
export async function* json(body, self, file) {
  const feed = JSON.parse(body);
  yield* known(feed, 'feed', 'feed');
  if (feed.version !== 'https://jsonfeed.org/version/1.1') yield `feed: version ${feed.version}`;
  if (typeof feed.title !== 'string' || !feed.title) yield 'feed: title';
  if (feed.feed_url !== self) yield `feed: feed_url is not ${self}`;
  if (!isIri(feed.home_page_url)) yield 'feed: home_page_url';
  if (!isLanguage(feed.language)) yield 'feed: language';
  const ids = new Set();
  for (const item of feed.items) {
    const where = item.title ?? 'an item without title';
    yield* known(item, 'item', where);
    if (typeof item.id !== 'string' || ids.has(item.id)) yield `${where}: id ${item.id}`;
    ids.add(item.id);
    for (const name of ['url', 'image', 'banner_image', 'external_url']) if (item[name] && !isIri(item[name])) yield `${where}: ${name}`;
    if (!item.url || !(item.content_html ?? item.content_text)) yield `${where}: address or content is missing`;
    for (const name of ['date_published', 'date_modified']) if (!isRfc3339(item[name])) yield `${where}: ${name}`;
    if (item.tags?.some((tag) => typeof tag !== 'string' || !tag)) yield `${where}: tags`;
    for (const author of item.authors ?? []) {
      yield* known(author, 'author', where);
      if (!author.name && !author.url && !author.avatar) yield `${where}: an author of nothing`;
    }
    yield* html(item.content_html ?? '', where);
    for (const it of item.attachments ?? []) {
      yield* known(it, 'attachment', where);
      yield* sound(it.url, it.mime_type, it.size_in_bytes, where, file);
    }
  }
}
