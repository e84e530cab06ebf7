/**
 * What a body may hold: the station's own document format (`crates/formats`, `Document`) as a
 * ProseMirror schema. Containers may be empty: two people who each take away half of a list must not
 * make a thing that the binding to Yjs would have to delete.
 */
import { type Attrs, type DOMOutputSpec, type MarkType, type Node, Schema } from "prosemirror-model";
import { type Attributes, cardOf, clipOf, languageOf, levelOf, pictureOf, QUOTATION, quotationOf, safeHref, tableOf } from "./attributes";

const nothing = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { default: null }]));
const data = (name: string) => `data-${name.replace(/_/g, "-")}`;

function quotationAttributes(attrs: Attributes): Record<string, string> {
  const known = Object.entries(quotationOf(attrs)).map(([name, value]) => [data(name), String(value)]);
  return { class: "quotation", ...(Object.fromEntries(known) as Record<string, string>) };
}

/** Reads what our own markup says of a quotation. */
export function readQuotation(element: HTMLElement): Attrs {
  return quotationOf(Object.fromEntries(QUOTATION.map((name) => [name, element.getAttribute(data(name))])));
}

const readLanguage = (element: HTMLElement): Attrs => languageOf({ lang: element.getAttribute("lang"), dir: element.getAttribute("dir") });
const heading = (level: number) => ({ tag: `h${level}`, attrs: { level: levelOf(level) } });

const QUOTED = "quoted";

export const schema = new Schema({
  nodes: {
    // At least one line to write in; the root is no element of Yjs, so nobody can break this rule.
    doc: { content: "block+" },
    paragraph: {
      group: "block",
      content: "text*",
      attrs: nothing(["lang", "dir"]),
      parseDOM: [{ tag: "p", getAttrs: readLanguage }],
      toDOM: (node): DOMOutputSpec => ["p", { ...languageOf(node.attrs) }, 0],
    },
    heading: {
      group: "block",
      content: "text*",
      attrs: { level: { default: 2 } },
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map(heading),
      toDOM: (node): DOMOutputSpec => [`h${levelOf(node.attrs.level)}`, 0],
    },
    bullet_list: { group: "block", content: "list_item*", parseDOM: [{ tag: "ul" }], toDOM: (): DOMOutputSpec => ["ul", 0] },
    ordered_list: { group: "block", content: "list_item*", parseDOM: [{ tag: "ol" }], toDOM: (): DOMOutputSpec => ["ol", 0] },
    list_item: { content: "block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: (): DOMOutputSpec => ["li", 0] },
    quotation: {
      group: "block",
      content: "block*",
      attrs: nothing(QUOTATION),
      defining: true,
      parseDOM: [{ tag: "figure.quotation", getAttrs: readQuotation, contentElement: "blockquote" }, { tag: "blockquote" }],
      toDOM: (node): DOMOutputSpec => ["figure", quotationAttributes(node.attrs), ["blockquote", 0]],
    },
    picture: {
      group: "block",
      attrs: nothing(["picture", "caption", "alt"]),
      parseDOM: [{ tag: "figure.picture", getAttrs: readPicture }],
      toDOM: (node): DOMOutputSpec => part("picture", { "data-picture": node.attrs.picture as string, "data-alt": node.attrs.alt as string | null }, node.attrs.caption),
    },
    clip: {
      group: "block",
      attrs: nothing(["clip", "title"]),
      parseDOM: [{ tag: "figure.clip", getAttrs: readClip }],
      toDOM: (node): DOMOutputSpec => part("clip", { "data-clip": node.attrs.clip as string }, node.attrs.title),
    },
    link_card: {
      group: "block",
      attrs: nothing(["story", "href", "title", "about"]),
      parseDOM: [{ tag: "figure.link-card", getAttrs: readCard }],
      toDOM: (node): DOMOutputSpec => {
        const { story, href, title, about } = cardOf(node.attrs) ?? {};
        return ["figure", { class: "link-card", "data-story": story ?? null }, ["a", { href: href ?? null }, (title ?? href ?? "") as string], ["figcaption", (about ?? "") as string]];
      },
    },
    table: {
      group: "block",
      content: "table_row*",
      attrs: nothing(["caption", "header_row", "header_column"]),
      isolating: true,
      parseDOM: [{ tag: "table", getAttrs: readTable }, { tag: "caption", ignore: true }],
      toDOM: (node): DOMOutputSpec => ["table", { class: "table", "data-caption": node.attrs.caption as string, "data-headers": headersOf(node.attrs) }, ["tbody", 0]],
    },
    table_row: { content: "table_cell*", parseDOM: [{ tag: "tr" }], toDOM: (): DOMOutputSpec => ["tr", 0] },
    table_cell: { content: "text*", isolating: true, parseDOM: [{ tag: "td" }, { tag: "th" }], toDOM: (): DOMOutputSpec => ["td", 0] },
    divider: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: (): DOMOutputSpec => ["hr"] },
    text: {},
  },
  // The outermost first, as the server sorts them.
  marks: {
    [QUOTED]: {
      attrs: nothing(QUOTATION),
      inclusive: false,
      parseDOM: [{ tag: "span.quotation", getAttrs: readQuotation }, { tag: "q", getAttrs: readQuotation }],
      toDOM: (mark): DOMOutputSpec => ["span", quotationAttributes(mark.attrs), 0],
    },
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: readLink }],
      // The last door: an address from a colleague's machine has passed no other.
      toDOM: (mark): DOMOutputSpec => ["a", { href: safeHref(mark.attrs.href) ?? null, rel: "noreferrer" }, 0],
    },
    language: {
      attrs: nothing(["lang", "dir"]),
      inclusive: false,
      parseDOM: [{ tag: "span[lang]", getAttrs: readPhrase }, { tag: "span[dir]", getAttrs: readPhrase }],
      toDOM: (mark): DOMOutputSpec => ["span", { ...languageOf(mark.attrs) }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: (): DOMOutputSpec => ["strong", 0] },
    emphasis: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: (): DOMOutputSpec => ["em", 0] },
  },
});

