/** The line below the text that says whether what was written is kept; changes of weight are also spoken. */
import { make } from "./draw";
import type { Line } from "./room/room";
import type { Words } from "./words";

/** A save is not worth a word when it is quick. */
const QUICK = 400;
/** One breath of a bad line is not worth one either. */
const BREATH = 2_500;

export interface Status {
  element: HTMLElement;
  voice: HTMLElement;
  /** Says it once to who cannot see the page. */
  announce(text: string): void;
  /** What somebody should know of what they just did, below the text until they do something else. */
  notice: HTMLElement;
  note(text: string): void;
  show(line: Line, unkept: number): void;
  showText(state: string, text: string): void;
  /** The same for good: nothing that was about to be said comes after it. */
  settle(state: string, text: string): void;
  /** Why the line is down, until it is back. */
  because(text: string): void;
}

export function buildStatus(words: Words): Status {
  const element = make("p", "editor-status");
  const voice = make("p", "editor-voice");
  voice.setAttribute("role", "status");
  const notice = make("p", "editor-notice");
  notice.hidden = true;
  let timer = 0;
  let wasOffline = false;
  let unkept = 0;
  let reason = "";
  let before: Line | undefined;

  const announce = (text: string) => {
    // The same words again are spoken only where they are new to the page.
    voice.textContent = voice.textContent === text ? `${text}\u00a0` : text;
  };
  const showText = (state: string, text: string) => {
    if (element.dataset.state !== state) element.dataset.state = state;
    if (element.textContent !== text) element.textContent = text;
  };
  const offline = () => {
    if (reason) return showText("offline", reason);
    showText("offline", unkept ? words("offline-changes", { count: unkept }) : words("offline"));
    if (!wasOffline) announce(words("offline"));
    wasOffline = true;
  };
  const stop = () => {
    clearTimeout(timer);
    timer = 0;
  };
  const later = (wait: number, then: () => void) => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      then();
    }, wait);
  };

  return {
    element, voice, announce, showText, notice,
    settle(state, text) {
      stop();
      showText(state, text);
    },
    note(text) {
      notice.textContent = text;
      notice.hidden = !text;
      if (text) announce(text);
    },
    because(text) {
      if (text !== reason) announce(text);
      reason = text;
      wasOffline = true;
      offline();
    },
    show(line, changes) {
      unkept = changes;
      element.toggleAttribute("data-unkept", changes > 0);
      if (line !== before) stop();
      before = line;
      if (line === "connecting") showText("connecting", words("connecting"));
      else if (line === "offline") wasOffline ? offline() : later(BREATH, offline);
      else if (line === "live" && unkept && reason) offline();
      else if (line === "live" && unkept) later(QUICK, () => showText("saving", words("saving")));
      else if (line === "live") {
        stop();
        showText("saved", words("saved"));
        if (wasOffline) announce(words("saved"));
        wasOffline = false;
        reason = "";
      }
    },
  };
}
