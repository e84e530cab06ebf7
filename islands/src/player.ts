/**
 * The player of a story's sound. The page comes with the browser's own `<audio controls>` and links to
 * the files; when this script runs it takes the controls over, in the same room. Nothing is fetched
 * before somebody presses Play.
 */
import { readAlong } from "./player/along";
import { clock, digits, zeroOf } from "./player/clock";
import { buildControls } from "./player/controls";
import { listenToKeys } from "./player/keys";
import { keepPlace, placeIn } from "./player/place";
import { takeSession, tellSession } from "./player/session";
import { firstOf, isThere, keepChoice, lighterThan, sourcesOf } from "./player/sources";
import { fill, type Words } from "./player/words";

type State = "ready" | "loading" | "playing" | "buffering" | "paused" | "ended" | "error";

const SKIP = 15;

for (const section of document.querySelectorAll<HTMLElement>('[data-player][data-state="ready"]')) takeOver(section);

/** The moment that the page's address leads to: `#t=12.5`. */
function moment(): number | undefined {
  const seconds = Number(/^#t=([\d.]+)$/.exec(location.hash)?.[1]);
  return Number.isNaN(seconds) ? undefined : seconds;
}

function takeOver(section: HTMLElement): void {
  const audio = section.querySelector("audio");
  const { clip = "", duration, title = "", words: json = "{}" } = section.dataset;
  if (!audio) return;
  const sources = sourcesOf(audio);
  let source = firstOf(sources);
  if (!source) return;

  const words = JSON.parse(json) as Words;
  const zero = zeroOf(section.querySelector(".clock")?.textContent ?? words.back);
  const controls = buildControls(section, words, sources, digits(String(SKIP), zero), (text) => digits(text, zero));
  const { play, seek, speed, quality, retry, status } = controls;
  let state: State = "ready";
  let known = duration ? Number(duration) / 1000 : NaN;
  let resume = moment() ?? placeIn(clip);
  let waiting = 0;
  let tries = 0;

  const length = () => (audio.duration > 0 && audio.duration < Infinity ? audio.duration : known);
  const position = () => resume || audio.currentTime;
  const time = (seconds: number) => clock(seconds, zero) ?? words.unknown;
  const active = () => state === "loading" || state === "playing" || state === "buffering";

  /** Says it once: the same words again would be read aloud again. */
  function say(text: string): void {
    if (status.textContent !== text) status.textContent = text;
  }

  function enter(next: State, text = ""): void {
    clearTimeout(waiting);
    state = next;
    section.dataset.state = next;
    if (next !== "error" && document.activeElement === retry) play.focus();
    if (next !== "error") retry.hidden = true;
    controls.show(active(), active() ? words.pause : words.play);
    say(text);
    draw(!active());
  }

  function draw(moved = false): void {
    const at = position();
    const total = length();
    const text = fill(words.positionOf, { position: time(at), length: time(total) });
    controls.clock.textContent = text;
    seek.disabled = !(total > 0);
    seek.max = String(Math.floor(total) || 1);
    seek.value = String(Math.floor(at));
    // A screen reader speaks each change of a focused slider: only those its user made.
    if (moved || document.activeElement !== seek) seek.setAttribute("aria-valuetext", text);
  }

  const hands = {
    play(): void {
      tries = state === "error" ? tries : 0;
      along.begin();
      if (state === "error" || !audio.src) load();
      if (!audio.readyState) enter("loading", words.loading);
      else if (audio.readyState < 3) enter("buffering"), wait();
      audio.play().catch((error: DOMException) => {
        if (error.name === "NotAllowedError") enter("paused");
      });
    },
    pause: () => audio.pause(),
    toggle: () => (active() ? hands.pause() : hands.play()),
    by: (seconds: number) => hands.to(position() + seconds),
    to(seconds: number): void {
      const to = Math.max(0, Math.min(seconds, length() || seconds));
      if (audio.readyState) {
        resume = 0;
        audio.currentTime = to;
      } else {
        resume = to;
      }
      keepPlace(clip, to, length());
      if (state === "ended") enter("paused");
      draw(true);
    },
  };

  function load(): void {
    // What has ended begins again.
    resume = state === "ended" ? 0 : position();
    quality.value = String(sources.indexOf(source!));
    audio!.src = source!.src;
    audio!.load();
    audio!.playbackRate = audio!.defaultPlaybackRate = Number(speed.value);
  }

  async function fail(): Promise<void> {
    const { error } = audio!;
    if (!error) return;
    const isUnplayable = tries > 0 && error.code === 4 && (await isThere(source!));
    // It may have been played anew meanwhile.
    if (audio!.error !== error) return;
    const lighter = lighterThan(source, sources);
    retry.textContent = lighter ? words.retryLower : words.retry;
    retry.hidden = false;
    enter("error", isUnplayable ? words.failed : words.error);
  }

  function wait(): void {
    clearTimeout(waiting);
    // A short wait is not worth a word.
    if (state === "playing" || state === "buffering") waiting = window.setTimeout(() => enter("buffering", words.buffering), 600);
  }

  play.onclick = hands.toggle;
  controls.back.onclick = () => hands.by(-SKIP);
  controls.forward.onclick = () => hands.by(SKIP);
  seek.oninput = () => hands.to(Number(seek.value));
  speed.onchange = () => (audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value));
  quality.onchange = () => {
    const goesOn = active();
    source = sources[Number(quality.value)] ?? source;
    keepChoice(source!);
    if (!audio.src) return;
    load();
    if (goesOn) hands.play();
  };
  retry.onclick = () => {
    tries++;
    source = lighterThan(source, sources) ?? source;
    play.focus();
    hands.play();
  };
  for (const link of document.querySelectorAll<HTMLElement>('a[href="#player"]')) {
    link.onclick = () => {
      hands.play();
      // Once the browser has gone to the player.
      setTimeout(() => play.focus());
    };
  }
  for (const link of document.querySelectorAll<HTMLElement>("a[data-at]")) {
    link.onclick = (event) => {
      // Who opens it in another tab does not hear it here.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      hands.to(Number(link.dataset.at) / 1000);
      if (!active()) hands.play();
    };
  }
  listenToKeys(section, SKIP, hands);
  const along = readAlong(section, audio, words, hands, position);

  audio.onloadedmetadata = () => {
    if (resume) audio.currentTime = resume;
    resume = 0;
    draw();
  };
  audio.onplaying = () => {
    enter("playing");
    takeSession(title, SKIP, hands);
  };
  audio.onwaiting = wait;
  audio.onpause = () => {
    if (!audio.ended && state !== "error") enter("paused");
    keepPlace(clip, position(), length());
  };
  audio.onended = () => {
    keepPlace(clip, 0, 0);
    along.end();
    enter("ended", words.ended);
  };
  audio.onerror = () => void fail();
  audio.ontimeupdate = () => {
    if (state === "buffering" && !audio.paused && audio.readyState > 2) enter("playing");
    draw();
    tellSession(audio.currentTime, audio.duration, audio.playbackRate);
    if (Math.floor(audio.currentTime) % 5 === 0) keepPlace(clip, position(), length());
  };
  // Another moment of a page that is open already.
  addEventListener("hashchange", () => {
    const to = moment();
    if (to !== undefined) hands.to(to);
  });
  addEventListener("pagehide", () => audio.currentTime && keepPlace(clip, position(), length()));

  audio.controls = false;
  quality.value = String(sources.indexOf(source));
  if (resume >= known) resume = 0;
  enter("ready", resume ? fill(words.resume, { position: time(resume) }) : "");
}
