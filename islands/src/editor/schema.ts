/**
 * What a body may hold: the station's own document format (`crates/formats`, `Document`) as a
 * ProseMirror schema. Containers may be empty: two people who each take away half of a list must not
 * make a thing that the binding to Yjs would have to delete.
 */
import { type Attrs, type DOMOutputSpec, type MarkType, type Node, Schema } from "prosemirror-model";
import { type Attributes, languageOf, levelOf, QUOTATION, quotationOf, safeHref } from "./attributes";

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

export const { nodes } = schema;
export const marks = schema.marks as unknown as Record<"quotation" | "link" | "language" | "strong" | "emphasis", MarkType>;

/** Whether a block holds other blocks. */
export const isContainer = (node: Node): boolean => !node.isTextblock && !node.isLeaf;

/** The names of the elements of a room's body: an older page must not bind to what it does not know. */
export const isKnown = (name: string): boolean => name in schema.nodes && name !== "doc" && name !== "text";
