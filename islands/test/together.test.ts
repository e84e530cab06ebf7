// Three people who add rows, take away columns, put in pictures and write, each on a line of their own:
// whatever comes together is a text that everybody can read, and the same for all.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from "y-prosemirror";
import * as Y from "yjs";
import { insertBlock } from "../src/editor/commands";
import { toJson } from "../src/editor/json";
import { nodes, schema } from "../src/editor/schema";
import * as tables from "../src/editor/tables";

/** Chance that is the same each time. */
function chance(seed: number): (most: number) => number {
  let state = seed * 2654435761;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * most);
  };
}

const ID = "06etbcf1c5v2h7m3t2s5xw1y0z";
const write: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.isTextblock) return false;
  dispatch?.(state.tr.insertText("x"));
  return true;
};
const drop: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  if (from === to) return false;
  dispatch?.(state.tr.delete(from, to));
  return true;
};
const COMMANDS: Command[] = [
  write, write, write, drop,
  tables.addRow, tables.addColumn, tables.removeRow, tables.removeColumn, tables.toggleHeader("header_row"), tables.deleteInTable(-1),
  (state, dispatch) => insertBlock(tables.emptyTable(2, 2, {}))(state, dispatch),
  (state, dispatch) => insertBlock(nodes.picture.create({ picture: ID, alt: "" }))(state, dispatch),
  (state, dispatch) => insertBlock(nodes.link_card.create({ story: ID }))(state, dispatch),
];

class Person {
  doc = new Y.Doc();
  private body = this.doc.getXmlFragment("body");

  read = (): Node => yXmlFragmentToProseMirrorRootNode(this.body, schema);

  does(random: (most: number) => number): void {
    const doc = this.read();
    if (!doc.childCount) return;
    const place = () => TextSelection.near(doc.resolve(random(doc.content.size + 1))).from;
    let state = EditorState.create({ doc });
    state = state.apply(state.tr.setSelection(TextSelection.between(doc.resolve(place()), doc.resolve(random(3) ? place() : place()))));
    const before = state.doc;
    COMMANDS[random(COMMANDS.length)]!(state, (tr) => (state = state.apply(tr)));
    state.doc.check();
    if (state.doc.eq(before)) return;
    this.doc.transact(() => updateYFragment(this.doc, this.body, state.doc, { mapping: new Map(), isOMark: new Map() }));
  }

  hears(other: Person): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)));
  }
}

for (let seed = 1; seed <= 40; seed++) {
  test(`three people change tables and pictures at once, ${seed}`, () => {
    const random = chance(seed);
    const people = [new Person(), new Person(), new Person()];
    const first = schema.nodes.doc.create(null, [tables.emptyTable(3, 3, { header_row: true }), nodes.paragraph.create(null, schema.text("a line"))]);
    people[0]!.doc.transact(() => updateYFragment(people[0]!.doc, people[0]!.doc.getXmlFragment("body"), first, { mapping: new Map(), isOMark: new Map() }));
    for (const person of people) person.hears(people[0]!);
    for (let step = 0; step < 60; step++) {
      people[random(3)]!.does(random);
      if (!random(4)) people[random(3)]!.hears(people[random(3)]!);
    }
    for (const person of [...people, ...people]) for (const other of people) person.hears(other);
    const [one, two, three] = people.map((person) => person.read());
    for (const node of [one!, two!, three!]) node.check();
    assert.deepEqual(toJson(two!), toJson(one!));
    assert.deepEqual(toJson(three!), toJson(one!));
  });
}
