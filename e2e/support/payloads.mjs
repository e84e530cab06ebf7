// Hostile strings that others collected, read where they lie, and pages of a made-up
// publisher that carry them in every place an importer looks at.

import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = join(process.env.LONGWAVE_CORPORA ?? resolve(import.meta.dirname, '../../../shared/corpora'), 'xss');

/** All payloads, each once; none where the collection is not there. */
export async function payloads() {
  const found = new Set();
  if (!existsSync(folder)) return [];
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const payload of read(path, text)) if (payload.trim()) found.add(filled(payload));
  }
  return [...found];
}

/** A payload is a string of a JSON file, a `code` of an XML file, else a line. Some go over many lines. */
function read(path, text) {
  try {
    return strings(JSON.parse(text));
  } catch {
    // It is not JSON.
  }
  const lines = text.split(/\r?\n/);
  if (path.endsWith('.xml')) return [...text.matchAll(/<code>([^]*?)<\/code>/g)].map(([, code]) => unescaped(code));
  if (path.endsWith('.test')) return [...lines, text.split('\n--\n')[0]];
  if (path.endsWith('.md')) return [...lines, ...[...text.matchAll(/```\w*\n([^]*?)```|`([^`\n]+)`/g)].map((it) => it[1] ?? it[2])];
  return lines;
}

function strings(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

/** One collection leaves places for the reader's own call. */
function filled(payload) {
  return payload.replace(/%(?:js|html)(_uri)?_?[a-z0-9_]*%/g, (_, address) => (address ? 'javascript:alert(1)' : 'alert(1)'));
}

function unescaped(text) {
  const names = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => names[name]);
}

// What could run, or bring in what runs; the rest only tries how the parser is led astray.
const able = /alert|confirm|prompt|script|src|href|=/i;

/** Groups for one page each; those that swallow the rest of a page stand alone. */
export function groups(list) {
  const alone = list.filter((one) => /<plaintext/i.test(one));
  const rest = list.filter((one) => !/<plaintext/i.test(one));
  return [
    ...alone.map((one) => [one]),
    ...parted(rest.filter((one) => able.test(one)), 24, 4_500),
    ...parted(rest.filter((one) => !able.test(one)), 200, 6_000),
  ];
}

/** The list in parts with at most so many strings, and about so many signs. */
export function parted(list, most, signs) {
  const parts = [];
  let size = Infinity;
  for (const one of list) {
    size += one.length;
    if (size > signs || parts.at(-1).length === most) {
      parts.push([]);
      size = one.length;
    }
    parts.at(-1).push(one);
  }
  return parts;
}

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// Ends whatever a payload left open, so that the next one is read as markup again.
const end = `-->'"></script></style></textarea></title></xmp></noscript></noembed></noframes></iframe></template></select></svg></math></a></b></i></u></section>`;

const opened = 'The harbour opened again on Monday, nine days after the storm closed it.';

const briefly = (one) => `<p lang="${escaped(one)}"><a href="${escaped(one)}">${escaped(one)}</a> ${opened}</p><section>${one}${end}`;

const everywhere = (one) => `<p lang="${escaped(one)}">${opened}
<a href="${escaped(one)}" title="${escaped(one)}">${escaped(one)}</a> <b class="${escaped(one)}">at sea</b>.</p>
<blockquote cite="${escaped(one)}"><p>“${escaped(one)} and nobody complained.”</p><footer>${escaped(one)}</footer></blockquote>
<section><p>${opened} ${one} ${end}
<section><p><span title="${one}" lang='${one}'>The harbour.${end}`;

/** The payloads of a group in every place of a story's text, as HTML. */
export const storyHtml = (group) => group.map(group.length > 16 ? briefly : everywhere).join('\n');

/** A page of HTML with the payloads of a group in every place of it. `number` turns the places. */
export function htmlPage(group, number) {
  const at = (place) => group[(number + place) % group.length];
  const all = group.join(' ');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `${all.slice(0, 900)} at sea`,
    description: `${opened} ${at(1)}`,
    url: `https://publisher.example/${number}?${at(2)}`,
    author: { '@type': 'Person', name: at(3) },
    inLanguage: at(4),
    articleSection: at(5),
    image: { '@type': 'ImageObject', url: at(6), caption: at(7) },
    audio: { '@type': 'AudioObject', name: at(0), contentUrl: at(1), duration: 'PT3M' },
  };
  const told = [
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
    `<meta property="og:title" content="${escaped(all.slice(0, 900))} at sea"><meta property="og:image" content="${escaped(at(1))}">
     <meta property="og:audio" content="${escaped(at(2))}"><meta property="og:url" content="${escaped(at(3))}">`,
    '',
  ][number % 3];
  return `<!doctype html><html lang="${escaped(at(0))}"><head><meta charset="utf-8">${told}
<title>${escaped(at(0))} at sea</title><link rel="canonical" href="https://publisher.example/${number}?${escaped(at(1))}">
<meta name="description" content="${escaped(`${opened} ${at(2)}`)}"><meta name="author" content="${escaped(at(3))}">
<base href="${escaped(at(4))}"></head><body><article><h1>${escaped(at(0))} at sea</h1>
<p class="standfirst">${opened} ${escaped(at(5))}</p><p class="byline">By <a rel="author" href="${escaped(at(6))}">${escaped(at(6))}</a></p>
<figure><img src="${escaped(at(1))}" alt="${escaped(at(2))}"><figcaption>${escaped(at(3))} (Photo: ${escaped(at(4))})</figcaption></figure>
${storyHtml(group)}
</article></body></html>`;
}

/** The same as plain text, in the shape in which a page is copied from a browser. */
export function textPage(group, number) {
  const at = (place) => group[(number + place) % group.length].replace(/\s+/g, ' ');
  return `Accessibility links

Breaking News

${at(0).slice(0, 180)} at sea

${at(1)} (File) (Photo: ${at(2).slice(0, 50)})

${opened} ${at(3)}

${at(0).slice(0, 180)} at sea
please wait

No media source currently available

0:00 0:03:42 0:00

By ${at(4)}

${group.map((one) => `${opened} ${one.replace(/\s+/g, ' ')}`).join('\n\n')}

${group.filter((one) => able.test(one)).map((one) => `“${one.replace(/\s+/g, ' ')},” said Minister ${one.replace(/\s+/g, ' ').slice(0, 60)}.`).join('\n\n')}
`;
}