// The format has one word for both, and ProseMirror wants two until it is built: it keeps blocks and
// marks apart everywhere else. So the room and the document say "quotation" for the mark as well.
const quoted = schema.marks[QUOTED]!;
delete (schema.marks as Record<string, MarkType>)[QUOTED];
(quoted as { name: string }).name = "quotation";
(schema.marks as Record<string, MarkType>).quotation = quoted;

function readLink(element: HTMLElement): Attrs | false {
  const href = safeHref(element.getAttribute("href"));
  return href ? { href } : false;
}

function readPhrase(element: HTMLElement): Attrs | false {
  const language = readLanguage(element);
  return Object.keys(language).length ? language : false;
}

function part(name: string, data: Record<string, string | null>, words: unknown): DOMOutputSpec {
  return ["figure", { class: name, ...data }, ["figcaption", (words ?? "") as string]];
}

const captionIn = (element: HTMLElement) => element.querySelector("figcaption")?.textContent;

function readPicture(element: HTMLElement): Attrs | false {
  return pictureOf({ picture: element.dataset.picture, alt: element.dataset.alt, caption: captionIn(element) }) ?? false;
}

function readClip(element: HTMLElement): Attrs | false {
  return clipOf({ clip: element.dataset.clip, title: captionIn(element) }) ?? false;
}

function readCard(element: HTMLElement): Attrs | false {
  const link = element.querySelector("a");
  const title = link?.textContent;
  const href = link?.getAttribute("href");
  return cardOf({ story: element.dataset.story, href, title: title === href ? null : title, about: captionIn(element) }) ?? false;
}

const headersOf = (attrs: Attrs): string => [attrs.header_row && "row", attrs.header_column && "column"].filter(Boolean).join(" ");

/** Which row and column name the others: as it says, or as its cells are. */
function readTable(element: HTMLElement): Attrs {
  const rows = Array.from((element as HTMLTableElement).rows ?? []);
  const names = (cell: Element | undefined) => cell?.localName === "th";
  const first = Array.from(rows[0]?.cells ?? []);
  const said = element.dataset.headers?.split(" ");
  const header_row = said ? said.includes("row") : rows.length > 1 && first.length > 0 && first.every(names);
  const header_column = said ? said.includes("column") : first.length > 1 && rows.every((row) => names(row.cells[0]));
  return tableOf({ caption: element.dataset.caption ?? element.querySelector("caption")?.textContent, header_row, header_column });
}

export const { nodes } = schema;
export const marks = schema.marks as unknown as Record<"quotation" | "link" | "language" | "strong" | "emphasis", MarkType>;

/** Whether a block holds other blocks, or a table its rows. */
export const isContainer = (node: Node): boolean => !node.isTextblock && !node.isLeaf;

/** The names of the elements of a room's body: an older page must not bind to what it does not know. */
export const isKnown = (name: string): boolean => name in schema.nodes && name !== "doc" && name !== "text";
