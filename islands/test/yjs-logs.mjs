// Editing logs as Yjs and y-prosemirror make them, and what Yjs reads in the end:
//
//     node test/yjs-logs.mjs 400 | gzip -9n > ../crates/newsroom/tests/yjs-logs.json.gz
//
// Three people write in one story, each on a document of their own, and hear of each other late. A log
// has their updates in the order in which a server got them. The same number gives the same logs.
import { Schema } from "prosemirror-model";
import { Transform, canSplit, findWrapping } from "prosemirror-transform";
import { initProseMirrorDoc, updateYFragment } from "y-prosemirror";
import * as Y from "yjs";

const QUOTATION = ["speaker", "role", "said_on", "place", "original_lang", "original", "clip_start", "clip_end"];
const nothing = (names) => Object.fromEntries(names.map((name) => [name, { default: null }]));

// The shape of islands/src/editor/schema.ts, without what draws it.
const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "text*", attrs: nothing(["lang", "dir"]) },
    heading: { group: "block", content: "text*", attrs: { level: { default: 2 } } },
    bullet_list: { group: "block", content: "list_item*" },
    ordered_list: { group: "block", content: "list_item*" },
    list_item: { content: "block*" },
    quotation: { group: "block", content: "block*", attrs: nothing(QUOTATION) },
    divider: { group: "block" },
    text: {},
  },
  marks: {
    quoted: { attrs: nothing(QUOTATION) },
    link: { attrs: { href: {} } },
    // One that may stand beside another of its kind, which y-prosemirror names with a hash.
    language: { attrs: nothing(["lang", "dir"]), excludes: "" },
    strong: {},
    emphasis: {},
  },
});
// The room has one word for both, as in the editor.
const quoted = schema.marks.quoted;
quoted.name = "quotation";
schema.marks.quotation = quoted;

const WORDS = ["harbour ", "ميناء الصيد ", "👩🏽‍🚀", "🛥️ ", "é", "กรุงเทพ", "𝄞", "x", "„Слава“ ", "\u202babc\u202c"];

/** mulberry32. */
function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound) => Math.floor(next() * bound);
  return { below, of: (all) => all[below(all.length)] };
}

class Person {
  constructor(client) {
    this.doc = new Y.Doc();
    this.doc.clientID = client;
    this.inbox = [];
    this.made = [];
    this.doc.on("update", (update, origin) => origin !== "server" && this.made.push(update));
  }

  hears(count) {
    for (const update of this.inbox.splice(0, count)) Y.applyUpdate(this.doc, update, "server");
  }

  edits(random) {
    const fragment = this.doc.getXmlFragment("body");
    const { doc, meta } = initProseMirrorDoc(fragment, schema);
    const node = doc.childCount ? doc : schema.topNodeType.createAndFill();
    const change = new Transform(node);
    try {
      edit(change, random);
      change.doc.check();
    } catch {
      return; // Not every edit fits everywhere.
    }
    if (change.docChanged) this.doc.transact(() => updateYFragment(this.doc, fragment, change.doc, meta));
  }
}

/** A place in a text, never inside of a letter. */
function place(doc, random) {
  const places = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    let at = pos + 1;
    places.push(at);
    for (const letter of node.textContent) places.push((at += letter.length));
    return false;
  });
  return places.length ? random.of(places) : undefined;
}

function edit(change, random) {
  const at = place(change.doc, random);
  if (at === undefined) return change.insert(change.doc.content.size, schema.nodes.paragraph.create());
  const end = Math.max(at, place(change.doc, random));
  const $at = change.doc.resolve(at);
  switch (random.below(16)) {
    case 0: case 1: return canSplit(change.doc, at) ? change.split(at) : change;
    case 2: return change.delete(at, Math.min(end, at + 30));
    case 3: return change.addMark(at, end, schema.marks[random.of(["strong", "emphasis"])].create());
    case 4: return change.addMark(at, end, schema.marks.link.create({ href: random.of(["/a", "https://b.example/"]) }));
    case 5: return change.addMark(at, end, quoted.create({ speaker: random.of(["Mara Lind", "مينا"]), clip_start: random.of([null, 12_000, 5_000_000_000]) }));
    case 6: return change.addMark(at, end, schema.marks.language.create({ lang: random.of(["ar", "en", "fa-AF"]) }));
    case 7: return change.removeMark(at, end);
    case 8: return change.setBlockType(at, at, schema.nodes.heading, { level: 2 + random.below(3) });
    case 9: return change.setBlockType(at, at, schema.nodes.paragraph, { lang: random.of([null, "ar"]), dir: random.of([null, "rtl"]) });
    case 10: {
      const range = $at.blockRange();
      const list = schema.nodes[random.of(["bullet_list", "ordered_list", "quotation"])];
      const wrapping = range && findWrapping(range, list, list.name === "quotation" ? { speaker: "Borys" } : null);
      return wrapping ? change.wrap(range, wrapping) : change;
    }
    case 11: return change.insert(0, schema.nodes.divider.create());
    default: return change.replaceWith(at, at, schema.text(random.of(WORDS), $at.marks()));
  }
}

const clean = (attrs) => Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What Yjs itself reads: elements with their attributes, texts with their marks. */
function tree(type) {
  if (type instanceof Y.XmlText) {
    return type.toDelta().map(({ insert, attributes = {} }) => ({
      text: insert,
      marks: Object.fromEntries(Object.entries(clean(attributes)).map(([name, value]) => [name, clean(value)])),
    }));
  }
  const children = type.toArray().map(tree);
  return type instanceof Y.XmlElement ? { name: type.nodeName, attrs: clean(type.getAttributes()), children } : children;
}

function log(seed) {
  const random = chance(seed);
  const people = [1, 2, 3].map((number) => new Person(seed * 10 + number));
  const updates = [];
  const told = (from) => {
    for (const update of from.made.splice(0)) {
      updates.push(update);
      for (const person of people) if (person !== from) person.inbox.push(update);
    }
  };
  for (let step = 0; step < 40; step++) {
    const person = random.of(people);
    person.hears(random.below(4) * 5);
    person.edits(random);
    // Some write offline for a while.
    if (random.below(3)) told(person);
  }
  for (const person of people) told(person);
  // y-prosemirror mends what it reads, which the others hear of in turn.
  for (const person of people) person.hears(Infinity);
  const doc = new Y.Doc();
  const steps = updates.map((update) => {
    Y.applyUpdate(doc, update);
    return update;
  });
  const agree = people.every((person) => JSON.stringify(tree(person.doc.getXmlFragment("body"))) === JSON.stringify(tree(doc.getXmlFragment("body"))));
  return { updates: steps.map((update) => Buffer.from(update).toString("base64")), tree: tree(doc.getXmlFragment("body")), agree };
}

const count = Number(process.argv[2] ?? 400);
for (let seed = 1; seed <= count; seed++) console.log(JSON.stringify(log(seed)));
