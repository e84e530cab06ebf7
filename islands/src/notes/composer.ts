/** A new note: the words it is about, and the field to write it in. */
import { button, make } from "../editor/draw";
import type { Passage } from "../editor/passages";
import type { Words } from "../editor/words";
import type { Fields, Reader } from "./data";
import type { Result } from "./post";
import { Writing } from "./writing";

export interface Hands {
  send(fields: Fields): Promise<Result>;
  done(isSent: boolean): void;
  leave(): void;
  announce(text: string): void;
}

export class Composer {
  readonly element: HTMLElement;
  private readonly writing: Writing;

  constructor(readonly about: Omit<Passage, "id"> | undefined, readers: () => Reader[], words: Words, hands: Hands) {
    const place: Fields = about ? { quoted: about.quoted, anchor: JSON.stringify(about.anchor) } : {};
    this.writing = new Writing(words("note-field"), words("send"), readers, words, {
      send: (fields) => hands.send({ ...fields, ...place }),
      done: () => hands.done(true),
      leave: () => (this.isBegun ? hands.leave() : hands.done(false)),
      announce: hands.announce,
    });
    const cancel = button("button", words("cancel"));
    cancel.onclick = () => hands.done(false);
    this.writing.buttons.append(cancel);
    const quoted = about ? make("blockquote", "note-quoted", about.quoted) : make("p", "note-about", words("note-story"));
    if (about) quoted.dir = "auto";
    this.element = make("div", "note note-new note-here", quoted, this.writing.element, make("p", "hint", words("note-hint")));
  }

  get isBegun(): boolean {
    return this.writing.isBegun;
  }

  enter(): void {
    this.writing.field.focus();
  }
}
