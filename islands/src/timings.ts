/**
 * The desk's page of a story's timings: a sentence is heard at once, and a time is moved by keyboard. A
 * neighbour that would be overlapped moves along; into an empty time goes the moment that is heard. What is
 * sent is the form, as without this script.
 */
const form = document.querySelector<HTMLFormElement>("[data-timings]");
const audio = form?.querySelector("audio");

/** Milliseconds that a key moves a time by. */
const STEP = 50;
const LEAP = 250;
/** Milliseconds after the last key until what it did is said: who holds one down hears where it ends. */
const CALM = 400;

/** `1:02.350` in milliseconds; in Arabic or Persian digits, too. */
export function read(text: string): number | undefined {
  const western = text.trim().replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));
  const parts = /^(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,5})(?:[.,\u066b](\d{1,3}))?$/.exec(western);
  if (!parts) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0", part = ""] = parts;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(part.padEnd(3, "0"));
}

export function write(millis: number): string {
  const whole = Math.floor(millis / 1000);
  const two = (number: number) => String(number % 60).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60);
  const clock = hours ? `${hours}:${two(minutes)}:${two(whole)}` : `${minutes}:${two(whole)}`;
  return `${clock}.${String(millis % 1000).padStart(3, "0")}`;
}

if (form && audio) takeOver(form, audio);

function takeOver(form: HTMLFormElement, audio: HTMLAudioElement): void {
  const fields = [...form.querySelectorAll<HTMLInputElement>("[data-time]")];
  const lines = [...form.querySelectorAll<HTMLElement>("[data-line]")];
  const status = form.querySelector<HTMLElement>("[data-said]");
  const moved = new Set<number>();
  let until = Infinity;
  let telling = 0;

  const lineOf = (element: Element) => element.closest<HTMLElement>("[data-line]")!;
  const field = (line: HTMLElement, name: string) => line.querySelector<HTMLInputElement>(`[data-time=${name}]`);

  /** Where a sentence is: as its fields say, or its link where it has none. */
  function place(line: HTMLElement): [number, number] | undefined {
    const start = read(field(line, "start")?.value ?? "");
    const end = read(field(line, "end")?.value ?? "");
    if (start !== undefined && end !== undefined) return [start / 1000, end / 1000];
    const said = /#t=([\d.]+),([\d.]+)$/.exec(line.querySelector<HTMLAnchorElement>("[data-hear]")?.href ?? "");
    return said && !field(line, "start") ? [Number(said[1]), Number(said[2])] : undefined;
  }

  function hear(line: HTMLElement): void {
    const at = place(line);
    for (const other of form.querySelectorAll("[data-line][aria-current]")) other.removeAttribute("aria-current");
    line.setAttribute("aria-current", "true");
    until = at ? at[1] : Infinity;
    // Of one that is nowhere yet, the sound goes on from where it is.
    if (at) audio.currentTime = at[0];
    void audio.play().catch(() => undefined);
  }

  /** A time that another one has been moved over goes along; empty ones are in nobody's way. */
  function push(from: number, towards: 1 | -1): void {
    let limit = read(fields[from]!.value)!;
    for (let at = from + towards; fields[at]; at += towards) {
      const time = read(fields[at]!.value);
      if (time === undefined) continue;
      if ((time - limit) * towards >= 0) return;
      fields[at]!.value = write(limit);
      moved.add(lines.indexOf(lineOf(fields[at]!)) + 1);
      limit = read(fields[at]!.value)!;
    }
  }

  /** By so much; what is in the way goes along, and what became of it is said. */
  function nudge(input: HTMLInputElement, by: number): void {
    const isEmpty = !input.value.trim();
    const time = isEmpty ? Math.round(audio.currentTime * 1000) : read(input.value);
    if (time === undefined) return;
    input.value = write(Math.max(0, isEmpty ? time : time + by));
    // What nobody has put anywhere yet is in nobody's way.
    if (!isEmpty) push(fields.indexOf(input), by > 0 ? 1 : -1);
    clearTimeout(telling);
    telling = window.setTimeout(() => tell(input.value), CALM);
  }

  function tell(time: string): void {
    const { along = "", alongMore = "" } = status?.dataset ?? {};
    const numbers = [...moved].sort((one, other) => one - other).join(", ");
    const sentence = (moved.size > 1 ? alongMore : along).replace("%n", numbers);
    if (status) status.textContent = moved.size ? sentence.replace("%t", time) : time;
    moved.clear();
  }

  form.addEventListener("keydown", (event) => {
    const input = event.target as HTMLInputElement;
    if (!input.dataset.time || event.altKey || event.ctrlKey || event.metaKey) return;
    const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key === " ") {
      const line = lineOf(input);
      if (!audio.paused && (line.hasAttribute("aria-current") || !place(line))) audio.pause();
      else hear(line);
    } else if (way) {
      nudge(input, (event.shiftKey ? LEAP : STEP) * way);
    } else {
      return;
    }
    event.preventDefault();
  });

  form.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("[data-hear]");
    if (!link) return;
    event.preventDefault();
    hear(lineOf(link));
  });

  audio.addEventListener("timeupdate", () => {
    if (audio.currentTime < until) return;
    audio.pause();
    until = Infinity;
  });
  // Whoever moves in the sound by its own controls hears it on.
  audio.addEventListener("seeking", () => {
    const line = form.querySelector<HTMLElement>("[data-line][aria-current]");
    const at = line && place(line);
    if (!at || audio.currentTime < at[0] - 0.01 || audio.currentTime > at[1]) until = Infinity;
  });

  const before = () => fields.map((field) => field.value).join();
  const kept = before();
  let sent = false;
  form.addEventListener("submit", () => (sent = true));
  addEventListener("beforeunload", (event) => {
    if (!sent && before() !== kept) event.preventDefault();
  });
}
