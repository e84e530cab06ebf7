import type { EditorView } from "prosemirror-view";

/**
 * Brings the editor's caret to where the browser's is. The browser tells of a moved caret a moment after
 * the key that moved it: quick hands, and colleagues' changes, come in between and would put it back.
 */
export function readSelection(view: EditorView): undefined {
  const { domObserver } = view as unknown as { domObserver?: { forceFlush(): void; flush(): void } };
  domObserver?.forceFlush();
  domObserver?.flush();
}
