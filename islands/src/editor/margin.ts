/** What the notes' own file (`notes.ts`, loaded when the text is there) is handed by the editor, and hands back. */
import { type Command, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type Passage, passageAt, passagesTo, type Place, placesIn } from "./passages";

/** The editor's side. */
export interface Margin {
  element: HTMLElement;
  announce(text: string): void;
  isLive(): boolean;
  /** What a note written now would be about. */
  words(): { anchor: Passage["anchor"]; quoted: string } | undefined;
  mark(passages: Passage[]): void;
  places(): Map<string, Place>;
  caret(): Place;
  /** Goes to a place in the text; without one, to where the caret was. */
  go(place?: Place): void;
}

/** The notes' side. */
export interface Notes {
  /** The key or the button was pressed in the text. */
  open(): void;
  /** There are other notes, or the line is back. */
  changed(): void;
  /** The caret or the passages have moved; the text may be another. */
  moved(isText: boolean): void;
}

/** Loads the notes of the page, where it has some. */
export async function loadNotes(view: () => EditorView, announce: (text: string) => void, isLive: () => boolean): Promise<Notes | undefined> {
  const place = document.querySelector<HTMLElement>("[data-notes]");
  if (!place?.dataset.script) return undefined;
  try {
    const { start } = (await import(place.dataset.script)) as { start(place: HTMLElement, margin: Margin): Notes };
    return start(place, marginOf(view, announce, isLive));
  } catch {
    // The list stays a link to the page of notes.
    return undefined;
  }
}

function marginOf(view: () => EditorView, announce: (text: string) => void, isLive: () => boolean): Margin {
  return {
    element: view().dom,
    announce, isLive,
    words: () => passageAt(view().state),
    mark: (passages) => view().dispatch(passagesTo(passages, view().state)),
    places: () => placesIn(view().state),
    caret: () => view().state.selection,
    go(place) {
      const { state } = view();
      if (place) view().dispatch(state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView());
      view().focus();
    },
  };
}

/** The command of the key: writes a note, or goes to the one that is here. */
export const noteCommand = (notes: () => Notes | undefined): Command => (_state, dispatch) => {
  const there = notes();
  if (there && dispatch) there.open();
  return !!there;
};
