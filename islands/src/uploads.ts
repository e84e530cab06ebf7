/** The page of uploads: files by choosing, dropping and pasting, a bar for each, and on by itself after a broken line or a reload. */
import { forget, keep, kept } from "./uploads/kept";
import { type Break, Sending } from "./uploads/send";

/** Files on the line at a time. */
const AT_ONCE = 2;
/** Milliseconds that a sentence stands to be read out before it makes room. */
const SPOKEN = 20_000;

const form = document.querySelector<HTMLFormElement>("[data-uploads]");
const input = form?.querySelector<HTMLInputElement>("input[type=file]");
const list = document.querySelector<HTMLElement>("[data-uploading]");
const person = form?.dataset.person ?? "";
const status = document.querySelector<HTMLElement>("[data-upload-status]");

const waiting: Row[] = [];
let running = 0;
/** Why none of them goes on, as far as it was said. */
let broken: Break | undefined;

function say(key: string, values: Record<string, string> = {}): string {
  return (form?.dataset[key] ?? key).replace(/%(\w)/g, (whole, name: string) => values[name] ?? whole);
}

function make<Kind extends keyof HTMLElementTagNameMap>(kind: Kind, className: string, ...inside: (Node | string)[]): HTMLElementTagNameMap[Kind] {
  const element = document.createElement(kind);
  element.className = className;
  element.append(...inside);
  return element;
}

/** Each sentence stands by itself: two files may end in the same moment. */
function announce(text: string): void {
  const line = make("p", "", text);
  status?.append(line);
  setTimeout(() => line.remove(), SPOKEN);
}

/** A line, a disk or a session is the same for all files: it is said once, until one of them goes on. */
function announceBreak(why: Break, text: string): void {
  if (why !== broken) announce(text);
  broken = why;
}

function next(): void {
  while (running < AT_ONCE) {
    const row = waiting.shift();
    if (!row) return;
    running++;
    void row.send().finally(() => {
      running--;
      next();
    });
  }
}

class Row {
  private readonly name = this.file.name || say("sayNameless");
  private readonly title = make("strong", "", make("bdi", "", this.name));
  private readonly bar = make("progress", "");
  private readonly text = make("p", "small", say("sayWaiting"));
  private readonly button = make("button", "button");
  private readonly away = make("button", "button", say("sayRemove"));
  private readonly element = make("li", "", make("div", "", this.title, make("p", "job-bar", this.bar), this.text), make("div", "buttons", this.button, this.away));
  private readonly percent = new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "percent" });
  private isPaused = false;
  private isOnLine = false;
  private sending: Sending;

  constructor(private readonly file: File, private readonly edition: string, private url = "") {
    this.sending = new Sending(file, edition, this, url);
    this.bar.max = Math.max(file.size, 1);
    this.bar.value = 0;
    this.bar.setAttribute("aria-label", this.name);
    for (const button of [this.button, this.away]) button.type = "button";
    this.away.append(make("span", "unseen", ` ${this.name}`));
    this.press(say("sayPause"));
    this.button.onclick = () => (this.isPaused ? this.goOn() : this.pause());
    this.away.onclick = () => this.remove();
    list?.append(this.element);
    if (list) list.hidden = false;
    document.querySelector("[data-uploads-none]")?.setAttribute("hidden", "");
  }

  async send(): Promise<void> {
    if (!this.element.isConnected) return;
    this.isOnLine = true;
    await this.sending.run();
    this.isOnLine = false;
  }

  kept(bytes: number): void {
    broken = undefined;
    this.bar.value = bytes;
    this.text.textContent = say("saySent", { c: this.percent.format(Math.floor((bytes / this.bar.max) * 100) / 100) });
  }

  begun(url: string): void {
    const before = this.url;
    this.url = url;
    const isKept = keep({ url, edition: this.edition, file: this.file, person });
    if (before) void isKept.then(() => forget(before));
  }

  forgotten(): void {
    this.pause();
    this.text.textContent = say("sayForgotten");
    announce(`${this.name}: ${this.text.textContent}`);
  }

  broken(why: Break): void {
    const words = { line: "sayLine", full: "sayFull", "signed-out": "saySignedOut", many: "sayMany" };
    this.text.textContent = say(words[why]);
    announceBreak(why, this.text.textContent);
  }

  ended({ state, refusal, place }: { state: string; refusal: string | null; place: string | null }): void {
    void forget(this.url);
    const hadFocus = this.element.contains(document.activeElement);
    const isTaken = state === "taken";
    this.text.className = isTaken ? "small" : "wrong small";
    this.text.textContent = isTaken ? say("sayTaken") : say("sayRefused", { t: refusal ?? "" });
    announce(`${this.name}: ${this.text.textContent}`);
    this.bar.parentElement?.remove();
    this.button.parentElement?.remove();
    if (place) {
      const link = make("a", "", ...this.title.childNodes);
      link.href = place;
      this.title.append(link);
    }
    if (hadFocus) input?.focus();
  }

  private pause(): void {
    this.isPaused = true;
    this.sending.pause();
    this.text.textContent = say("sayPaused");
    this.press(say("sayGoOn"));
  }

  private goOn(): void {
    this.isPaused = false;
    this.text.textContent = say("sayWaiting");
    this.press(say("sayPause"));
    this.sending.goOn();
    // Its place went to another meanwhile, and it is the next to have one.
    if (!this.isOnLine && !waiting.includes(this)) waiting.unshift(this);
    next();
  }

  private press(word: string): void {
    this.button.replaceChildren(word, make("span", "unseen", ` ${this.name}`));
  }

  private remove(): void {
    void this.sending.remove();
    void forget(this.url);
    this.element.remove();
    announce(say("sayRemoved"));
    input?.focus();
  }
}

function take(files: Iterable<File>): void {
  const edition = new FormData(form!).get("edition");
  const all = Array.from(files);
  if (!all.length) return;
  for (const file of all) waiting.push(new Row(file, typeof edition === "string" ? edition : ""));
  announce(say("sayTook", { n: all.map((file) => file.name).join(", ") }));
  next();
}

if (form && input && list) {
  form.querySelector(".buttons")?.setAttribute("hidden", "");
  form.querySelector<HTMLElement>("[data-upload-drop]")?.removeAttribute("hidden");
  input.addEventListener("change", () => {
    take(Array.from(input.files ?? []));
    // The same file may be chosen again.
    input.value = "";
  });
  addEventListener("paste", (event) => take(event.clipboardData?.files ?? []));
  for (const kind of ["dragover", "dragleave", "drop"] as const) {
    addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("is-over", kind === "dragover");
      if (kind === "drop") take(event.dataTransfer.files);
    });
  }
  void kept(person).then((all) => {
    for (const it of all) waiting.push(new Row(it.file, it.edition, it.url));
    next();
  });
}
