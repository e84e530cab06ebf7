import type { Hands } from "./session";
import type { Words } from "./words";

/**
 * The text follows the voice: the sentence that is spoken is lit in the story, and a press on a sentence
 * leads to it. Where each one is, the captions say; they are fetched when somebody first plays. The
 * sentences stay text: no tab stops, nothing that a screen reader would announce. By keyboard one goes
 * from sentence to sentence with two buttons of the player. The page scrolls only for who asks for it.
 */
export interface Along {
  /** Fetches the captions, once. */
  begin(): void;
  /** Nothing is spoken any more. */
  end(): void;
}

/** How far into a sentence one goes back to its own beginning, in seconds. */
const WITHIN = 1.5;

export function readAlong(
  section: HTMLElement,
  audio: HTMLAudioElement,
  words: Words,
  hands: Hands,
  position: () => number,
): Along {
  const element = audio.querySelector("track");
  if (!element) return { begin() {}, end() {} };
  const { track } = element;
  let sentences: HTMLElement[][] = [];
  let lit: HTMLElement[] = [];
  let wanted: -1 | 0 | 1 = 0;

  const row = document.createElement("div");
  row.className = "player-along";
  const back = button("‹", words.sentenceBack);
  const forward = button("›", words.sentenceForward);
  const follow = button(words.follow, "");
  follow.setAttribute("aria-pressed", "false");
  row.append(back, forward);
  // Who wants less motion gets none.
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) row.append(follow);
  section.querySelector(".player-bar")!.after(row);

  const cues = () => [...((track.cues as TextTrackCueList | null) ?? [])] as VTTCue[];

  function begin(): void {
    if (track.mode === "disabled") track.mode = "hidden";
  }

  function light(next: HTMLElement[]): void {
    for (const part of lit) part.classList.remove("lit"), part.removeAttribute("aria-current");
    lit = next;
    for (const part of lit) part.classList.add("lit");
    lit[0]?.setAttribute("aria-current", "true");
    if (lit[0] && follow.getAttribute("aria-pressed") === "true") {
      lit[0].scrollIntoView({ block: "center", behavior: "smooth" });
    }
  }

  function lightSpoken(): void {
    const active = track.activeCues?.[track.activeCues.length - 1] as VTTCue | undefined;
    // Between two sentences the last one stays: the page does not flicker.
    if (active) light(sentences[cues().indexOf(active)] ?? []);
  }

  /** To the sentence before or after; once the captions have come. */
  function step(by: -1 | 1): void {
    begin();
    const all = cues();
    wanted = all.length ? 0 : by;
    const now = position();
    const at = all.filter((cue) => cue.startTime <= now + 0.05).length - 1;
    const within = by < 0 && at >= 0 && now - all[at]!.startTime > WITHIN;
    const to = all[within ? at : at + by] ?? (by < 0 ? all[0] : undefined);
    if (to) hands.to(to.startTime);
  }

  element.onload = () => {
    const all = cues();
    sentences = mark(all.map((cue) => cue.getCueAsHTML().textContent ?? ""));
    sentences.forEach((parts, at) => {
      for (const part of parts) part.onclick = (event) => press(event, all[at]!);
    });
    if (wanted) step(wanted);
    // One may have begun before it was known.
    else lightSpoken();
  };
  element.onerror = () => row.remove();
  track.oncuechange = lightSpoken;

  function press(event: MouseEvent, cue: VTTCue): void {
    const at = event.target as Element;
    // A link is a link, and who marks words wants to copy them.
    if (at.closest("a, button, summary") || getSelection()?.toString()) return;
    hands.to(cue.startTime);
    hands.play();
  }

  back.onclick = () => step(-1);
  forward.onclick = () => step(1);
  follow.onclick = () => {
    const on = follow.getAttribute("aria-pressed") !== "true";
    follow.setAttribute("aria-pressed", String(on));
    if (on) light(lit);
  };
  return { begin, end: () => light([]) };
}

/** Finds each sentence in the page, in its order, whatever stands between; returns what it was wrapped in. */
function mark(sentences: string[]): HTMLElement[][] {
  let letters = "";
  const places: [Text, number][] = [];
  for (const root of document.querySelectorAll("#headline, .standfirst, #text")) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let at = 0; at < node.data.length; at++) {
        if (/\s/.test(node.data[at]!)) continue;
        letters += node.data[at];
        places.push([node, at]);
      }
    }
  }
  let from = 0;
  const pieces: [Text, number, number, number][] = [];
  sentences.forEach((sentence, number) => {
    const bare = sentence.replace(/\s/g, "");
    const start = letters.indexOf(bare, from);
    if (!bare || start < 0) return;
    from = start + bare.length;
    for (let at = start; at < from; ) {
      const [node, first] = places[at]!;
      let last = first;
      while (at < from && places[at]![0] === node) last = places[at++]![1];
      pieces.push([node, first, last + 1, number]);
    }
  });
  const marked: HTMLElement[][] = sentences.map(() => []);
  // From the end, so that what stands before keeps its place.
  for (const [node, first, end, number] of pieces.reverse()) {
    node.splitText(end);
    const part = document.createElement("span");
    part.className = "spoken";
    const text = node.splitText(first);
    text.replaceWith(part);
    part.append(text);
    marked[number]!.unshift(part);
  }
  return marked;
}

function button(text: string, label: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  if (label) element.setAttribute("aria-label", label);
  return element;
}
