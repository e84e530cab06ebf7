// Follows every link of a station from its first page on, as a search engine would.

const named = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi, (_, hex, decimal, name) =>
    name ? named[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );

/** The elements of that name in a page that a browser wrote down: their attributes. */
export function elements(html, name) {
  return [...html.matchAll(new RegExp(`<${name}((?:\\s+[^\\s=>]+(?:="[^"]*")?)*)\\s*/?>`, 'g'))].map(([, all]) =>
    Object.fromEntries([...all.matchAll(/([^\s=>]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, unescaped(value ?? '')])),
  );
}

/** The content of a page's `meta` element of that name. */
export const meta = (html, name) => elements(html, 'meta').find((it) => (it.property ?? it.name) === name)?.content;

function linksOf(html) {
  const found = [];
  for (const { href } of ['a', 'link'].flatMap((name) => elements(html, name))) if (href) found.push(href);
  for (const { src, srcset } of ['img', 'source', 'script', 'audio'].flatMap((name) => elements(html, name))) {
    if (src) found.push(src);
    for (const part of srcset?.split(',') ?? []) found.push(part.trim().split(' ')[0]);
  }
  for (const { property, content } of elements(html, 'meta')) if (/^og:(url|image|audio)$/.test(property)) found.push(content);
  return found;
}

/**
 * Reads everything that links lead to. Gives `answers`, by address: `{ status, type,
 * body, from }`, with `to` where it leads on. Links to other hosts are in `elsewhere`.
 */
export async function crawl(station, home) {
  const origin = new URL(home).origin;
  const answers = new Map();
  const elsewhere = new Set();
  const waiting = [{ url: home, from: 'the beginning' }];
  while (waiting.length) {
    const { url, from } = waiting.shift();
    if (answers.has(url)) continue;
    const { status, headers, body } = await station.text(url.slice(origin.length));
    const answer = { status, type: headers.get('content-type') ?? '', bytes: Number(headers.get('content-length')), body, from };
    answers.set(url, answer);
    const next = status >= 300 && status < 400 ? [headers.get('location')] : [];
    answer.to = next[0];
    if (/^text\/html/.test(answer.type)) next.push(...linksOf(body));
    if (/xml|json/.test(answer.type)) for (const [link] of body.matchAll(/https?:\/\/[^\s"<>&\\]+/g)) if (link.startsWith(`${origin}/`)) next.push(link);
    for (const link of next) {
      const to = new URL(link, url);
      to.hash = '';
      if (/^https?:$/.test(to.protocol)) (to.origin === origin ? waiting.push({ url: to.href, from: url }) : elsewhere.add(to.href));
    }
  }
  return { answers, elsewhere };
}
