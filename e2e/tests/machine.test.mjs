// What the station says to machines, held against the rules of those machines: feeds,
// sitemaps, JSON-LD, Open Graph, and every link of the site.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { crawl, elements, meta } from '../support/crawl.mjs';
import * as feeds from '../support/feeds.mjs';
import { nothing } from '../support/nothing.mjs';
import { addresses, badSitemap } from '../support/sitemaps.mjs';
import { startStation } from '../support/station.mjs';
import { unfinished, unknownWords } from '../support/vocabulary.mjs';

const home = 'https://harbour.example/';
const secret = 'Grebe quarrel at the weighbridge';

describe('what machines read', () => {
  let station, folder, answers, elsewhere, withdrawn, draft;
  const files = new Map();
  const path = (url) => url.slice(home.length - 1);
  const ofType = (type) => [...answers].filter(([, it]) => it.status === 200 && it.type.startsWith(type));
  const pages = () => ofType('text/html').map(([url, { body }]) => ({ url, html: body }));
  const stories = () => pages().filter(({ url }) => /^\/[a-z-]+\/a\/[^/]+\/[^/]+$/.test(path(url)));

  /** What is at an address by a HEAD request: its media type without parameters, and its size. */
  async function file(url) {
    if (!url.startsWith(home)) return undefined;
    if (!files.has(url)) {
      const answer = await fetch(new URL(path(url), station.url), { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
      const type = answer.headers.get('content-type')?.split(';')[0];
      files.set(url, answer.ok ? { type, bytes: Number(answer.headers.get('content-length')) } : undefined);
    }
    return files.get(url);
  }

  /** Checks each thing, and fails with all that is wrong, told with its address. */
  async function all(list, check) {
    assert.ok(list.length, 'there is something to check');
    const wrong = [];
    for (const [url, it] of list) for await (const line of check(it, url)) wrong.push(`${path(url)}: ${line}`);
    nothing(wrong);
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'longwave-machine-'));
    station = await startStation({ publicUrl: home.slice(0, -1) });
    const page = join(folder, 'draft.txt');
    await writeFile(page, `${secret}\n\nThe grebes of the ${secret} have not been told yet, said the harbour office on Monday.\n`);
    [draft] = JSON.parse((await station.run('import', 'page', page, '--edition', 'en', '--json')).stdout).made;
    const { items } = JSON.parse((await station.text('/en/feed.json')).body);
    withdrawn = items.at(-1);
    await station.run('withdraw', withdrawn.url.split('/').at(-1));
    for (let tries = 0; tries < 100 && (await station.text(path(withdrawn.url))).status !== 410; tries++) {
      await new Promise((soon) => setTimeout(soon, 50));
    }
    ({ answers, elsewhere } = await crawl(station, home));
  });
  after(async () => {
    await station?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('every link leads somewhere, and to the address that is meant', () => {
    assert.ok(answers.size > 150, `only ${answers.size} addresses`);
    // Who reads a live report in a feed is told that a post was withdrawn, and led to where it says why.
    const isTold = (url, { status, from }) => status === 410 && /\/post\/\w{26}$/.test(url) && /\/feed\.(xml|json|atom)$/.test(from);
    const wrong = [...answers].filter(([url, answer]) => answer.status !== 200 && !isTold(url, answer));
    nothing(wrong.map(([url, { status, from, to }]) => `${status}: ${url}${to ? ` to ${to}` : ''}, linked from ${from}`));
    nothing([...elsewhere].filter((url) => !/^https:\/\/(schema\.org|jsonfeed\.org|harbour-radio\.example)\//.test(url)).map((url) => `another host: ${url}`));
  });

  test('every address in the sitemaps is linked, and every page that is to be found is in them', async () => {
    const index = await station.text('/sitemap.xml');
    const parts = addresses(index.body);
    assert.ok(parts.length);
    const named = [];
    for (const part of parts) {
      const { body } = await station.text(path(part));
      nothing(await badSitemap(body));
      named.push(...addresses(body));
    }
    assert.ok(named.length <= 20_000);
    assert.equal(new Set(named).size, named.length, 'each address once');
    nothing(await badSitemap(index.body));
    nothing(named.filter((url) => !answers.has(url)).map((url) => `no link leads to ${url}`));
    const missing = stories().filter(({ url }) => !named.includes(url));
    nothing(missing.map(({ url }) => `${url} is not in a sitemap`));
    const news = (await station.text('/news-sitemap.xml')).body;
    nothing(await badSitemap(news));
    const fresh = addresses(news);
    assert.ok(fresh.length && fresh.length <= 1000);
    nothing(fresh.filter((url) => !named.includes(url)));
  });

  test('nobody is told of a draft, nor of a story that was withdrawn', async () => {
    const words = [secret, draft.id, 'What the night shift hears', withdrawn.title, withdrawn.url.split('/').at(-1)];
    for (const at of ['/sitemap.xml', '/sitemap/1.xml', '/news-sitemap.xml', '/robots.txt', '/.well-known/security.txt']) {
      const { body, headers, status } = await station.text(at);
      answers.set(home + at.slice(1), { body, status, type: headers.get('content-type') });
    }
    const told = [...answers].flatMap(([url, { body }]) => words.filter((word) => body.includes(word)).map((word) => `${url} says ${word}`));
    nothing(told);
    assert.equal((await station.text(`/en/a/${draft.id}`)).status, 404, 'a draft has no address');
    const gone = await station.text(path(withdrawn.url));
    assert.equal(gone.status, 410);
    assert.ok(!gone.body.includes(withdrawn.title) && meta(gone.body, 'robots') === 'noindex');
  });

  test('RSS feeds keep the rules of RSS 2.0', () => all(ofType('application/rss+xml'), ({ body }, url) => feeds.rss(body, url, file)));
  test('Atom feeds keep the rules of RFC 4287', () => all(ofType('application/atom+xml'), ({ body }, url) => feeds.atom(body, url, file)));
  test('JSON feeds keep the rules of JSON Feed 1.1', () => all(ofType('application/feed+json'), ({ body }, url) => feeds.json(body, url, file)));
  test('there are feeds of editions, of sections, of bylines and of corrections', () => {
    for (const list of [/^\/en\/feed/, /^\/en\/section\/[^/]+\/feed/, /^\/en\/byline\/[^/]+\/feed/, /^\/en\/corrections\/feed/]) {
      for (const type of ['application/rss+xml', 'application/atom+xml', 'application/feed+json']) {
        assert.ok(ofType(type).some(([url]) => list.test(path(url))), `${type} at ${list}`);
      }
    }
  });

  test('JSON-LD of stories uses the words of schema.org, and says what search engines ask for', async () => {
    const things = stories().map(({ url, html }) => [url, { html, said: html.match(/<script type="application\/ld\+json">([^]*?)<\/script>/)?.[1] }]);
    await all(things, async function* ({ said, html }, url) {
      if (!said) return yield 'no JSON-LD';
      const story = JSON.parse(said);
      if (story['@context'] !== 'https://schema.org') yield 'no context';
      yield* unknownWords(story);
      yield* unfinished(story);
      if (story.url !== url || story.mainEntityOfPage !== url) yield `the address is ${story.url}`;
      if (!html.includes('data-state="ready"') !== !story.audio) yield 'the page and its data disagree about the sound';
      const sound = story.audio && (await file(story.audio.contentUrl));
      if (sound && (sound.type !== story.audio.encodingFormat || sound.bytes !== Number(story.audio.contentSize))) yield 'the sound is another';
      for (const image of [story.image ?? []].flat()) if (!/^image\//.test((await file(image.url))?.type)) yield `${image.url} is not there`;
    });
  });

  test('each page says its own address, and its translations say it back', async () => {
    const by = new Map(pages().map(({ url, html }) => [url, elements(html, 'link')]));
    await all([...by], function* (links, url) {
      const canonical = links.filter(({ rel }) => rel === 'canonical');
      if (canonical.length !== 1 || canonical[0].href !== url) yield `canonical ${canonical.map(({ href }) => href)}`;
      const others = links.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang);
      if (!others.length) return;
      if (!others.some(({ href }) => href === url)) yield 'its own address is not among its translations';
      if (new Set(others.map(({ hreflang }) => hreflang)).size !== others.length) yield 'a language twice';
      for (const { href, hreflang } of others) {
        if (hreflang !== 'x-default' && !feeds.isLanguage(hreflang)) yield `hreflang ${hreflang}`;
        if (!by.get(href)?.some((link) => link.hreflang && link.href === url)) yield `${href} does not say it back`;
        const lang = answers.get(href)?.body.match(/<html lang="([^"]+)"/)[1];
        if (hreflang !== 'x-default' && lang !== hreflang) yield `${href} is in ${lang}, not ${hreflang}`;
      }
    });
  });

  test('Open Graph has its required properties, each once', async () => {
    await all(pages().filter(({ url }) => url !== home).map(({ url, html }) => [url, html]), async function* (html, url) {
      const graph = elements(html, 'meta').filter(({ property }) => property?.startsWith('og:'));
      const one = (name) => graph.find(({ property }) => property === name)?.content;
      for (const name of ['og:title', 'og:type', 'og:url']) if (!one(name)) yield `no ${name}`;
      if (new Set(graph.map(({ property }) => property)).size !== graph.length) yield 'a property twice';
      if (graph.some(({ content }) => !content)) yield 'an empty property';
      if (one('og:url') !== url) yield `og:url ${one('og:url')}`;
      if (one('og:locale') && !/^[a-z]{2,3}_[A-Z]{2}$/.test(one('og:locale'))) yield `og:locale ${one('og:locale')}`;
      if (/<figure class="picture[^"]*">\s*<(img|picture)/.test(html) && !one('og:image')) yield 'no og:image';
      if (one('og:image')) {
        if (!/^image\/(jpeg|png|webp)$/.test((await file(one('og:image')))?.type)) yield `og:image ${one('og:image')}`;
        if (!(one('og:image:width') > 0 && one('og:image:height') > 0 && one('og:image:alt'))) yield 'og:image without its size or words';
      }
    });
  });

  test('each edition has a web manifest that a browser can install from', async () => {
    await all(ofType('application/manifest+json'), async function* ({ body }) {
      const it = JSON.parse(body);
      for (const name of ['name', 'short_name', 'start_url', 'scope', 'display', 'lang', 'dir', 'icons']) if (!it[name]?.length) yield `no ${name}`;
      if (!it.start_url.startsWith(it.scope)) yield 'its start is not in its scope';
      if (!['fullscreen', 'standalone', 'minimal-ui', 'browser'].includes(it.display)) yield `display ${it.display}`;
      if (!['ltr', 'rtl', 'auto'].includes(it.dir) || !feeds.isLanguage(it.lang)) yield `${it.lang} ${it.dir}`;
      if ((await station.text(it.start_url)).status !== 200) yield 'its start is not there';
      for (const { src, type } of it.icons) if ((await file(new URL(src, home).href))?.type !== type) yield `icon ${src}`;
    });
  });

  test('robots.txt keeps RFC 9309, and names the sitemaps', async () => {
    const { status, headers, body } = await station.text('/robots.txt');
    assert.equal(status, 200);
    assert.match(headers.get('content-type'), /^text\/plain/);
    const lines = body.split('\n').filter(Boolean);
    nothing(lines.filter((line) => !/^(User-agent: \S+|(Dis)?allow: \/\S*|Sitemap: https?:\/\/\S+|#.*)$/i.test(line)));
    assert.match(lines[0], /^User-agent: \*$/);
    const maps = lines.flatMap((line) => line.match(/^Sitemap: (.+)$/)?.[1] ?? []);
    assert.deepEqual(maps, [`${home}sitemap.xml`, `${home}news-sitemap.xml`]);
    assert.ok(!lines.some((line) => /^Disallow: \/$/.test(line)), 'the site may be read');
  });

  test('security.txt keeps RFC 9116', async () => {
    const { status, headers, body } = await station.text('/.well-known/security.txt');
    assert.equal(status, 200);
    assert.equal(headers.get('content-type').toLowerCase(), 'text/plain; charset=utf-8');
    const fields = body.trim().split(/\r?\n/).map((line) => line.split(/: (.*)/));
    const values = (name) => fields.filter(([key]) => key === name).map(([, value]) => value);
    assert.ok(values('Contact').length && values('Contact').every((it) => /^(https:|mailto:|tel:)/.test(it)), 'a contact');
    assert.equal(values('Expires').length, 1);
    const days = (Date.parse(values('Expires')[0]) - Date.now()) / 86_400_000;
    assert.ok(feeds.isRfc3339(values('Expires')[0]) && days > 1 && days < 366, `it expires in ${days} days`);
    assert.deepEqual(values('Canonical'), [`${home}.well-known/security.txt`]);
  });
});
