// Finds pages of each kind in a station nobody told us about: its JSON feeds say
// which stories there are, and each story's page what it shows.

/** The editions of the sample station that the journeys read. */
export const editions = ['en', 'ar', 'th', 'ka'];

const right = ['ar', 'fa', 'ps', 'ur', 'he', 'ug', 'ckb', 'dv'];
/** The direction that a page of this language has to say. */
export const direction = (lang) => (right.includes(lang.split('-')[0]) ? 'rtl' : 'ltr');

/** All stories of an edition, newest first: `{ id, path, title }`. */
export async function storiesOf(station, edition) {
  const stories = [];
  let next = `/${edition}/feed.json`;
  for (let pages = 0; next && pages < 20; pages++) {
    const { status, body } = await station.text(next);
    if (status !== 200) throw new Error(`${next} answered ${status}`);
    const feed = JSON.parse(body);
    for (const item of feed.items) {
      const path = new URL(item.url, station.url).pathname;
      stories.push({ id: path.split('/').at(-1), path, title: item.title });
    }
    next = feed.next_url && new URL(feed.next_url, station.url).pathname + new URL(feed.next_url, station.url).search;
  }
  return stories;
}

// What the markup of a story's page shows that it has.
const marks = {
  sound: /class="player"[^>]*data-state="ready"/,
  silent: /class="player"[^>]*data-state="no_source"/,
  gone: /class="player"[^>]*data-state="gone"/,
  quoted: /class="quotation"/,
  corrected: /class="corrections"/,
  pictured: /class="picture[ "]/,
};

/**
 * The first story of each kind in an edition, by name of the kind, and `plain`, one
 * that stands for none of them; a kind the edition has no story of is left out.
 */
export async function storiesByKind(station, edition) {
  const found = {};
  for (const story of await storiesOf(station, edition)) {
    story.html = (await station.text(story.path)).body;
    const kinds = Object.keys(marks).filter((kind) => marks[kind].test(story.html));
    const fresh = kinds.filter((kind) => !found[kind]);
    for (const kind of fresh) found[kind] = story;
    if (!fresh.length) found.plain = story;
  }
  return found;
}

/** The first address in `html` that matches. */
export function firstLink(html, pattern) {
  return [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => plain(href)).find((href) => pattern.test(href));
}

/** An attribute's value without its character references. */
const plain = (value) =>
  value.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))).replaceAll('&amp;', '&');
