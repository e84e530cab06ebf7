/** Tables: from cell to cell, rows and columns more and fewer. Each step touches only the cells it is about, so that a colleague in another cell is not disturbed. */
import type { Node } from "prosemirror-model";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { nodes } from "./schema";

interface Place {
  table: Node;
  /** Where the table begins. */
  pos: number;
  row: number;
  column: number;
}

/** Where the caret stands in a table. */
export function placeIn(state: EditorState): Place | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 1; depth--) {
    if ($from.node(depth).type !== nodes.table_cell) continue;
    return { table: $from.node(depth - 2), pos: $from.before(depth - 2), row: $from.index(depth - 2), column: $from.index(depth - 1) };
  }
  return undefined;
}

export function emptyTable(rows: number, columns: number, attrs: object): Node {
  return nodes.table.create(attrs, Array.from({ length: rows }, () => emptyRow(columns)));
}

const emptyRow = (columns: number): Node => nodes.table_row.create(null, emptyCells(columns));
const emptyCells = (count: number): Node[] => Array.from({ length: count }, () => nodes.table_cell.create());
const widest = (table: Node): number => Math.max(1, ...table.children.map((row) => row.childCount));

/** Where the row of a number begins. */
function rowAt(table: Node, pos: number, row: number): number {
  let at = pos + 1;
  for (let index = 0; index < row; index++) at += table.child(index).nodeSize;
  return at;
}

/** Where the cell of a number begins; behind the last where the row is short. */
function cellAt(row: Node, at: number, column: number): number {
  let inside = at + 1;
  for (let index = 0; index < column && index < row.childCount; index++) inside += row.child(index).nodeSize;
  return inside;
}

function moveTo(tr: Transaction, pos: number, row: number, column: number): Transaction {
  const table = tr.doc.nodeAt(pos)!;
  const at = rowAt(table, pos, row);
  const line = table.child(row);
  const index = Math.min(column, line.childCount - 1);
  const cell = index < 0 ? undefined : line.child(index);
  // The end of what stands in it: somebody goes on there.
  return tr.setSelection(TextSelection.near(tr.doc.resolve(cellAt(line, at, index) + 1 + (cell?.content.size ?? 0)), -1)).scrollIntoView();
}

const inTable = (change: (place: Place, state: EditorState) => Transaction | undefined): Command => (state, dispatch) => {
  const place = placeIn(state);
  const tr = place && change(place, state);
  if (!tr) return false;
  dispatch?.(tr);
  return true;
};

export const addRow = inTable(({ table, pos, row, column }, { tr }) => {
  tr.insert(rowAt(table, pos, row + 1), emptyRow(widest(table)));
  return moveTo(tr, pos, row + 1, column);
});

export const addColumn = inTable(({ table, pos, row, column }, { tr }) => {
  for (let index = table.childCount - 1; index >= 0; index--) {
    const line = table.child(index);
    // A row that two people left short is filled up.
    tr.insert(cellAt(line, rowAt(table, pos, index), column + 1), emptyCells(Math.max(1, column + 2 - line.childCount)));
  }
  return moveTo(tr, pos, row, column + 1);
});

export const removeRow = inTable(({ table, pos, row, column }, { tr }) => {
  if (table.childCount === 1) return removed(tr, table, pos);
  const at = rowAt(table, pos, row);
  tr.delete(at, at + table.child(row).nodeSize);
  return moveTo(tr, pos, Math.min(row, table.childCount - 2), column);
});

export const removeColumn = inTable(({ table, pos, row, column }, { tr }) => {
  if (widest(table) === 1) return removed(tr, table, pos);
  for (let index = table.childCount - 1; index >= 0; index--) {
    const line = table.child(index);
    if (column >= line.childCount) continue;
    const at = cellAt(line, rowAt(table, pos, index), column);
    tr.delete(at, at + line.child(column).nodeSize);
  }
  return moveTo(tr, pos, row, Math.max(0, Math.min(column, widest(table) - 2)));
});

export const removeTable = inTable(({ table, pos }, { tr }) => removed(tr, table, pos));

function removed(tr: Transaction, table: Node, pos: number): Transaction {
  tr.delete(pos, pos + table.nodeSize);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))));
}

/** Whether the first row, or the first column, names the others: on and off. */
export const toggleHeader = (name: "header_row" | "header_column"): Command =>
  inTable(({ table, pos }, { tr }) => tr.setNodeMarkup(pos, null, { ...table.attrs, [name]: table.attrs[name] ? null : true }));

export const hasHeader = (state: EditorState, name: "header_row" | "header_column"): boolean => !!placeIn(state)?.table.attrs[name];

/** Tab: the next cell or the one before. Beyond the last it is the page's again, so that nobody is caught. */
export const nextCell = (step: 1 | -1): Command =>
  inTable(({ table, pos, row, column }, { tr }) => {
    let [line, cell] = [row, column + step];
    if (cell < 0 && --line >= 0) cell = table.child(line).childCount - 1;
    else if (cell >= table.child(row).childCount) [line, cell] = [row + 1, 0];
    return line < 0 || line >= table.childCount ? undefined : moveTo(tr, pos, line, cell);
  });

/** Enter: the cell below; from the last row to the line below the table. */
export const enterCell = inTable(({ table, pos, row, column }, { tr }) => {
  if (row + 1 < table.childCount) return moveTo(tr, pos, row + 1, column);
  const after = pos + table.nodeSize;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, nodes.paragraph.create());
  return tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView();
});

/** What is taken away stays inside the cells: a table never falls apart. */
export const deleteInTable = (step: 1 | -1): Command => (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  const isCell = $from.parent.type === nodes.table_cell;
  if (empty) return isCell && (step < 0 ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size);
  if (!isCell || $to.parent.type !== nodes.table_cell || $from.sameParent($to)) return false;
  const tr = state.tr;
  state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
    if (node.type !== nodes.table_cell) return true;
    const [from, to] = [Math.max($from.pos, pos + 1), Math.min($to.pos, pos + 1 + node.content.size)];
    if (to > from) tr.delete(tr.mapping.map(from), tr.mapping.map(to));
    return false;
  });
  dispatch?.(tr.scrollIntoView());
  return true;
};
