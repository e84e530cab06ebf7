import assert from "node:assert/strict";
import { test } from "node:test";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { schema } from "../src/editor/schema";
import * as tables from "../src/editor/tables";

/** A text with a table of one letter a cell; the caret stands behind the letter at. */
function table(rows: string[], at: string): EditorState {
  const cell = (letter: string) => schema.nodes.table_cell.create(null, letter === "." ? [] : schema.text(letter));
  const row = (letters: string) => schema.nodes.table_row.create(null, [...letters].map(cell));
  const doc = schema.nodes.doc.create(null, [schema.nodes.table.create(null, rows.map(row)), schema.nodes.paragraph.create(null, schema.text("z"))]);
  let place = 0;
  doc.descendants((node, pos) => {
    if (node.isText && node.text === at) place = pos + 1;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, place) });
}

const rowsOf = (doc: Node) => (doc.firstChild?.type === schema.nodes.table ? doc.firstChild.children.map((row) => row.children.map((cell) => cell.textContent || ".").join("")) : []);

function check(name: string, command: Command, rows: string[], at: string, expect: string[], then?: string): void {
  test(name, () => {
    let state = table(rows, at);
    assert.ok(command(state, (tr) => (state = state.apply(tr))));
    state.doc.check();
    assert.deepEqual(rowsOf(state.doc), expect);
    if (then !== undefined) assert.equal(state.selection.$from.parent.textContent, then);
  });
}

check("a row below", tables.addRow, ["ab", "cd"], "b", ["ab", "..", "cd"], "");
check("a column after", tables.addColumn, ["ab", "cd"], "a", ["a.b", "c.d"], "");
check("a column after the last fills up a short row", tables.addColumn, ["abc", "d"], "c", ["abc.", "d..."]);
check("a row less", tables.removeRow, ["ab", "cd"], "d", ["ab"], "b");
check("a column less", tables.removeColumn, ["ab", "cd"], "c", ["b", "d"], "d");
check("a column less where a row is short", tables.removeColumn, ["ab", "c"], "b", ["a", "c"], "a");
check("the last row takes the table along", tables.removeRow, ["ab"], "a", []);
check("the last column takes the table along", tables.removeColumn, ["a", "b"], "b", []);
check("the next cell", tables.nextCell(1), ["ab", "cd"], "b", ["ab", "cd"], "c");
check("the cell before", tables.nextCell(-1), ["ab", "cd"], "c", ["ab", "cd"], "b");
check("the cell below", tables.enterCell, ["ab", "cd"], "a", ["ab", "cd"], "c");
check("out of the last row", tables.enterCell, ["ab", "cd"], "c", ["ab", "cd"], "z");

test("beyond the last cell and before the first, Tab is the page's", () => {
  assert.equal(tables.nextCell(1)(table(["ab"], "b")), false);
  assert.equal(tables.nextCell(-1)(table(["ab"], "a")), false);
});

test("what is selected over several cells is taken out of each, and the table stays whole", () => {
  let state = table(["ab", "cd"], "a");
  const from = state.selection.from - 1;
  const to = table(["ab", "cd"], "c").selection.from;
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  assert.ok(tables.deleteInTable(-1)(state, (tr) => (state = state.apply(tr))));
  state.doc.check();
  assert.deepEqual(rowsOf(state.doc), ["..", ".d"]);
});

test("nothing is taken away across the edge of a cell", () => {
  let state = table(["ab"], "b");
  assert.equal(tables.deleteInTable(1)(state), true);
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.selection.from - 1)));
  assert.equal(tables.deleteInTable(-1)(state), true);
});

test("the first row names the columns, or not", () => {
  let state = table(["ab", "cd"], "a");
  tables.toggleHeader("header_row")(state, (tr) => (state = state.apply(tr)));
  assert.equal(state.doc.firstChild!.attrs.header_row, true);
  tables.toggleHeader("header_row")(state, (tr) => (state = state.apply(tr)));
  assert.equal(state.doc.firstChild!.attrs.header_row, null);
});
