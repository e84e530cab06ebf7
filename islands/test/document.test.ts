import assert from "node:assert/strict";
import { test } from "node:test";
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from "y-prosemirror";
import * as Y from "yjs";
import { safeDay, safeHref, safeLang } from "../src/editor/attributes";
import { fromJson, type Json, toJson } from "../src/editor/json";
import { schema } from "../src/editor/schema";

const said = { speaker: "Mara Lind", role: "Harbour minister", said_on: "2026-11", place: "Port Vell", original_lang: "ca", original: "Avui obrim.", clip_start: 1200, clip_end: 4800 };
const text = (text: string, ...marks: Json[]): Json => (marks.length ? { type: "text", text, marks } : { type: "text", text });
const line = (...content: Json[]): Json => ({ type: "paragraph", content });
const item = (...content: Json[]): Json => ({ type: "list_item", content });
const doc = (...content: Json[]): Json => ({ type: "doc", content });

const row = (...content: Json[]): Json => ({ type: "table_row", content });
const cell = (...content: Json[]): Json => ({ type: "table_cell", content });
const ID = "06etbcf1c5v2h7m3t2s5xw1y0z";

const SAMPLES: Record<string, Json> = {
  "a line": doc(line(text("Good evening"))),
  "a line without words": doc(line()),
  "a line in another language": doc({ type: "paragraph", attrs: { lang: "ar", dir: "rtl" }, content: [text("مساء الخير")] }),
  "headings": doc(...[2, 3, 4].map((level): Json => ({ type: "heading", attrs: { level }, content: [text("Part")] }))),
  "lists in lists": doc({ type: "bullet_list", content: [item(line(text("a")), { type: "ordered_list", content: [item(line(text("b")))] }), item(line(text("c")))] }),
  "empty containers": doc({ type: "bullet_list", content: [] }, { type: "ordered_list", content: [item()] }, { type: "quotation", content: [] }),
  "a quotation": doc({ type: "quotation", attrs: said, content: [line(text("We open today.")), { type: "bullet_list", content: [item(line(text("all")))] }] }),
  "a quotation of nobody": doc({ type: "quotation", content: [line(text("We open today."))] }),
  "a divider": doc(line(text("a")), { type: "divider" }, line(text("b"))),
  "pictures": doc({ type: "picture", attrs: { picture: ID, caption: "Boats", alt: "Two boats" } }, { type: "picture", attrs: { picture: ID, alt: "" } }, { type: "picture", attrs: { picture: ID } }),
  "a sound": doc({ type: "clip", attrs: { clip: ID, title: "The horn" } }, { type: "clip", attrs: { clip: ID } }),
  "cards": doc({ type: "link_card", attrs: { story: ID } }, { type: "link_card", attrs: { href: "https://example.org/a", title: "A page", about: "What is there." } }),
  "a table": doc({ type: "table", attrs: { caption: "Fares", header_row: true }, content: [row(cell(text("From")), cell()), row(cell(), cell(text("6", { type: "strong" })))] }),
  "tables that two people left behind": doc({ type: "table", content: [] }, { type: "table", content: [row(), row(cell())] }),
  "all marks": doc(line(
    text("The minister said: "),
    text("“We open today.”", { type: "quotation", attrs: said }, { type: "link", attrs: { href: "https://example.org/" } }, { type: "language", attrs: { lang: "ca" } }, { type: "strong" }, { type: "emphasis" }),
    text(" “Now.”", { type: "quotation", attrs: {} }),
  )),
};

for (const [name, json] of Object.entries(SAMPLES)) {
  test(`${name} is written as it was read`, () => {
    const node = fromJson(json);
    assert.ok(node);
    assert.deepEqual(toJson(node), json);
  });
  test(`${name} comes back from a room`, () => {
    const shared = new Y.Doc();
    const body = shared.getXmlFragment("body");
    prosemirrorToYXmlFragment(fromJson(json)!, body);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(shared));
    assert.deepEqual(toJson(yXmlFragmentToProseMirrorRootNode(other.getXmlFragment("body"), schema)), json);
  });
}

test("a room holds a quotation within a paragraph by its own name", () => {
  const shared = new Y.Doc();
  prosemirrorToYXmlFragment(fromJson(SAMPLES["all marks"])!, shared.getXmlFragment("body"));
  const words = (shared.getXmlFragment("body").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const [, quoted] = words.toDelta() as { attributes: Record<string, unknown> }[];
  assert.deepEqual(Object.keys(quoted!.attributes).sort(), ["emphasis", "language", "link", "quotation", "strong"]);
});

test("a picture, a sound or a card with a hostile id is left out, and an unknown attribute too", () => {
  const node = schema.nodeFromJSON(doc(
    { type: "picture", attrs: { picture: "../../x", caption: "x" } },
    { type: "clip", attrs: { clip: 7 as unknown as string } },
    { type: "link_card", attrs: { href: "javascript:alert(1)", title: "x" } },
    { type: "picture", attrs: { picture: ID, onclick: "alert(1)" } },
    line(text("a")),
  ));
  assert.deepEqual(toJson(node), doc({ type: "picture", attrs: { picture: ID } }, line(text("a"))));
});

test("a story without a line gets one to write in", () => {
  assert.deepEqual(toJson(fromJson({ type: "doc" })!), doc(line()));
});

test("what is not known is no document", () => {
  assert.equal(fromJson({ type: "doc", content: [{ type: "script" }] }), undefined);
  assert.equal(fromJson({ type: "paragraph" }), undefined);
  assert.equal(fromJson(null), undefined);
});

test("what a colleague's machine must not say is left out", () => {
  const link = schema.marks.link!.create({ href: "javascript:alert(1)" });
  const language = schema.marks.language!.create({ lang: "not a language", dir: "up" });
  const node = schema.node("doc", null, [
    schema.node("paragraph", { lang: 7, dir: "up" }, [schema.text("a", [link, language])]),
    schema.node("heading", { level: 99 }, []),
    schema.node("quotation", { speaker: { a: 1 }, said_on: "yesterday", clip_start: -1, clip_end: 1.5 }, []),
  ]);
  assert.deepEqual(toJson(node), doc(
    line(text("a")), { type: "heading", attrs: { level: 4 }, content: [] }, { type: "quotation", content: [] },
  ));
});

function checkHref(href: string, expect: string | undefined): void {
  test(`the address ${JSON.stringify(href)}`, () => assert.equal(safeHref(href), expect));
}

checkHref("https://example.org/a b", "https://example.org/a%20b");
checkHref(" HTTP://EXAMPLE.org ", "http://example.org/");
checkHref("mailto:desk@example.org", "mailto:desk@example.org");
checkHref("tel:+37412345", "tel:+37412345");
checkHref("/en/story#a", "/en/story#a");
checkHref("part/two", "part/two");
checkHref("javascript:alert(1)", undefined);
checkHref("java\nscript:alert(1)", undefined);
checkHref("\u0001javascript:alert(1)", undefined);
checkHref("data:text/html,a", undefined);
checkHref("//example.org", undefined);
checkHref("\\\\example.org", undefined);
checkHref("https:///", undefined);
checkHref("", undefined);
checkHref(`https://example.org/${"a".repeat(3000)}`, undefined);

test("days and languages are read strictly", () => {
  assert.equal(safeDay("2026-02-30"), "2026-02-30");
  assert.equal(safeDay("2026-13"), undefined);
  assert.equal(safeDay("26-01-01"), undefined);
  assert.equal(safeLang("PT_br"), "pt-BR");
  assert.equal(safeLang("en us"), undefined);
  assert.equal(safeLang(""), undefined);
});
