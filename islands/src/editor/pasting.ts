/** What comes in by paste or by drop. Each is one step back with undo. */
import type { EditorProps, EditorView } from "prosemirror-view";
import { yUndoPluginKey } from "y-prosemirror";
import { clean } from "./paste/clean";
import { nodes } from "./schema";
import { readSelection } from "./selection";
import { isPicture } from "./sending";
import type { Words } from "./words";

/** More letters than any story has; the page would stand still for seconds. */
const MOST_TEXT = 500_000;
/** Pictures inside of it make it long; they are dropped. */
const MOST_HTML = 32_000_000;

/** `send` takes pictures from somebody's own machine, and the place where they are to stand. */
export function pasting(words: Words, lang: string, note: (text: string) => void, send: (view: EditorView, files: File[], pos: number) => void): EditorProps {
  const bounded = (view: EditorView, event: ClipboardEvent | DragEvent, data: DataTransfer | null): boolean => {
    const html = data?.getData("text/html") ?? "";
    const text = data?.getData("text/plain") ?? "";
    const isLong = html.length > MOST_HTML || text.length > MOST_TEXT;
    // A file dropped on a page would open in its place.
    const isFile = !!data?.files.length && !html && !text;
    if (!isLong && !isFile) return false;
    event.preventDefault();
    const pictures = isLong ? [] : Array.from(data?.files ?? []).filter(isPicture);
    if (pictures.length && view.editable) {
      send(view, pictures, placeOf(view, event));
      return true;
    }
    note(words(isLong ? "paste-too-long" : "paste-file"));
    return true;
  };
  return {
    handleDOMEvents: {
      paste: (view, event) => {
        readSelection(view);
        stopCapturing(view);
        note("");
        return bounded(view, event, event.clipboardData);
      },
      drop: (view, event) => {
        stopCapturing(view);
        return bounded(view, event, event.dataTransfer);
      },
    },
    transformPastedHTML: (html) => {
      // What was copied from an editor of ours is what it is; the schema reads nothing else out of it.
      if (/<[^>]+data-pm-slice=/.test(html.slice(0, 2000))) return html;
      // Another host's picture has no credit here, and asking for it would tell that host who reads.
      if (/<img\b[^>]*\ssrc=/i.test(html)) note(words("paste-pictures"));
      return clean(html, lang);
    },
    handlePaste: (view, _, slice) => {
      const isCell = view.state.selection.$from.parent.type === nodes.table_cell;
      if (!isCell || slice.content.firstChild?.isInline) return false;
      // A cell holds one line, whatever was copied.
      const text = slice.content.textBetween(0, slice.content.size, " ").trim();
      view.dispatch(view.state.tr.insertText(text).scrollIntoView());
      return true;
    },
    transformPastedText: (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ""),
  };
}

/** Where something was dropped; where the caret is, else. */
function placeOf(view: EditorView, event: ClipboardEvent | DragEvent): number {
  const dropped = "clientX" in event ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null;
  return dropped?.pos ?? view.state.selection.to;
}

/** What is pasted is not undone together with what was typed before it. */
function stopCapturing(view: EditorView): void {
  (yUndoPluginKey.getState(view.state) as { undoManager?: { stopCapturing(): void } } | undefined)?.undoManager?.stopCapturing();
}
