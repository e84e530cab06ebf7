// Every kind of page at the desk, in a language of each direction, on a phone and on a
// desk, in light, dark and forced colours, with scripts on and off.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bringAxe, seen, violations } from '../support/axe.mjs';
import { openBrowser, visit } from '../support/browser.mjs';
import { ready } from '../support/desk.mjs';
import { everybody, pagesOf, setUp, storiesIn } from '../support/desk_pages.mjs';
import { nothing } from '../support/nothing.mjs';
import { check } from '../support/nu.mjs';
import { startStation } from '../support/station.mjs';
import { direction } from '../support/stories.mjs';

const widths = [320, 1280];
const dark = { colorScheme: 'dark', forcedColors: 'none' };
const forced = { colorScheme: 'light', forcedColors: 'active' };
const light = { colorScheme: 'light', forcedColors: 'none' };

describe('the desk', () => {
  let station, empty, browser, people, stories;
  const sources = {};
  before(async () => {
    [station, empty, browser] = await Promise.all([startStation(), startStation({ empty: true }), openBrowser()]);
    people = await everybody(station);
    stories = await storiesIn(people);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([station?.stop(), empty?.stop()]);
  });

  for (const lang of ['en', 'ar']) {
    test(`pages in ${lang}`, { timeout: 900_000, concurrency: 2 }, async (t) => {
      for (const one of Object.values(people)) await one.speaks(lang);
      const pages = pagesOf(stories);
      await Promise.all([0, 1].map((lane) => openAll(pages.filter((_, place) => place % 2 === lane), lang, t)));
    });
  }

  test('the pages of an empty station', { timeout: 60_000 }, async () => {
    for (const [lang, scripts] of [['en', true], ['ar', false]]) {
      const visitor = await visit(browser, empty, { scripts, locale: lang });
      ({ source: sources[`${lang} setup`] } = await look(visitor, { path: empty.setup, status: 200 }, lang));
      await visitor.leave();
    }
    const owner = await setUp(empty);
    const visitor = await owner.visit(browser);
    ({ source: sources['en no stories'] } = await look(visitor, { path: '/desk/', status: 200 }, 'en'));
    await visitor.leave();
  });

  test('the Nu HTML checker finds nothing in any of them', { timeout: 120_000 }, async () => {
    assert.ok(Object.keys(sources).length >= 60, 'pages were seen');
    nothing(await check(sources));
  });

  /** Opens each page as who may see it, with scripts and then without. */
  async function openAll(pages, lang, t) {
    const visitors = {};
    const as = async (who, scripts) => {
      const options = { scripts, locale: lang };
      const visits = () => (who === 'guest' ? visit(browser, station, options) : people[who].visit(browser, options));
      return (visitors[`${who} ${scripts}`] ??= await visits());
    };
    for (const page of pages) {
      let before;
      for (const scripts of page.first ? [true] : [true, false]) {
        await t.test(`${page.name}, scripts ${scripts ? 'on' : 'off'}`, async () => {
          const looked = await look(await as(page.as, scripts), page, lang, before);
          before = looked.seen;
          sources[`${lang} ${page.name}`] = looked.source;
        });
      }
    }
    for (const visitor of Object.values(visitors)) await visitor.leave();
  }
});

/**
 * Opens one page and looks at it in every width and colour. Gives its source, and what
 * axe saw of it: a page that scripts leave as it is has been looked at `before`.
 */
async function look({ page, scripts, complaints }, { path, status, first }, lang, before) {
  await page.emulateMedia(light);
  await page.setViewportSize({ width: 1280, height: 800 });
  const answer = await page.goto(path);
  assert.equal(answer.status(), status);
  const source = await answer.text();
  const said = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
  }));
  assert.deepEqual(said, { lang, dir: direction(lang), headings: 1, title: said.title });
  assert.match(said.title, /\S · \S/, 'a title and the name of the station');
  if (scripts) await ready(page);
  await first?.(page);

  const now = await seen(page);
  const isNew = now !== before;
  if (isNew) await bringAxe(page, { scripts });
  const wrong = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const [needs, has] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return [scrollWidth, clientWidth];
    });
    if (needs > has) wrong.push(`${width} px: the page is ${needs} px wide and scrolls sideways`);
    if (!isNew) continue;
    const see = async (name, media, tag) => {
      await page.emulateMedia(media);
      for (const line of await violations(page, tag)) wrong.push(`${width} px, ${name}: ${line}`);
    };
    await see('light', light);
    // Only rules about colours can find something else in other colours.
    await see('dark', dark, 'cat.color');
    await see('forced', forced, 'cat.color');
    await page.emulateMedia(light);
  }
  nothing([...wrong, ...(await complaints())]);
  return { source, seen: now };
}
