// Sitemaps against their schemas: the addresses' own is in a package of others, the two
// small ones beside this file are written after their documentation.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const urlset = join(dirname(createRequire(import.meta.url).resolve('sitemap')), '../../schema/sitemap.xsd');
const ours = (name) => readFile(join(import.meta.dirname, 'schemas', name), 'utf8');

const both = `<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>
</schema>`;

/** What is wrong with a sitemap, a news sitemap or an index of sitemaps, one line each. */
export async function badSitemap(contents) {
  const isIndex = contents.includes('<sitemapindex');
  const preload = isIndex
    ? []
    : [
        { fileName: 'sitemap.xsd', contents: await readFile(urlset, 'utf8') },
        { fileName: 'news.xsd', contents: await ours('news.xsd') },
      ];
  const schema = [{ fileName: 'all.xsd', contents: isIndex ? await ours('siteindex.xsd') : both }];
  const { valid, errors, rawOutput } = await validateXML({ xml: [{ fileName: 'it.xml', contents }], schema, preload });
  return valid ? [] : errors.map(({ message }) => message).concat(errors.length ? [] : [rawOutput]);
}

/** The addresses that a sitemap names. */
export const addresses = (contents) => [...contents.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url.replaceAll('&amp;', '&'));
