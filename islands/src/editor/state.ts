/** The parts of which an editor's state is made, alone or in a room. */
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import type { Node } from "prosemirror-model";
import { EditorState, Plugin, type Transaction } from "prosemirror-state";
import { redoCommand, undoCommand, yCursorPlugin, ySyncPlugin, yUndoPlugin } from "y-prosemirror";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { type Hands, keys } from "./keys";
import { passagesPlugin } from "./passages";
import { caretPlugin } from "./room/caret";
import { caret, selection } from "./room/people";
import { rules } from "./rules";
import { isContainer, schema } from "./schema";

export { redoCommand, undoCommand };

/** A state that shares its text: with a room's people, or with nobody. */
export function sharedState(doc: Y.Doc, awareness: Awareness | undefined, hands: Hands, moved: (isText: boolean) => void = () => {}): EditorState {
  const colleagues = awareness ? [yCursorPlugin(awareness, { cursorBuilder: caret, selectionBuilder: selection })] : [];
  return EditorState.create({
    schema,
    plugins: [ySyncPlugin(doc.getXmlFragment("body")) as Plugin, caretPlugin(doc), ...colleagues, passagesPlugin(moved), yUndoPlugin(), ...common(hands)],
  });
}

/** A text to look at, before the room has said what stands in it. */
export function stillState(text: Node): EditorState {
  return EditorState.create({ doc: text });
}

function common(hands: Hands): Plugin[] {
  return [rules(), ...keys(hands), dropCursor({ color: false, class: "editor-drop" }), gapCursor(), tidied()];
}

/** Takes away what somebody here has just emptied: a list without items, an item without lines, a row without cells. */
function tidied(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      const isOurs = transactions.some((tr) => tr.docChanged && tr.getMeta("addToHistory") !== false);
      return isOurs && before.doc !== state.doc ? withoutEmpty(state) : null;
    },
  });
}

function withoutEmpty(state: EditorState): Transaction | null {
  const empty: number[] = [];
  state.doc.descendants((node, pos) => {
    if (isContainer(node) && !node.childCount) empty.push(pos);
    return isContainer(node);
  });
  if (!empty.length) return null;
  const tr = state.tr;
  for (const pos of empty.reverse()) tr.delete(pos, pos + 2);
  return tr;
}
