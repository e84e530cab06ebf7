/**
 * The values that a document's attributes may have. What comes from outside (pasted, typed, from a
 * colleague's machine) passes here before it is shown or sent. Knows nothing of the page.
 */
export type Attributes = Record<string, unknown>;
export type Dir = "ltr" | "rtl";

/** Longer addresses are trackers or attacks; the server refuses them too. */
const LONGEST_HREF = 2048;
const LONGEST_DATA = 2000;
const TEXTS = ["speaker", "role", "place", "original"] as const;
export const QUOTATION = ["speaker", "role", "said_on", "place", "original_lang", "original", "clip_start", "clip_end"] as const;

/** An address that a link may have: http, https, mailto, tel, or a path of the station itself. */
export function safeHref(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  // Browsers drop controls anywhere, so that "java\nscript:" is a scheme to them.
  const href = value.replace(/[\u0000-\u001f\u007f-\u009f]/g, "").trim();
  if (!href || href.length > LONGEST_HREF) return undefined;
  if (/^(https?:|mailto:|tel:)/i.test(href)) return absolute(href);
  const head = href.split(/[/?#]/)[0] ?? "";
  return head.includes(":") || href.startsWith("//") || href.includes("\\") ? undefined : href.replace(/ /g, "%20");
}

function absolute(href: string): string | undefined {
  try {
    const url = new URL(href);
    const known = ["http:", "https:", "mailto:", "tel:"].includes(url.protocol);
    return known && !!url.host === url.protocol.startsWith("http") ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A language's canonical tag. */
export function safeLang(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 35) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(value.trim().replace(/_/g, "-"));
    return tag?.startsWith("x-") || tag === "und" ? undefined : tag;
  } catch {
    return undefined;
  }
}

export function safeDir(value: unknown): Dir | undefined {
  const dir = typeof value === "string" ? value.trim().toLowerCase() : "";
  return dir === "ltr" || dir === "rtl" ? dir : undefined;
}

/** `2024`, `2024-05` or `2024-05-03`. */
export function safeDay(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value) ? value : undefined;
}

function safeMoment(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,12}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function safeText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.replace(/[\u0000-\u001f\u007f\s]+/g, " ").trim();
  // Cut between letters and not inside one of two halves.
  return text.slice(0, LONGEST_DATA).replace(/[\ud800-\udbff]$/, "") || undefined;
}

/** What is known of a language and direction, and nothing that is not. */
export function languageOf(attrs: Attributes): { lang?: string; dir?: Dir } {
  return known({ lang: safeLang(attrs.lang), dir: safeDir(attrs.dir) });
}

/** What is known of a quotation, and nothing that is not. */
export function quotationOf(attrs: Attributes): Attributes {
  const texts = TEXTS.map((name) => [name, safeText(attrs[name])]);
  return known({
    ...Object.fromEntries(texts),
    said_on: safeDay(attrs.said_on),
    original_lang: safeLang(attrs.original_lang),
    clip_start: safeMoment(attrs.clip_start),
    clip_end: safeMoment(attrs.clip_end),
  });
}

/** The id of a picture, a clip or a story, as the server makes them. */
export function safeId(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-7][0-9a-hjkmnp-tv-z]{25}$/i.test(value) ? value.toLowerCase() : undefined;
}

/** What is known of a picture in the text; without its id it is none. An empty alternative text says that it is decoration. */
export function pictureOf(attrs: Attributes): Attributes | undefined {
  const picture = safeId(attrs.picture);
  const alt = typeof attrs.alt === "string" ? (safeText(attrs.alt) ?? "") : undefined;
  return picture ? known({ picture, caption: safeText(attrs.caption), alt }) : undefined;
}

export function clipOf(attrs: Attributes): Attributes | undefined {
  const clip = safeId(attrs.clip);
  return clip ? known({ clip, title: safeText(attrs.title) }) : undefined;
}

/** A card leads to a story of the station's, or to a page elsewhere. */
export function cardOf(attrs: Attributes): Attributes | undefined {
  const story = safeId(attrs.story);
  const href = story ? undefined : safePage(attrs.href);
  return story || href ? known({ story, href, title: safeText(attrs.title), about: safeText(attrs.about) }) : undefined;
}

export function safePage(value: unknown): string | undefined {
  const href = safeHref(value);
  return href && /^https?:/.test(href) ? href : undefined;
}

export function tableOf(attrs: Attributes): Attributes {
  return known({ caption: safeText(attrs.caption), header_row: attrs.header_row === true || undefined, header_column: attrs.header_column === true || undefined });
}

export function levelOf(value: unknown): number {
  const level = Math.round(Number(value));
  return level >= 2 && level <= 4 ? level : level > 4 ? 4 : 2;
}

function known<T extends Attributes>(attrs: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(attrs).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}

const RTL = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"]);

/** The direction in which a language is written. */
export function directionOf(lang: string): Dir {
  try {
    return RTL.has(new Intl.Locale(lang).maximize().script ?? "") ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}
