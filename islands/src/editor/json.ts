/**
 * A body as the station keeps it: the JSON of ProseMirror with only what is known written down.
 *
 *     {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Good evening"}]}]}
 */
import { type Mark, Node } from "prosemirror-model";
import { type Attributes, cardOf, clipOf, languageOf, levelOf, pictureOf, quotationOf, safeHref, tableOf } from "./attributes";
import { schema } from "./schema";

export interface Json {
  type: string;
  attrs?: Attributes;
  content?: Json[];
  text?: string;
  marks?: Json[];
}

/** The document as the server reads it: what is not known is left out, and not null. */
export function toJson(node: Node): Json {
  if (node.isText) return { type: "text", text: node.text ?? "", ...marksOf(node) };
  const json: Json = { type: node.type.name };
  const attrs = blockAttributes(node);
  if (attrs && Object.keys(attrs).length) json.attrs = attrs;
  // A picture without an id would make the server refuse the whole text.
  if (!node.isLeaf) json.content = node.children.filter((child) => child.isText || blockAttributes(child)).map(toJson);
  return json;
}

/** A document of the server's; `undefined` when it is not one. */
export function fromJson(json: unknown): Node | undefined {
  try {
    const node = Node.fromJSON(schema, json);
    if (node.type !== schema.topNodeType) return undefined;
    // A story that was only just begun has no line yet.
    if (!node.childCount) return node.type.createAndFill() ?? undefined;
    node.check();
    return node;
  } catch {
    return undefined;
  }
}

function blockAttributes(node: Node): Attributes | undefined {
  switch (node.type.name) {
    case "paragraph": return languageOf(node.attrs);
    case "heading": return { level: levelOf(node.attrs.level) };
    case "quotation": return quotationOf(node.attrs);
    case "picture": return pictureOf(node.attrs);
    case "clip": return clipOf(node.attrs);
    case "link_card": return cardOf(node.attrs);
    case "table": return tableOf(node.attrs);
    default: return {};
  }
}

function marksOf(node: Node): { marks?: Json[] } {
  const marks = node.marks.map(markJson).filter((mark) => mark !== undefined);
  return marks.length ? { marks } : {};
}

function markJson(mark: Mark): Json | undefined {
  const type = mark.type.name;
  if (type === "link") {
    const href = safeHref(mark.attrs.href);
    return href ? { type, attrs: { href } } : undefined;
  }
  if (type === "language") {
    const attrs = languageOf(mark.attrs);
    return Object.keys(attrs).length ? { type, attrs } : undefined;
  }
  // The server asks for the attributes of a quotation, be they none.
  return type === "quotation" ? { type, attrs: quotationOf(mark.attrs) } : { type };
}
