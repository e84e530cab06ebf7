/**
 * The desk's page with a microphone: record, pause, listen, record again, keep. What is recorded goes to the
 * browser's store and to the station at once, so that a crash or a dead line costs half a second.
 */
import { clock as clockOf } from "./player/clock";
import { type Break, Courier, giveUp, rest } from "./recording/courier";
import { Level, type Word } from "./recording/level";
import { inputs, open, Tape, type Trouble, troubleOfPage, typeOf } from "./recording/microphone";
import { Shelf, type Take } from "./recording/shelf";

/** How long a line may take to end what is on its way, in milliseconds. */
const PATIENCE = 5_000;
/** How long after its beginning a recording says that its level is not good: that it began is heard first. */
const THEN = 2_000;

type State = "off" | "ready" | "recording" | "paused" | "stopped" | "keeping";

const root = document.querySelector<HTMLElement>("[data-recorder]");

class Recorder {
  private readonly shelf: Shelf;
  private state: State = "off";
  private stream: MediaStream | undefined;
  private level: Level | undefined;
  private tape: Tape | undefined;
  private take: Take | undefined;
  private courier: Courier | undefined;
  private letGo: Promise<() => void> | undefined;
  private ticking = 0;
  private word: Word | undefined;

  constructor(private readonly root: HTMLElement) {
    this.shelf = new Shelf(root.dataset.person ?? "");
    root.hidden = false;
    const trouble = troubleOfPage();
    if (trouble) {
      this.tell(trouble);
      this.button("open").hidden = true;
      return;
    }
    for (const [name, act] of Object.entries({ open: () => this.open(), start: () => this.start(), pause: () => this.pause(), stop: () => this.stop(), again: () => this.again(), keep: () => this.keep() }))
      this.button(name).onclick = () => void act();
    this.input.onchange = () => void this.open(false);
    addEventListener("beforeunload", (event) => {
      if (this.state === "recording" || this.state === "paused") event.preventDefault();
    });
    this.show("off");
    void this.showLeft();
  }

  // --- the microphone ---------------------------------------------------------

  /** Turns the microphone on, or another: then who chooses is still among the microphones. */
  private async open(isFirst = true): Promise<void> {
    const wanted = this.input.value;
    const stream = await open(wanted);
    if (!(stream instanceof MediaStream)) {
      // The one before goes on, and is the one that is named.
      if (this.stream) await this.listInputs(this.stream);
      return this.tell(stream);
    }
    // Somebody went on to the next meanwhile.
    if (wanted !== this.input.value) return stream.getTracks().forEach((track) => track.stop());
    this.close();
    this.stream = stream;
    stream.getAudioTracks()[0]!.onended = () => void this.lost();
    this.level = new Level(stream, this.part("level"), (word) => this.judge(word));
    await this.listInputs(stream);
    this.trouble.hidden = true;
    this.show("ready");
    if (isFirst) this.button("start").focus();
  }

  private close(): void {
    this.level?.stop();
    this.level = undefined;
    for (const track of this.stream?.getTracks() ?? []) {
      track.onended = null;
      track.stop();
    }
    this.stream = this.word = undefined;
    this.part("word").textContent = "";
  }

  /** It was unplugged: what was recorded is there. */
  private async lost(): Promise<void> {
    if (this.tape) await this.stop();
    else this.show("off");
    this.close();
    this.tell("lost");
  }

  private async listInputs(stream: MediaStream): Promise<void> {
    const now = stream.getAudioTracks()[0]?.getSettings().deviceId;
    const options = (await inputs()).map((it, at) => new Option(it.label || `${at + 1}`, it.deviceId, it.deviceId === now, it.deviceId === now));
    this.input.replaceChildren(...options);
  }

  private judge(word: Word): void {
    const wasBad = this.word && this.word !== "good";
    this.word = word;
    this.part("word").textContent = this.say(`level-${word}`);
    // That it is good is news where it was not.
    if (word !== "good" || wasBad) this.announceLevel();
  }

  private announceLevel(): void {
    if (this.word && ["ready", "recording"].includes(this.state)) this.announce(this.say(`level-${this.word}`));
  }

  // --- recording --------------------------------------------------------------

  /** In one step: whoever presses twice must not record twice. */
  private start(): void {
    const id = crypto.randomUUID();
    const { story = "" } = this.root.dataset;
    const take = { id, at: Date.now(), ms: 0, bytes: 0, type: typeOf()!, name: this.fileName(), edition: this.edition.value, story, url: "", person: this.root.dataset.person ?? "" };
    this.letGo = hold(id);
    this.take = take;
    this.courier = this.courierOf(take);
    this.tape = new Tape(this.stream!, async (piece, ms) => {
      take.bytes += piece.byteLength;
      take.ms = ms;
      const isKept = await this.shelf.put(take, piece);
      this.part("unkept").hidden = isKept;
      this.courier?.grown();
    });
    this.show("recording");
    this.button("pause").focus();
    this.announce(this.say("started"));
    if (this.word !== "good") setTimeout(() => this.word !== "good" && this.announceLevel(), THEN);
  }

