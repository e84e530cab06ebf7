/** The topics of a story: what is chosen as chips, and a line that finds more as one types. Without it each is a line of the form. */
import { button, icon, make } from "./draw";
import type { Words } from "./words";

interface Topic {
  id: string;
  name: string;
}

/** Rows that are shown at a time: who types a letter more sees the rest. */
const MOST_ROWS = 50;
const CROSS = "M6 6l12 12M18 6L6 18";

export class Topics {
  /** Somebody chose, removed or moved one here. */
  changed: (ids: string[]) => void = () => {};
  readonly input: HTMLInputElement;
  private readonly known = new Map<string, Topic>();
  private readonly all: Topic[] = [];
  private readonly most: number;
  private readonly chips = make("ul", "chips");
  private readonly rows = make("ul", "chips-rows");
  private readonly voice = make("p", "unseen");
  private chosen: string[] = [];
  private shown: Topic[] = [];
  private at = -1;
  private isLocked = false;

  constructor(field: HTMLFieldSetElement, private readonly words: Words) {
    const lines = field.querySelector<HTMLElement>("[data-topics-lines]")!;
    const first = lines.querySelector("input")!;
    for (const option of field.querySelectorAll("option")) this.learn(option);
    this.most = Number(field.dataset.topics) || 12;
    this.chosen = Array.from(lines.querySelectorAll("input"), (line) => this.meant(line.value.trim())).filter((id) => !!id);
    this.input = first.cloneNode() as HTMLInputElement;
    this.input.value = "";
    this.input.removeAttribute("list");
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "topics-rows" })) this.input.setAttribute(name, value);
    this.input.setAttribute("aria-label", words("topics-add"));
    this.input.placeholder = words("topics-add");
    this.chips.setAttribute("aria-label", field.querySelector("legend")?.textContent ?? "");
    this.rows.id = "topics-rows";
    this.rows.setAttribute("role", "listbox");
    this.rows.setAttribute("aria-label", words("topics-add"));
    this.rows.hidden = true;
    this.voice.setAttribute("role", "status");
    lines.replaceWith(this.chips, make("div", "chips-find", this.input, this.rows), this.voice);
    this.listen();
    this.draw();
  }

  /** What a room says is chosen. */
  show(ids: string[]): void {
    const meant = [...new Set(ids.map((id) => this.meant(id)))];
    if (meant.join() === this.chosen.join()) return;
    this.chosen = meant;
    this.draw();
  }

  lock(isLocked: boolean): void {
    this.isLocked = isLocked;
    this.input.disabled = isLocked;
    for (const control of this.chips.querySelectorAll<HTMLInputElement | HTMLButtonElement>("input, button")) control.disabled = isLocked;
  }

  /** What became part of another topic is that one. */
  private learn(option: HTMLOptionElement): void {
    const topic = { id: option.dataset.id ?? "", name: option.value };
    this.all.push(topic);
    for (const id of [topic.id, ...(option.dataset.also ?? "").split(" ")]) if (id) this.known.set(id, topic);
  }

  /** The topic of an id or a name; what nobody knows here stays as it is. */
  private meant(text: string): string {
    return (this.known.get(text) ?? this.all.find((topic) => folded(topic.name) === folded(text)))?.id ?? text;
  }

  // --- chips ---------------------------------------------------------------------

  private draw(): void {
    this.chips.hidden = !this.chosen.length;
    this.chips.replaceChildren(...this.chosen.map((id) => this.chip(id)));
    if (this.isLocked) this.lock(true);
  }

  private chip(id: string): HTMLLIElement {
    const name = this.known.get(id)?.name ?? "…";
    const label = make("span", "", name);
    label.lang = this.input.lang;
    label.dir = this.input.dir;
    const remove = button("chip-remove", icon(CROSS));
    remove.setAttribute("aria-label", this.words("topic-remove", { name }));
    remove.title = this.words("topic-keys");
    remove.onclick = () => this.remove(id);
    remove.onkeydown = (event) => this.keyOnChip(event, id);
    const sent = Object.assign(make("input", ""), { type: "hidden", name: "topics", value: id });
    return make("li", "chip", label, remove, sent);
  }

  private keyOnChip(event: KeyboardEvent, id: string): void {
    const place = this.chosen.indexOf(id);
    const forward = getComputedStyle(this.chips).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "Delete" || event.key === "Backspace") this.remove(id);
    else if (event.key === "ArrowLeft" || event.key === "ArrowRight") this.step(place, event.key === forward ? 1 : -1, event.altKey);
    else return;
    event.preventDefault();
  }

  /** To the chip beside, or with this one to its place. */
  private step(place: number, by: 1 | -1, takeAlong: boolean): void {
    const to = place + by;
    if (to < 0 || to >= this.chosen.length) return void (by > 0 && !takeAlong && this.input.focus());
    if (takeAlong) {
      const [moved] = this.chosen.splice(place, 1);
      this.chosen.splice(to, 0, moved!);
      this.tell();
    }
    this.focusChip(to);
  }

  private focusChip(place: number): void {
    const chips = this.chips.querySelectorAll("button");
    (chips[Math.min(place, chips.length - 1)] ?? this.input).focus();
  }

  private remove(id: string): void {
    const place = this.chosen.indexOf(id);
    const name = this.known.get(id)?.name ?? "";
    this.chosen = this.chosen.filter((other) => other !== id);
    this.tell();
    this.focusChip(place);
    this.say("topic-removed", { name });
  }

  private add(topic: Topic): void {
    this.input.value = "";
    this.close();
    if (this.chosen.includes(topic.id)) return;
    if (this.chosen.length >= this.most) return this.say("topics-full", { count: this.most });
    this.chosen.push(topic.id);
    this.tell();
    this.say("topic-added", { name: topic.name });
  }

  private tell(): void {
    this.draw();
    this.changed([...this.chosen]);
  }

  private say(key: string, values: Record<string, string | number>): void {
    this.voice.textContent = this.words(key, values);
  }

  // --- the line -------------------------------------------------------------------

  private listen(): void {
    this.input.addEventListener("input", () => this.find());
    this.input.addEventListener("click", () => this.find());
    this.input.addEventListener("blur", () => this.close());
    this.input.addEventListener("keydown", (event) => this.keyOnLine(event));
    // The line keeps the focus while a row is pressed.
    this.rows.addEventListener("mousedown", (event) => event.preventDefault());
    this.rows.addEventListener("click", (event) => {
      const row = (event.target as Element).closest("li");
      const topic = row && this.shown[Array.prototype.indexOf.call(this.rows.children, row)];
      if (topic) this.add(topic);
    });
  }

  private keyOnLine(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.rows.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!isOpen) this.find();
      else this.point(this.at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      const exact = this.all.find((topic) => folded(topic.name) === folded(this.input.value));
      const topic = this.shown[this.at] ?? exact ?? (this.input.value && this.shown.length === 1 ? this.shown[0] : undefined);
      if (topic) this.add(topic);
      else if (this.input.value) this.find();
    } else if (event.key === "Escape" && isOpen) this.close();
    else if (event.key === "Backspace" && !this.input.value && this.chosen.length) this.focusChip(this.chosen.length - 1);
    else return;
    event.preventDefault();
  }

  private find(): void {
    const words = folded(this.input.value);
    const free = this.all.filter((topic) => !this.chosen.includes(topic.id) && folded(topic.name).includes(words));
    const isFirst = (topic: Topic) => Number(!folded(topic.name).startsWith(words));
    this.shown = free.sort((one, other) => isFirst(one) - isFirst(other)).slice(0, MOST_ROWS);
    this.rows.replaceChildren(...this.shown.map((topic, place) => this.row(topic, place)));
    this.rows.hidden = !this.shown.length;
    this.input.setAttribute("aria-expanded", String(!this.rows.hidden));
    this.point(-1);
    this.say(free.length ? "topics-found" : "topics-none", { count: free.length });
  }

  private row(topic: Topic, place: number): HTMLLIElement {
    const row = make("li", "", topic.name);
    row.id = `topics-row-${place}`;
    row.setAttribute("role", "option");
    row.lang = this.input.lang;
    row.dir = this.input.dir;
    return row;
  }

  private point(at: number): void {
    const rows = Array.from(this.rows.children);
    this.at = Math.max(-1, Math.min(at, rows.length - 1));
    rows.forEach((row, place) => row.setAttribute("aria-selected", String(place === this.at)));
    rows[this.at]?.scrollIntoView({ block: "nearest" });
    if (this.at < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", rows[this.at]!.id);
  }

  private close(): void {
    this.rows.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

/** Small letters without their marks: who types in a hurry leaves them out. */
function folded(text: string): string {
  return text.trim().toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

/** The topics of a page's form, where it has any to choose from. */
export function topicsIn(page: Document, words: Words): Topics | undefined {
  const field = page.querySelector<HTMLFieldSetElement>("fieldset[data-topics]");
  return field ? new Topics(field, words) : undefined;
}
