// Every kind of page, in four scripts, on a phone and on a desk, in light, dark and
// forced colours, with scripts on and off.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { raise } from '../support/alerts.mjs';
import { bringAxe, violations } from '../support/axe.mjs';
import { openBrowser, visit } from '../support/browser.mjs';
import { signIn } from '../support/desk.mjs';
import { nothing } from '../support/nothing.mjs';
import { check } from '../support/nu.mjs';
import { startStation } from '../support/station.mjs';
import { direction, editions, firstLink, storiesByKind } from '../support/stories.mjs';

const widths = [320, 1280];
/** Each colour, and the rules that can find something else in it: of others than light, those about colours. */
const colours = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, 'cat.color'],
  ['forced', { colorScheme: 'light', forcedColors: 'active' }, 'cat.color'],
];

/** The pages of one edition to look at: name, path, and the status they must have. */
async function pagesOf(station, edition) {
  const stories = await storiesByKind(station, edition);
  const front = (await station.text(`/${edition}/`)).body;
  const programmes = firstLink(front, new RegExp(`^/${edition}/programme/$`));
  const shows = programmes && (await station.text(programmes)).body;
  const any = stories.sound ?? stories.plain ?? Object.values(stories)[0];
  const pages = {
    front: `/${edition}/`,
    'front, page 2': firstLink(front, new RegExp(`^/${edition}/page/2$`)),
    section: firstLink(front, new RegExp(`^/${edition}/section/`)),
    corrections: firstLink(front, new RegExp(`^/${edition}/corrections/$`)),
    alerts: firstLink(front, new RegExp(`^/${edition}/alerts/$`)),
    notifications: firstLink(front, new RegExp(`^/${edition}/notifications/$`)),
    'page without a connection': `/${edition}/offline/`,
    byline: firstLink(any.html, new RegExp(`^/${edition}/byline/`)),
    programmes,
    programme: shows && firstLink(shows, new RegExp(`^/${edition}/programme/[^/]+/$`)),
    schedule: firstLink(front, new RegExp(`^/${edition}/schedule/$`)),
    'story with sound': stories.sound?.path,
    transcript: stories.sound && firstLink(stories.sound.html, new RegExp(`^/${edition}/a/\\w+/timings/$`)),
    'story whose sound is missing': stories.silent?.path,
    'story whose sound is gone': stories.gone?.path,
    'story with quotations': stories.quoted?.path,
    'story with a correction': stories.corrected?.path,
  };
  for (const name of ['section', 'byline', 'corrections', 'alerts', 'notifications']) assert.ok(pages[name], `a link to ${name} in ${edition}`);
  const seen = new Set();
  const list = Object.entries(pages)
    .filter(([, path]) => path && !seen.has(path) && seen.add(path))
    .map(([name, path]) => ({ name, path, status: 200 }));
  list.push({ name: 'not found', path: `/${edition}/nowhere`, status: 404 });
  return { list, kinds: Object.keys(stories), spare: stories.plain ?? any };
}

/** Withdraws a story, and waits until readers are told so. */
async function withdraw(station, { id, path }) {
  await station.run('withdraw', id);
  let status;
  for (let tries = 0; tries < 100; tries++, await pause(50)) {
    ({ status } = await station.text(path));
    if (status === 410) return { name: 'withdrawn', path, status };
  }
  assert.fail(`five seconds after its withdrawal ${path} answers ${status}`);
}

describe('pages', () => {
  let station, browser;
  const sources = {};
  before(async () => {
    station = await startStation();
    browser = await openBrowser();
    // Above each of them.
    const texts = { en: 'Harbour closed after a collision', ar: 'إغلاق الميناء بعد تصادم', th: 'ท่าเรือปิดหลังเรือชนกัน', ka: 'ნავსადგური დაიხურა' };
    await raise(await signIn(station, 'owner'), texts);
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  for (const edition of editions) {
    test(`the pages in ${edition}`, { timeout: 300_000 }, async (t) => {
      const { list, kinds, spare } = await pagesOf(station, edition);
      if (edition === 'en') {
        list.push({ name: 'choice of edition', path: '/', status: 200, shared: true });
        assert.ok(list.some(({ name }) => name === 'transcript'), 'a story with sound has a transcript');
        for (const kind of ['sound', 'silent', 'gone', 'quoted', 'corrected']) {
          assert.ok(kinds.includes(kind), `the sample has a story that is ${kind}`);
        }
      }
      const visitors = [await visit(browser, station), await visit(browser, station, { scripts: false })];
      const lookAt = async (page) => {
        for (const visitor of visitors) {
          await t.test(`${page.name}, scripts ${visitor.scripts ? 'on' : 'off'}`, async () => {
            sources[`${edition} ${page.name}`] = await look(visitor, page, edition);
          });
        }
      };
      for (const page of list) await lookAt(page);
      await lookAt(await withdraw(station, spare));
      for (const visitor of visitors) await visitor.leave();
    });
  }

  test('the Nu HTML checker finds nothing in any of them', { timeout: 120_000 }, async () => {
    assert.ok(Object.keys(sources).length >= 20, 'pages were seen');
    nothing(await check(sources));
  });
});

/** Opens one page and looks at it in every width and colour. Gives its source. */
async function look({ page, scripts, complaints }, { path, status, shared }, edition) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), status);
  const source = await answer.text();

  const said = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
  }));
  if (!shared) {
    assert.equal(said.lang.split('-')[0], edition.split('-')[0]);
    assert.equal(said.dir, direction(edition));
  }
  assert.equal(said.headings, 1, 'one h1');
  assert.ok(said.title, 'a title');

  await bringAxe(page, { scripts });
  const wrong = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const [needs, has] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return [scrollWidth, clientWidth];
    });
    if (needs > has) wrong.push(`${width} px: the page is ${needs} px wide and scrolls sideways`);
    for (const [name, media, tag] of colours) {
      await page.emulateMedia(media);
      for (const line of await violations(page, tag)) wrong.push(`${width} px, ${name}: ${line}`);
    }
  }
  nothing([...wrong, ...(await complaints())]);
  return source;
}
