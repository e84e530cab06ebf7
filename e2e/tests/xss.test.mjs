// Nothing that an imported page brings with it runs in a reader's browser, even with
// the content security policy off.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { visitUnguarded } from '../support/alarm.mjs';
import { openBrowser } from '../support/browser.mjs';
import { nothing } from '../support/nothing.mjs';
import { groups, htmlPage, parted, payloads, textPage } from '../support/payloads.mjs';
import { startStation } from '../support/station.mjs';

const list = await payloads();
const own = ({ pathname }) => /^\/(assets|media)\/[0-9a-z._-]+$|^\/favicon\.ico$|^\/en\/manifest\.webmanifest$/.test(pathname);

/** Does the work for each thing, two at a time: this machine has two cores. */
async function each(visitors, things, work) {
  const waiting = [...things];
  await Promise.all(
    visitors.map(async (visitor) => {
      while (waiting.length) await work(visitor, waiting.shift());
    }),
  );
}

const note = list.length ? false : 'skipped: the payloads are not there (../shared/corpora/xss, or LONGWAVE_CORPORA)';

describe('hostile strings of others', { skip: note }, () => {
  let station, browser, visitors, folder;
  let stories = [];
  const groupOf = new Map();
  const names = new Set();
  const rang = () => nothing(visitors.flatMap((visitor) => visitor.alarms()));

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'longwave-hostile-'));
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
    visitors = [await visitUnguarded(browser, station, own), await visitUnguarded(browser, station, own)];
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('would ring the alarm if they ran', async () => {
    for (const [body, heard] of [
      ['<script>alert(1)</script>', /alert\(1\) was called/],
      ['<img src=x onerror="eval(name)">', /an attribute: onerror/],
      ['<main><article><a href="javascript:confirm(2)">x</a>', /confirm\(2\) was called/],
      ['<main><article><a tabindex=0 onfocus="fetch(3)">x</a>', /an attribute: onfocus/],
      ['<img src="http://elsewhere.example/x.gif">', /asked for http:\/\/elsewhere/],
      ['<meta http-equiv="refresh" content="0;url=/en/">', /asked for \S+\/en\/|an element: <meta/],
      ['<svg><script>prompt(4)</script></svg>', /prompt\(4\) was called/],
      ['<iframe srcdoc="<script>parent.alert(5)</script>"></iframe>', /alert\(5\) was called/],
      ['<math><mi href="data:text/html,x">x', /an address: data:/],
    ]) {
      // A page that leaves at once cannot be asked.
      await visitors[0].look('/alarm', { as: 'text/html', body }).catch(() => {});
      if (body.includes('refresh')) await visitors[0].page.waitForURL('**/en/');
      const all = visitors[0].alarms().join('\n');
      assert.match(all, heard, body);
    }
  });

  test('are imported as pages of HTML and of plain text, and published', { timeout: 180_000 }, async (t) => {
    assert.ok(list.length > 3000, `only ${list.length} payloads`);
    const pages = join(folder, 'pages');
    await mkdir(pages);
    const html = groups(list);
    const text = parted(list, 200, 12_000);
    for (const [number, group] of html.entries()) await writeFile(join(pages, `${number}.html`), htmlPage(group, number));
    for (const [number, group] of text.entries()) await writeFile(join(pages, `${number}.txt`), textPage(group, number));
    const { stdout } = await station.run('import', 'page', pages, '--edition', 'en', '--json');
    const report = JSON.parse(stdout);
    assert.equal(report.made.length, html.length + text.length, 'each page is a story');
    // A payload may be no headline at all, or make a text look like markup without one.
    stories = report.made.filter(({ headline, words }) => headline && words);
    for (const { id, source } of stories) {
      const [number, kind] = basename(source).split('.');
      groupOf.set(id, (kind === 'html' ? html : text)[number]);
    }
    assert.ok(stories.length > report.made.length * 0.95, `${stories.length} stories of ${report.made.length} pages`);
    await station.run('publish', ...stories.map(({ id }) => id));
    t.diagnostic(`${list.length} payloads in ${stories.length} stories`);
  });

  test('do not run in a story', { timeout: 300_000 }, async () => {
    // What can be read as words is there; else this test would look at empty pages.
    const squeezed = (text) => text.replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, '');
    const seen = new Set();
    const sitemap = (await station.text('/sitemap/1.xml')).body;
    const paths = [...sitemap.matchAll(/<loc>([^<]+\/en\/a\/[^<]+)<\/loc>/g)].map(([, url]) => new URL(url).pathname);
    const ours = paths.filter((path) => groupOf.has(basename(path)));
    assert.equal(ours.length, stories.length);
    await each(visitors, ours, async (visitor, path) => {
      const { text, links } = await visitor.look(path);
      const words = squeezed(text);
      for (const one of groupOf.get(basename(path))) if (words.includes(squeezed(one))) seen.add(one);
      for (const link of links) if (/^\/en\/byline\//.test(link)) names.add(link);
    });
    rang();
    assert.ok(seen.size > list.length * 0.95, `only ${seen.size} of ${list.length} payloads are there to read`);
  });

  test('do not run in fronts, lists, pages of names, withdrawn and missing pages', { timeout: 300_000 }, async () => {
    const some = [...names].filter((_, number) => number % Math.ceil(names.size / 40) === 0);
    const lists = ['/', '/en/', ...some];
    for (let page = 2; (await station.text(`/en/page/${page}`)).status === 200; page++) lists.push(`/en/page/${page}`);
    assert.ok(some.length >= 20 && lists.length > 40, `${some.length} bylines, ${lists.length} lists`);
    await each(visitors, lists, (visitor, path) => visitor.look(path));
    const withdrawn = stories.slice(0, 10);
    await station.run('withdraw', ...withdrawn.map(({ id }) => id), '--reason', list.slice(0, 20).join(' ').slice(0, 200));
    await each(visitors, withdrawn, ({ look }, { id }) => look(`/en/a/${id}`, { status: 410 }));
    rang();
  });

  test('do not run in feeds and sitemaps, nor in a reader that shows what feeds hold', { timeout: 120_000 }, async () => {
    const folders = ['/en/', ...[...names].slice(0, 8)];
    const files = folders.flatMap((path) => [`${path}feed.xml`, `${path}feed.atom`]);
    files.push('/sitemap.xml', '/sitemap/1.xml', '/news-sitemap.xml');
    await each(visitors, files, async ({ look }, path) => {
      const { status, body } = await station.text(path);
      assert.equal(status, 200, path);
      const { text } = await look(path, { html: false, as: 'text/xml; charset=utf-8', body });
      assert.doesNotMatch(text, /This page contains the following errors/, `${path} is well-formed`);
    });
    await each(visitors, folders, async ({ look }, path) => {
      for (const { id, title, content_html: html } of JSON.parse((await station.text(`${path}feed.json`)).body).items) {
        await look(`/reader/${id}`, { as: 'text/html; charset=utf-8', body: `<!doctype html><title>${title.length}</title><main><article>${html}` });
      }
    });
    rang();
  });

  test('are not said again by the page of an address that is not there', { timeout: 120_000 }, async () => {
    const hostile = list.filter((one) => /[<>"']/.test(one) && one.length < 1000 && one.isWellFormed());
    const asked = hostile.filter((_, number) => number % 4 === 0);
    const again = [];
    await each([1, 2, 3, 4], asked, async (_, one) => {
      const address = encodeURIComponent(one);
      const { status, body } = await station.text(`/en/${address}?${address}`);
      if (status < 400 || status >= 500) again.push(`${status}: ${address}`);
      if (one.length > 8 && body.includes(one)) again.push(`said again: ${address}`);
    });
    nothing(again);
  });
});
