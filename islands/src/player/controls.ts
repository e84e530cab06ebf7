import type { Source } from "./sources";
import type { Words } from "./words";

/** What a listener sees and touches; it knows nothing of sound. */
export interface Controls {
  play: HTMLButtonElement;
  back: HTMLButtonElement;
  forward: HTMLButtonElement;
  seek: HTMLInputElement;
  speed: HTMLSelectElement;
  /** Which file: by its place among the sources. */
  quality: HTMLSelectElement;
  retry: HTMLButtonElement;
  status: HTMLElement;
  clock: HTMLElement;
  show(playing: boolean, name: string): void;
}

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];
const PLAY = "M7 4v16l13-8z";
const PAUSE = "M6 4h4v16H6zM14 4h4v16h-4z";
const BACK = "M11 3L5 7.5l6 4.5V9a6 6 0 1 1-6 6H2.500a8.500 8.500 0 1 0 8.500-9z";

export function buildControls(
  section: HTMLElement,
  words: Words,
  sources: Source[],
  skip: string,
  write: (text: string) => string,
): Controls {
  const play = button("play", "", PLAY);
  const back = button("back", words.back, BACK, skip);
  const forward = button("forward", words.forward, BACK, skip);
  play.setAttribute("aria-keyshortcuts", "k");
  back.setAttribute("aria-keyshortcuts", "j");
  forward.setAttribute("aria-keyshortcuts", "l");

  const seek = make("input", "player-seek");
  seek.type = "range";
  seek.value = "0";
  seek.setAttribute("aria-label", words.position);

  const speed = make("select", "");
  speed.setAttribute("aria-label", words.speed);
  speed.dir = "ltr";
  for (const rate of SPEEDS) speed.add(new Option(write(`${rate}×`), String(rate), rate === 1, rate === 1));

  const quality = make("select", "player-quality");
  quality.setAttribute("aria-label", words.quality);
  quality.hidden = sources.length < 2;
  sources.forEach((source, place) => quality.add(new Option(source.label, String(place))));

  const status = make("p", "player-status");
  status.setAttribute("role", "status");
  const retry = make("button", "player-retry");
  retry.type = "button";
  retry.hidden = true;
  retry.textContent = words.retry;

  let clock = section.querySelector<HTMLElement>(".clock");
  if (!clock) {
    clock = make("span", "clock");
    section.querySelector(".player-name")?.append(clock);
  }

  section.querySelector("audio")?.after(make("div", "player-bar", play, seek, back, forward, speed, quality));
  section.append(make("div", "player-word", status, retry));

  return {
    play, back, forward, seek, speed, quality, retry, status, clock,
    show(playing, name) {
      play.querySelector("path")!.setAttribute("d", playing ? PAUSE : PLAY);
      play.setAttribute("aria-label", name);
    },
  };
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name, className: string, ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

function button(name: string, label: string, drawing: string, text = ""): HTMLButtonElement {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", drawing);
  picture.append(path);
  const element = make("button", `player-${name}`, picture, text);
  element.type = "button";
  element.setAttribute("aria-label", label);
  return element;
}
