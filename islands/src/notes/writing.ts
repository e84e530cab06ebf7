/** A field to write a note or an answer in, with a list of colleagues behind “@”, and what becomes of it when it is sent. */
import { button, make } from "../editor/draw";
import type { Words } from "../editor/words";
import type { Fields, Reader } from "./data";
import type { Result } from "./post";

const MOST = 8;
const TERM = /(^|[\s(])@([^@\n]{0,40})$/;
const AGAIN = 3_000;

export interface Hands {
  send(fields: Fields): Promise<Result>;
  done(): void;
  leave(): void;
  announce(text: string): void;
}

let serial = 0;

/**
 * Whether the focus is still in it, or nowhere. An answer may come minutes later: whoever writes elsewhere by then
 * must not be torn away.
 */
export function isStillIn(element: HTMLElement): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || element.contains(activeElement);
}

export class Writing {
  readonly element = make("div", "note-writing");
  readonly field = make("textarea", "");
  readonly send: HTMLButtonElement;
  readonly buttons: HTMLElement;
  private readonly list = make("ul", "note-readers");
  private readonly problem = make("p", "note-problem");
  private readonly chosen = new Map<string, string>();
  private found: Reader[] = [];
  private at = 0;
  private key = "";
  private isUnderWay = false;

  constructor(label: string, sendLabel: string, private readonly readers: () => Reader[], private readonly words: Words, private readonly hands: Hands) {
    const id = `note-field-${++serial}`;
    const name = make("label", "unseen", label);
    this.field.id = name.htmlFor = id;
    this.field.rows = 2;
    this.field.dir = "auto";
    this.field.placeholder = label;
    this.list.id = `${id}-readers`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", words("mention-list"));
    this.list.hidden = true;
    this.problem.id = `${id}-problem`;
    this.problem.hidden = true;
    this.field.setAttribute("aria-autocomplete", "list");
    this.field.setAttribute("aria-controls", this.list.id);
    this.field.setAttribute("aria-describedby", this.problem.id);
    this.send = button("button button-main", sendLabel);
    this.send.onclick = () => void this.submit();
    this.buttons = make("div", "note-buttons", this.send);
    this.element.append(name, this.field, this.list, this.problem, this.buttons);
    this.field.oninput = () => this.typed();
    this.field.onblur = () => this.close();
    this.field.onkeydown = (event) => this.pressed(event);
  }

  get isBegun(): boolean {
    return this.field.value.trim() !== "";
  }

  // --- the list of colleagues -------------------------------------------------

  private typed(): void {
    this.say("");
    this.element.classList.toggle("note-begun", this.isBegun);
    const term = TERM.exec(this.before())?.[2]?.toLocaleLowerCase();
    const starts = (name: string) => ` ${name.toLocaleLowerCase()}`.includes(` ${term}`);
    this.found = term === undefined ? [] : this.readers().filter(({ name }) => starts(name)).slice(0, MOST);
    if (!this.found.length) return this.close();
    if (this.list.children.length !== this.found.length) this.hands.announce(this.words("mention-count", { count: this.found.length }));
    this.at = 0;
    this.draw();
  }

  private before(): string {
    return this.field.value.slice(0, this.field.selectionStart);
  }

  private draw(): void {
    this.list.hidden = false;
    this.list.replaceChildren(...this.found.map((reader, number) => {
      const option = make("li", "", make("bdi", "", reader.name));
      option.id = `${this.list.id}-${number}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", String(number === this.at));
      // A press must not take the caret out of the field.
      option.onmousedown = (event) => event.preventDefault();
      option.onclick = () => this.choose(reader);
      return option;
    }));
    this.field.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
  }

  private close(): void {
    this.list.hidden = true;
    this.list.replaceChildren();
    this.field.removeAttribute("aria-activedescendant");
  }

  private choose(reader: Reader): void {
    const before = this.before();
    const start = before.lastIndexOf("@");
    this.chosen.set(reader.name, reader.id);
    this.field.setRangeText(`@${reader.name} `, start, before.length, "end");
    this.close();
    this.element.classList.add("note-begun");
  }

  private pressed(event: KeyboardEvent): void {
    const { key } = event;
    if (event.isComposing) return;
    const count = this.found.length;
    if (!this.list.hidden && count) {
      if (key === "ArrowDown" || key === "ArrowUp") {
        this.at = (this.at + (key === "ArrowDown" ? 1 : count - 1)) % count;
        this.draw();
      } else if (key === "Enter" || key === "Tab") this.choose(this.found[this.at]!);
      else if (key === "Escape") this.close();
      else return;
    } else if (key === "Enter" && (event.ctrlKey || event.metaKey)) void this.submit();
    else if (key === "Escape") this.hands.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The ids of those whose names stand in the text, the longest names first. */
  private mentions(): string[] {
    let text = this.field.value;
    const ids = new Set<string>();
    for (const { id, name } of [...this.readers()].sort((one, two) => two.name.length - one.name.length)) {
      if (!text.includes(`@${name}`)) continue;
      ids.add(this.chosen.get(name) ?? id);
      text = text.split(`@${name}`).join("");
    }
    return [...ids];
  }

  // --- sending ----------------------------------------------------------------

  /** Whether it is sent. */
  async submit(): Promise<boolean> {
    // It was given up meanwhile, or there is nothing to send.
    if (!this.element.isConnected || this.isUnderWay) return false;
    if (!this.isBegun) return this.stay();
    this.isUnderWay = true;
    this.lock(true);
    // The same until it is sent: whatever happens on the way, it makes one note.
    this.key ||= newKey();
    const result = await this.hands.send({ key: this.key, text: this.field.value, mentions: this.mentions() });
    this.isUnderWay = false;
    if (result.state === "later") {
      this.say(this.words(result.why));
      this.hands.announce(this.words(result.why));
      setTimeout(() => void this.submit(), AGAIN);
      return false;
    }
    this.lock(false);
    if (result.state === "refused") {
      this.say(result.problem ?? this.words("note-failed"));
      this.hands.announce(this.problem.textContent ?? "");
      this.key = "";
      return this.stay();
    }
    this.key = "";
    this.say("");
    this.field.value = "";
    this.element.classList.remove("note-begun");
    this.hands.done();
    return true;
  }

  private stay(): false {
    if (isStillIn(this.element)) this.field.focus();
    return false;
  }

  private lock(isLocked: boolean): void {
    this.field.readOnly = isLocked;
    this.send.setAttribute("aria-disabled", String(isLocked));
  }

  private say(text: string): void {
    if (this.problem.textContent !== text) this.problem.textContent = text;
    this.problem.hidden = !text;
  }
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
