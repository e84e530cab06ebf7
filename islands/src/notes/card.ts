/** One thread in the margin. What is being written in it outlives whatever is said meanwhile. */
import { button, make } from "../editor/draw";
import type { Words } from "../editor/words";
import type { Fields, Note, Reader, Thread } from "./data";
import type { Result } from "./post";
import { isStillIn, Writing } from "./writing";

export interface Hands {
  send(fields: Fields): Promise<Result>;
  /** Posts to the thread's own address. */
  act(path: string): Promise<void>;
  toText(): boolean;
  leave(): void;
  announce(text: string): void;
}

export class Card {
  readonly element = make("li", "note");
  private readonly about = make("div", "note-about");
  private readonly lines = make("div", "note-lines");
  private readonly state = make("p", "note-state quiet");
  private readonly writing: Writing;
  private readonly settle: HTMLButtonElement;
  private thread: Thread;
  private isPlaced: boolean | undefined;
  private drawn = "";

  constructor(thread: Thread, readers: () => Reader[], private readonly words: Words, private readonly hands: Hands) {
    this.thread = thread;
    this.element.id = `note-${thread.id}`;
    this.element.tabIndex = -1;
    this.writing = new Writing(words("note-answer-field"), words("answer"), readers, words, {
      send: hands.send,
      done: () => isStillIn(this.element) && this.writing.field.focus(),
      leave: hands.leave,
      announce: hands.announce,
    });
    this.settle = button("button", "");
    this.settle.onclick = () => void this.turn();
    this.writing.buttons.append(this.settle);
    this.element.append(this.about, this.lines, this.state, this.writing.element);
    this.element.onkeydown = (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      hands.leave();
    };
    this.show(thread);
  }

  get isBegun(): boolean {
    return this.writing.isBegun;
  }

  /** The note that was said last. */
  get last(): Note {
    return this.thread.notes[this.thread.notes.length - 1]!;
  }

  enter(): void {
    this.writing.field.focus();
  }

  show(thread: Thread): void {
    this.thread = thread;
    const drawn = JSON.stringify([thread.notes, thread.settled]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.lines.replaceChildren(...thread.notes.map((note) => this.line(note)));
    this.settle.textContent = this.words(thread.settled ? "reopen" : "resolve");
    this.element.classList.toggle("note-settled", !!thread.settled);
    this.state.hidden = !thread.settled;
    if (thread.settled) this.state.textContent = this.words("settled-by", { name: thread.settled.by, time: thread.settled.at.text });
    if (thread.settled || !thread.quoted) this.placed(false);
  }

  /** Whether its words are there. */
  placed(isPlaced: boolean): void {
    const { quoted, settled } = this.thread;
    const state = isPlaced && !settled;
    if (state === this.isPlaced && this.about.childNodes.length) return;
    this.isPlaced = state;
    if (!quoted) return this.about.replaceChildren(make("p", "quiet", this.words("note-story")));
    if (!state) {
      const words = make("blockquote", "note-quoted", quoted);
      words.dir = "auto";
      return this.about.replaceChildren(...(settled ? [] : [make("p", "quiet", this.words("note-gone"))]), words);
    }
    const go = button("note-quoted", make("span", "unseen", this.words("note-to-text")), make("bdi", "", quoted));
    go.onclick = () => this.hands.toText();
    this.about.replaceChildren(go);
  }

  /** Settles the thread, or opens it again. What stands in the field is an answer first. */
  private async turn(): Promise<void> {
    if (!this.thread.settled && this.writing.isBegun && !(await this.writing.submit())) return;
    return this.hands.act(`${this.thread.id}/resolution${this.thread.settled ? "/removal" : ""}`);
  }

  private line(note: Note): HTMLElement {
    const name = make("bdi", "note-name", note.by);
    const time = make("time", "quiet", note.at.text);
    time.dateTime = note.at.iso;
    time.title = note.at.exact;
    const line = make("div", "note-line", make("p", "note-by", name, " ", time));
    const text = make("p", note.is_removed ? "note-text quiet" : "note-text", note.is_removed ? this.words("note-removed") : note.text);
    if (!note.is_removed) text.dir = "auto";
    line.append(text);
    if (note.may_remove) {
      const remove = button("button button-plain note-remove", this.words("remove"), make("span", "unseen", ` ${note.text.slice(0, 60)}`));
      remove.onclick = () => this.remove(remove, note);
      line.append(remove);
    }
    return line;
  }

  /** Asked twice: a note cannot be brought back. */
  private remove(asked: HTMLButtonElement, note: Note): void {
    if (asked.dataset.sure) return void this.hands.act(`${note.id}/removal`).then(() => isStillIn(this.element) && this.element.focus());
    asked.dataset.sure = "yes";
    asked.firstChild!.textContent = this.words("remove-sure");
    asked.onblur = () => {
      delete asked.dataset.sure;
      asked.firstChild!.textContent = this.words("remove");
    };
  }
}
