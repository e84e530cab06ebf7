/**
 * The passages that open notes are about: marked by decorations, never in the text. Our own typing maps
 * them; what comes from colleagues rewrites the whole text, so that they are looked up again by the
 * relative positions of Yjs, which hold through anything.
 */
import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from "y-prosemirror";
import * as Y from "yjs";
import { behind } from "./room/caret";

export interface Passage {
  id: string;
  /** Two relative positions as JSON; another machine may have said anything. */
  anchor?: { from?: unknown; to?: unknown } | null | undefined;
  quoted: string;
}

export interface Place {
  from: number;
  to: number;
}

interface Shown {
  passages: Passage[];
  set: DecorationSet;
}

interface Sync {
  doc: Y.Doc;
  type: Y.XmlFragment;
  binding?: { mapping: Map<Y.AbstractType<unknown>, Node> };
  isChangeOrigin: boolean;
}

const key = new PluginKey<Shown>("passages");
const syncOf = (state: EditorState) => ySyncPluginKey.getState(state) as Sync | undefined;

/** `moved` is called when the caret or the passages may be elsewhere, and told whether the text is another. */
export function passagesPlugin(moved: (isText: boolean) => void): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ passages: [], set: DecorationSet.empty }),
      apply(tr, shown, _before, state) {
        const passages = (tr.getMeta(key) as Passage[] | undefined) ?? shown.passages;
        if (passages === shown.passages && !(tr.docChanged && syncOf(state)?.isChangeOrigin)) {
          return tr.docChanged && passages.length ? { passages, set: shown.set.map(tr.mapping, tr.doc) } : shown;
        }
        return { passages, set: drawn(passages, state) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: () => ({ update: (view, before) => view.state !== before && moved(view.state.doc !== before.doc) }),
  });
}

function drawn(passages: Passage[], state: EditorState): DecorationSet {
  const marks = passages.flatMap(({ id, anchor, quoted }) => {
    const place = placeOf(anchor, state);
    if (!place) return [];
    const attributes = { nodeName: "mark", class: id ? "editor-passage" : "editor-passage editor-passage-new", ...(id && { "aria-details": `note-${id}` }) };
    return [Decoration.inline(place.from, place.to, attributes, { id, quoted })];
  });
  return DecorationSet.create(state.doc, marks);
}

function placeOf(anchor: Passage["anchor"], state: EditorState): Place | undefined {
  const sync = syncOf(state);
  if (!sync?.binding || !anchor) return undefined;
  const at = (json: unknown) => relativePositionToAbsolutePosition(sync.doc, sync.type, Y.createRelativePositionFromJSON(json), sync.binding!.mapping);
  try {
    const [from, to] = [at(anchor.from), at(anchor.to)];
    const isPlace = from !== null && to !== null && from < to && to <= state.doc.content.size;
    return isPlace && state.doc.textBetween(from, to).trim() ? { from, to } : undefined;
  } catch {
    return undefined;
  }
}

/** The passages that are there, by id, with where they are now. */
export function placesIn(state: EditorState): Map<string, Place> {
  const all = key.getState(state)?.set.find() ?? [];
  // One that was cut in two is from its beginning to its end.
  const places = new Map<string, Place>();
  for (const { from, to, spec } of all) {
    const id = (spec as Passage).id;
    const known = places.get(id);
    places.set(id, known ? { from: Math.min(known.from, from), to: Math.max(known.to, to) } : { from, to });
  }
  return places;
}

/** Marks these and no others. One whose place is lost, and whose words stand in the text once, is there. */
export function passagesTo(passages: Passage[], state: EditorState) {
  const found = passages.map((passage) => {
    if (!passage.quoted || placeOf(passage.anchor, state)) return passage;
    const place = wordsIn(state.doc, passage.quoted);
    return place ? { ...passage, anchor: anchorOf(place, state) } : passage;
  });
  return state.tr.setMeta(key, found).setMeta("addToHistory", false);
}

function wordsIn(doc: Node, words: string): Place | undefined {
  const places: Place[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock || places.length > 1) return !node.isTextblock;
    const text = node.textContent;
    for (let at = text.indexOf(words); at >= 0 && places.length < 2; at = text.indexOf(words, at + 1)) {
      places.push({ from: pos + 1 + at, to: pos + 1 + at + words.length });
    }
    return false;
  });
  return places.length === 1 ? places[0] : undefined;
}

/** The words that are selected, or those of the line with the caret; nothing where there are none. */
export function passageAt(state: EditorState): { anchor: Passage["anchor"]; quoted: string } | undefined {
  const { $from, from, to, empty } = state.selection;
  const whole = empty && $from.parent.isTextblock ? { from: $from.start(), to: $from.end() } : { from, to };
  const text = state.doc.textBetween(whole.from, whole.to, "\n", "\n");
  const words = text.trim();
  if (!words) return undefined;
  const isOneLine = !text.includes("\n");
  const place = isOneLine ? { from: whole.from + text.indexOf(words), to: whole.from + text.indexOf(words) + words.length } : whole;
  return { anchor: anchorOf(place, state), quoted: words };
}

function anchorOf({ from, to }: Place, state: EditorState): Passage["anchor"] {
  const sync = syncOf(state);
  if (!sync?.binding) return null;
  const at = (pos: number) => absolutePositionToRelativePosition(pos, sync.type, sync.binding!.mapping) as Y.RelativePosition;
  // The end holds on to its last letter: what is typed behind it is not part of it.
  const last = behind(at(to), sync.doc);
  return { from: Y.relativePositionToJSON(at(from)) as unknown, to: Y.relativePositionToJSON(last) as unknown };
}
