/**
 * Keeps the caret behind what its owner typed last. The binding ties it to what
 * follows, so that at the end of a line a colleague who types there too would push
 * it on, and tear the word that is being typed in two.
 */
import { Plugin } from "prosemirror-state";
import { ySyncPluginKey } from "y-prosemirror";
import * as Y from "yjs";

interface Selection {
  type: string;
  anchor: Y.RelativePosition | null;
  head: Y.RelativePosition | null;
}

interface Sync {
  doc: Y.Doc;
  binding?: { beforeTransactionSelection: Selection | null };
}

/** Stands after the plugin that shares the text, so that its listener comes second. */
export function caretPlugin(doc: Y.Doc): Plugin {
  return new Plugin({
    view(view) {
      const hold = () => {
        const { empty } = view.state.selection;
        const kept = (ySyncPluginKey.getState(view.state) as Sync | undefined)?.binding?.beforeTransactionSelection;
        if (empty && kept?.type === "text" && kept.anchor) kept.anchor = kept.head = behind(kept.anchor, doc);
      };
      doc.on("beforeAllTransactions", hold);
      return { destroy: () => doc.off("beforeAllTransactions", hold) };
    },
  });
}

/** The same place, held by the letter before it. A place at the start of a text has none and stays as it is. */
export function behind(place: Y.RelativePosition, doc: Y.Doc): Y.RelativePosition {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  return found?.index && found.type instanceof Y.XmlText ? Y.createRelativePositionFromTypeIndex(found.type, found.index, -1) : place;
}
