/** Pictures that come from one's own machine into the text: each is sent to the station, with a bar below the text, and then stands where it was put. */
import type { Attrs } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type Break, type Outcome, Sending } from "../uploads/send";
import { pictureOf, safeId } from "./attributes";
import { button, make } from "./draw";
import { nodes } from "./schema";
import type { Words } from "./words";

/** Some systems do not know what these are; the station looks at the bytes. */
const BY_NAME = /\.(heic|heif|avif)$/i;

export const isPicture = (file: File): boolean =>
  file.type === "image/svg+xml" ? false : file.type.startsWith("image/") || BY_NAME.test(file.name);

export interface Sender {
  /** The bars of what is on its way. */
  element: HTMLElement;
  /** Sends pictures; each stands in the text at this place when it is there. */
  into(view: EditorView, files: File[], pos: number): void;
  /** Sends one; its id, or nothing where it was refused or called off. */
  one(file: File, at?: HTMLElement): Promise<string | undefined>;
  /** Keeps the places while the text changes. */
  follow(tr: Transaction): void;
}

interface Place {
  pos: number;
}

export function senderFor(edition: string, words: Words, note: (text: string) => void): Sender {
  const element = make("ul", "editor-sending");
  const places = new Set<Place>();

  const one = (file: File, at = element): Promise<string | undefined> =>
    new Promise((sent) => {
      const name = file.name || words("picture");
      const bar = make("progress", "");
      bar.max = Math.max(file.size, 1);
      bar.value = 0;
      bar.setAttribute("aria-label", words("sending", { name }));
      const why = make("span", "editor-quiet");
      const stop = button("editor-action", words("sending-stop"), make("span", "editor-voice", ` ${name}`));
      const row = make("li", "", make("bdi", "", name), bar, why, stop);
      const end = (id?: string, text = ""): void => {
        row.remove();
        note(text);
        sent(id);
      };
      const sending = new Sending(file, edition, {
        kept: (bytes) => {
          bar.value = bytes;
          why.textContent = "";
        },
        begun: () => undefined,
        // It begins anew by itself.
        forgotten: () => undefined,
        broken: (reason: Break) => (why.textContent = words(`sending-${reason}`)),
        ended: ({ state, refusal, place }: Outcome) => {
          const id = safeId(/^\/desk\/pictures\/(\w+)$/.exec(place ?? "")?.[1]);
          if (state === "taken" && id) end(id, words("sent", { name }));
          else end(undefined, refusal ?? words("sending-none", { name }));
        },
      });
      stop.onclick = () => {
        void sending.remove();
        end();
      };
      at.append(row);
      note(words("sending", { name }));
      void sending.run();
    });

  return {
    element, one,
    into(view, files, pos) {
      for (const file of files) {
        const place: Place = { pos };
        places.add(place);
        void one(file).then((id) => {
          places.delete(place);
          if (id && view.editable) insertAt(view, place.pos, pictureOf({ picture: id }) as Attrs);
        });
      }
    },
    follow(tr) {
      if (tr.docChanged) for (const place of places) place.pos = tr.mapping.map(place.pos);
    },
  };
}

/** Puts a picture before or after the block that is at a place; the caret stays where it is. */
function insertAt(view: EditorView, pos: number, attrs: Attrs): void {
  const { doc, tr } = view.state;
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  const isEmpty = $pos.depth === 1 && $pos.parent.isTextblock && !$pos.parent.content.size;
  const at = $pos.depth === 0 ? $pos.pos : isEmpty ? $pos.before(1) : $pos.after(1);
  tr.insert(at, nodes.picture.create(attrs));
  if (!tr.doc.nodeAt(at + 1)?.isTextblock) tr.insert(at + 1, nodes.paragraph.create());
  view.dispatch(tr);
}
