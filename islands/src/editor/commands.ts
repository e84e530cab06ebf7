/** What a writer can do to a text, as ProseMirror commands: each says whether it can be done here. */
import { chainCommands, joinUp, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import type { Attrs, MarkType, Node, NodeType, ResolvedPos } from "prosemirror-model";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { marks, nodes } from "./schema";

export const strong = toggleMark(marks.strong);
export const emphasis = toggleMark(marks.emphasis);
export const paragraph = setBlockType(nodes.paragraph);
export const indent = sinkListItem(nodes.list_item);
export const outdent = liftListItem(nodes.list_item);
export const mergeUp = joinUp;

/** A heading of a level, or a paragraph again where it is one already. */
export const heading = (level: number): Command => (state, dispatch) =>
  isHeading(state, level) ? paragraph(state, dispatch) : setBlockType(nodes.heading, { level })(state, dispatch);

export function isHeading(state: EditorState, level: number): boolean {
  const parent = state.selection.$head.parent;
  return parent.type === nodes.heading && parent.attrs.level === level;
}

/** Into a list, out of it, or from one kind of list into the other. */
export const list = (type: NodeType): Command => (state, dispatch) => {
  const around = listAround(state.selection.$from);
  if (!around) return chainCommands(wrapInList(type), wrapPlain(type))(state, dispatch);
  if (around.node.type === type) return outdent(state, dispatch);
  dispatch?.(state.tr.setNodeMarkup(around.pos, type));
  return true;
};

/** A heading in a list is a line like another. */
const wrapPlain = (type: NodeType): Command => (state, dispatch, view) => {
  if (state.selection.$from.parent.type !== nodes.heading || !dispatch) return state.selection.$from.parent.type === nodes.heading;
  paragraph(state, dispatch);
  return view ? wrapInList(type)(view.state, dispatch) : false;
};

export interface Found {
  node: Node;
  pos: number;
}

export const listAround = ($at: ResolvedPos): Found | undefined => around($at, [nodes.bullet_list, nodes.ordered_list]);
export const quotationAround = ($at: ResolvedPos): Found | undefined => around($at, [nodes.quotation]);

function around($at: ResolvedPos, types: NodeType[]): Found | undefined {
  for (let depth = $at.depth; depth > 0; depth--) {
    const node = $at.node(depth);
    if (types.includes(node.type)) return { node, pos: $at.before(depth) };
  }
  return undefined;
}

export const quote = (attrs: Attrs): Command => wrapIn(nodes.quotation, attrs);

/** The words of a quotation as paragraphs like all others. */
export const unquote: Command = (state, dispatch) => {
  const found = quotationAround(state.selection.$from);
  if (!found) return false;
  const { pos, node } = found;
  const tr = state.tr.replaceWith(pos, pos + node.nodeSize, node.content);
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(0, state.selection.from - 1))));
  dispatch?.(tr);
  return true;
};

export const divider: Command = (state, dispatch) => {
  if (!dispatch) return true;
  const { $from } = state.selection;
  const empty = $from.parent.isTextblock && !$from.parent.content.size && $from.depth === 1;
  const after = $from.after(1);
  // In an empty line the divider stands before it; elsewhere below what is being written.
  const at = empty ? $from.before(1) : after;
  const tr = state.tr.insert(at, nodes.divider.create());
  if (!empty && !tr.doc.nodeAt(at + 1)?.isTextblock) tr.insert(at + 1, nodes.paragraph.create());
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2)));
  dispatch(tr.scrollIntoView());
  return true;
};

/** A block of its own below what is being written, or in an empty line's place; a line to go on in follows it. */
export const insertBlock = (block: Node): Command => (state, dispatch) => {
  if (!dispatch) return true;
  const { $from, to } = state.selection;
  const empty = $from.depth === 1 && $from.parent.isTextblock && !$from.parent.content.size;
  const at = $from.depth === 0 ? to : empty ? $from.before(1) : $from.after(1);
  const tr = state.tr.insert(at, block);
  const after = at + block.nodeSize;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, nodes.paragraph.create());
  tr.setSelection(TextSelection.near(tr.doc.resolve((block.isLeaf ? after : at) + 1)));
  dispatch(tr.scrollIntoView());
  return true;
};

/** The picture, clip or card that is selected as a whole. */
export function selectedPart(state: EditorState): NodeSelection | undefined {
  const { selection } = state;
  const isPart = selection instanceof NodeSelection && [nodes.picture, nodes.clip, nodes.link_card].includes(selection.node.type);
  return isPart ? selection : undefined;
}

/** The stretch of a mark around the caret, and what it says. */
export function markAround(state: EditorState, type: MarkType): { from: number; to: number; attrs: Attrs } | undefined {
  const { $from, empty, from, to } = state.selection;
  const parent = $from.parent;
  const inside = (node: Node) => type.isInSet(node.marks);
  let index = $from.index();
  if (index >= parent.childCount || !inside(parent.child(index))) index--;
  const mark = index >= 0 && index < parent.childCount ? inside(parent.child(index)) : undefined;
  if (!mark) return undefined;
  let first = index;
  let last = index + 1;
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first--;
  while (last < parent.childCount && mark.isInSet(parent.child(last).marks)) last++;
  const start = $from.start() + lengthOf(parent, 0, first);
  const end = start + lengthOf(parent, first, last);
  return empty || (from >= start && to <= end) ? { from: start, to: end, attrs: mark.attrs } : undefined;
}

function lengthOf(parent: Node, first: number, last: number): number {
  let length = 0;
  for (let index = first; index < last; index++) length += parent.child(index).nodeSize;
  return length;
}

/** Gives words a mark in place of an older one of its kind; without attributes takes it away. */
export const setMark = (type: MarkType, attrs: Attrs | undefined, text = ""): Command => (state, dispatch) => {
  const tr = state.tr;
  let { from, to } = markAround(state, type) ?? withoutSpace(state);
  if (from === to && !text) return false;
  if (from === to) {
    tr.insertText(text, from);
    to = from + text.length;
  }
  tr.removeMark(from, to, type);
  if (attrs) tr.addMark(from, to, type.create(attrs));
  // What is written after it is not part of it.
  tr.setSelection(TextSelection.create(tr.doc, to)).removeStoredMark(type);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** What is selected; a double click takes the space behind a word along, and nobody means it. */
function withoutSpace(state: EditorState): { from: number; to: number } {
  const { from, to } = state.selection;
  const text = state.doc.textBetween(from, to, "\n", "\n");
  const words = text.trim();
  if (!words) return { from, to };
  const before = text.length - text.trimStart().length;
  return { from: from + before, to: from + before + words.length };
}

/** The language and direction of the paragraphs that are selected. */
export const setLanguage = (attrs: Attrs): Command => (state, dispatch) => {
  const { from, to } = state.selection;
  const tr = state.tr;
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type === nodes.paragraph) tr.setNodeMarkup(pos, null, { lang: attrs.lang ?? null, dir: attrs.dir ?? null });
  });
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
};

/** Out of an empty item; an empty last line of an item becomes an item of its own. */
export const leaveItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const item = $from.depth > 1 ? $from.node(-1) : undefined;
  if (!empty || $from.parent.content.size || item?.type !== nodes.list_item) return false;
  if (item.childCount === 1) return outdent(state, dispatch);
  if ($from.indexAfter(-1) !== item.childCount) return false;
  dispatch?.(state.tr.split($from.before()).scrollIntoView());
  return true;
};

/** Out of an empty last line of a quotation, as Enter does in a list. */
export const leave: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.content.size || !quotationAround($from)) return false;
  return lift(state, dispatch);
};