  private pause(): void {
    if (!this.tape) return;
    if (this.tape.isPaused) this.tape.goOn();
    else this.tape.pause();
    this.show(this.tape.isPaused ? "paused" : "recording");
    this.announce(this.say(this.tape.isPaused ? "paused" : "started"));
  }

  private async stop(): Promise<void> {
    const { tape, take } = this;
    if (!tape || !take) return;
    await tape.stop();
    this.tape = undefined;
    this.show("stopped");
    this.announce(this.say("stopped", { c: clock(take.ms) }));
    listenTo(this.part("listen"), await this.shelf.whole(take));
    this.part("name").focus();
  }

  /** The one before is not thrown away: it stands below, with what was left. */
  private async again(): Promise<void> {
    const { take, courier } = this;
    this.leave();
    if (take) this.list(take, courier);
    if (this.stream) this.start();
    else await this.open();
  }

  private async keep(): Promise<void> {
    const { take, courier } = this;
    if (!take || !courier) return;
    take.name = this.fileName();
    // The button that was pressed goes.
    this.part("heading").focus();
    this.show("keeping");
    this.close();
    await this.shelf.put(take);
    await this.finish(take, courier, this.root);
  }

  /** Nothing of it is held any more. */
  private leave(): void {
    void this.courier?.leave();
    void this.letGo?.then((letGo) => letGo());
    this.courier = this.take = this.letGo = undefined;
  }

  private async finish(take: Take, courier: Courier, near: HTMLElement): Promise<void> {
    const outcome = await courier.end(take.name);
    if (!outcome) return;
    if (outcome.state === "taken" && outcome.place) {
      await this.shelf.remove(take);
      this.lead(take, outcome.place);
      return;
    }
    let row = near;
    if (near === this.root) {
      this.leave();
      this.show("off");
      row = this.list(take);
    }
    // It stays where it may be sent once more, or thrown away.
    for (const button of row.querySelectorAll<HTMLElement>("[data-take], [data-away]")) button.hidden = false;
    const why = this.say("not-taken", { t: outcome.refusal ?? "" });
    row.querySelector("[data-sent]")!.textContent = why;
    this.announce(why);
  }

  /** To the clip, or to the story whose sound it is now. */
  private lead(take: Take, place: string): void {
    const form = document.querySelector<HTMLFormElement>("[data-recorder-story]");
    const chosen = form?.querySelector<HTMLInputElement>("[name=chosen]");
    if (!form || !chosen || take.story !== this.root.dataset.story) return location.assign(place);
    chosen.value = place.split("/").pop()!;
    form.submit();
  }

