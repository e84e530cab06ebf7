/** Leads to a passage of the text: from the list of what is checked, and from an address that names one. */
import type { Node } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** Letters that are enough where the passage has changed, or goes on in another paragraph. */
const FEW = 16;

/** Where a passage stands in the text: its first place, whole or by its first letters. */
export function passageIn(doc: Node, words: string): { from: number; to: number } | undefined {
  return find(doc, words) ?? (words.length > FEW ? find(doc, words.slice(0, FEW)) : undefined);
}

function find(doc: Node, words: string): { from: number; to: number } | undefined {
  let found: { from: number; to: number } | undefined;
  if (words) {
    doc.descendants((node, pos) => {
      if (found || !node.isTextblock) return !found;
      const at = node.textBetween(0, node.content.size, undefined, "\ufffc").indexOf(words);
      if (at >= 0) found = { from: pos + 1 + at, to: pos + 1 + at + words.length };
      return false;
    });
  }
  return found;
}

/** Puts the caret to a passage; to the text where there is none any more. */
export function leadTo(view: EditorView, words: string): void {
  const place = passageIn(view.state.doc, words);
  view.focus();
  if (place) {
    const { tr } = view.state;
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView());
  } else view.dom.scrollIntoView({ block: "nearest" });
}
