import { linkSentences } from "./sentences";
import type { Hands } from "./session";
import type { Words } from "./words";

/**
 * The text follows the voice: the sentence that is spoken is lit in the story, and each sentence is a link
 * to its place in the sound. Where that is, the captions say; they are fetched when somebody first plays.
 * Nothing of it is announced. Two buttons of the player lead from sentence to sentence as well. The page
 * scrolls only for who asks for it.
 */
export interface Along {
  /** Fetches the captions, once; or again where they did not come. */
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
  let sentences: ReturnType<typeof linkSentences> | undefined;
  let lit: HTMLElement[] = [];
  let wanted: -1 | 0 | 1 = 0;
  let tries = 0;

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
    // Browsers do not ask an address again that failed them; this is another one to them, and the same to the station.
    else if (element!.readyState === HTMLTrackElement.ERROR) element!.src = `${element!.src.split("#")[0]}#${++tries}`;
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
    if (!active || !sentences) return;
    const at = cues().indexOf(active);
    light(sentences.parts[at] ?? []);
    sentences.stopAt(at);
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
    const said = cues().map((cue) => ({ text: cue.getCueAsHTML().textContent ?? "", from: cue.startTime }));
    sentences = linkSentences(said, (from) => {
      hands.to(from);
      hands.play();
    });
    if (wanted) step(wanted);
    // One may have begun before it was known.
    else lightSpoken();
  };
  // They are tried again with the next Play: a line may be gone for a moment. Who moved on meanwhile stays there.
  element.onerror = () => (wanted = 0);
  track.oncuechange = lightSpoken;

  back.onclick = () => step(-1);
  forward.onclick = () => step(1);
  follow.onclick = () => {
    const on = follow.getAttribute("aria-pressed") !== "true";
    follow.setAttribute("aria-pressed", String(on));
    if (on) light(lit);
  };
  return { begin, end: () => light([]) };
}

function button(text: string, label: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  if (label) element.setAttribute("aria-label", label);
  return element;
}