  private courierOf(take: Take, near: HTMLElement = this.root): Courier {
    const line = near.querySelector<HTMLElement>("[data-sent]");
    const percent = new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "percent" });
    return new Courier(this.shelf, take, {
      sent: (bytes) => {
        if (line) line.textContent = this.say("sent", { c: percent.format(Math.floor((bytes / Math.max(take.bytes, 1)) * 100) / 100) });
      },
      broken: (why: Break) => {
        const text = this.say(why);
        if (line && line.textContent !== text) {
          line.textContent = text;
          this.announce(text);
        }
      },
    });
  }

  // --- what was left ------------------------------------------------------------

  private async showLeft(): Promise<void> {
    for (const { id, url } of await this.shelf.takes()) void this.listOnceFree(id, url);
  }

  /** Another page may have it in hand, or one that was just left has not let go yet: it is listed once nobody has it. */
  private async listOnceFree(id: string, url: string): Promise<void> {
    const stations = document.querySelector(`[data-left="${url.split("/").pop()}"]`);
    if (await isInHand(id)) {
      stations?.remove();
      this.showList();
      (await hold(id))();
    }
    const take = (await this.shelf.takes()).find((it) => it.id === id);
    // What this browser has, it has to the last half second. In one step: a press must not meet what comes up from below.
    stations?.remove();
    if (take) this.list(take);
    this.showList();
  }

  /** Below, with what was left; `before` is who was bringing it until now. */
  private list(take: Take, before?: Courier): HTMLElement {
    const row = (document.querySelector<HTMLTemplateElement>("[data-left-row]")!.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    const part = <Kind extends HTMLElement>(name: string) => row.querySelector<Kind>(`[data-${name}]`)!;
    const lang = document.documentElement.lang || undefined;
    const began = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" }).format(take.at);
    part("title").textContent = take.name.replace(/\.\w+$/, "");
    part("about").textContent = `${began} · ${clock(take.ms)}`;
    for (const name of row.querySelectorAll("[data-of]")) name.textContent = ` ${part("title").textContent}`;
    const sound = part<HTMLAudioElement>("sound");
    part<HTMLButtonElement>("hear").onclick = async () => {
      part("hear").hidden = true;
      sound.hidden = false;
      listenTo(sound, await this.shelf.whole(take));
      sound.focus();
    };
    const isOther = take.story !== (this.root.dataset.story ?? "") && !!take.story;
    part("there").hidden = !isOther;
    part<HTMLAnchorElement>("there").href = `${take.story}/recording`;
    part("take").hidden = isOther;
    part<HTMLButtonElement>("take").onclick = async () => {
      part("take").hidden = part("away").hidden = true;
      const letGo = await hold(take.id);
      await this.finish(take, this.courierOf(take, row), row);
      letGo();
    };
    part<HTMLButtonElement>("away").onclick = async () => {
      part("away").onclick = null;
      // What is on its way arrives first, or the station would have it again.
      await Promise.all([this.shelf.remove(take), Promise.race([before?.leave(), rest(PATIENCE)])]);
      await giveUp(take);
      row.remove();
      this.showList();
      this.announce(this.say("away"));
      const isLeft = !document.querySelector<HTMLElement>("[data-left-part]")!.hidden;
      (isLeft ? this.part("left-heading") : this.root.querySelector<HTMLElement>("button:not([hidden])"))?.focus();
    };
    document.querySelector("[data-left-list]")!.prepend(row);
    this.showList();
    return row;
  }

  private showList(): void {
    document.querySelector<HTMLElement>("[data-left-part]")!.hidden = !document.querySelector("[data-left-list] > li");
  }

  // --- what is seen and heard ---------------------------------------------------------

  private show(state: State): void {
    this.state = this.root.dataset.state = state;
    const isShown: Record<string, State[]> = {
      open: ["off"], start: ["ready"], pause: ["recording", "paused"], stop: ["recording", "paused"], keep: ["stopped"], again: ["stopped"],
    };
    for (const [name, states] of Object.entries(isShown)) this.button(name).hidden = !states.includes(state);
    this.part("sound-in").hidden = !["ready", "recording", "paused"].includes(state);
    this.part("time").hidden = ["off", "ready"].includes(state);
    this.part("after").hidden = state !== "stopped";
    this.input.disabled = state !== "ready";
    this.edition.disabled = !["off", "ready"].includes(state);
    this.button("pause").textContent = this.say(state === "paused" ? "go-on" : "pause");
    clearInterval(this.ticking);
    this.tick();
    if (state === "recording") this.ticking = window.setInterval(() => this.tick(), 250);
    if (state === "off" || state === "ready") this.part("sent").textContent = "";
    if (state === "keeping") this.announce(this.say("keeping"));
  }

  private tick(): void {
    this.part("time").textContent = clock(this.tape?.ms ?? this.take?.ms ?? 0);
  }

  private tell(why: Trouble | "lost"): void {
    this.trouble.textContent = this.say(why);
    this.trouble.hidden = false;
    this.announce(this.trouble.textContent);
  }

  private announce(text: string): void {
    this.part("status").textContent = text;
  }

  private fileName(): string {
    const name = this.part<HTMLInputElement>("name").value.trim() || this.part<HTMLInputElement>("name").defaultValue;
    return `${name}.${typeOf()!.replace(/^audio\/|;.*$/g, "")}`;
  }

  private say(key: string, values: Record<string, string> = {}): string {
    const words = JSON.parse(this.root.dataset.words ?? "{}") as Record<string, string>;
    return (words[key] ?? key).replace(/%(\w)/g, (whole, name: string) => values[name] ?? whole);
  }

  private part<Kind extends HTMLElement>(name: string): Kind {
    return document.querySelector<Kind>(`[data-${name}]`)!;
  }

  private button(name: string): HTMLButtonElement {
    return this.root.querySelector<HTMLButtonElement>(`[data-do=${name}]`)!;
  }

  private get input(): HTMLSelectElement {
    return this.part("input");
  }

  private get edition(): HTMLSelectElement | HTMLInputElement {
    return this.part("edition");
  }

  private get trouble(): HTMLElement {
    return this.part("trouble");
  }
}

function clock(ms: number): string {
  return clockOf(ms / 1000) ?? "";
}

function lockOf(id: string): string {
  return `recording ${id}`;
}

/** Says to the browser's other pages that this one has a recording in hand, until it ends, however it ends. */
function hold(id: string): Promise<() => void> {
  return new Promise((held) => {
    if (!navigator.locks) return held(() => undefined);
    void navigator.locks.request(lockOf(id), () => new Promise<void>((letGo) => held(() => letGo())));
  });
}

/** Whether a page of this browser has it in hand at this moment. */
async function isInHand(id: string): Promise<boolean> {
  return !!navigator.locks && (await navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => !lock));
}

/** A recording of a browser does not say how long it is until somebody has looked for its end. */
function listenTo(sound: HTMLAudioElement, recording: Blob): void {
  URL.revokeObjectURL(sound.src);
  sound.src = URL.createObjectURL(recording);
  sound.onloadedmetadata = () => {
    if (Number.isFinite(sound.duration)) return;
    sound.ondurationchange = () => {
      sound.ondurationchange = null;
      sound.currentTime = 0;
    };
    sound.currentTime = Number.MAX_SAFE_INTEGER;
  };
}

if (root) new Recorder(root);
