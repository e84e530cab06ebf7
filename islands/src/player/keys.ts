import type { Hands } from "./session";

/**
 * Keys, only while the focus is inside the player: space or k plays and pauses, j and l go back and
 * forward, the arrows move by five seconds. Time runs as the page reads: from right to left in Arabic.
 */
export function listenToKeys(section: HTMLElement, skip: number, hands: Hands & { toggle(): void }): void {
  section.addEventListener("keydown", (event) => {
    const at = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || at.tagName === "SELECT") return;
    const seeking = at.tagName === "INPUT";
    const onwards = getComputedStyle(section).direction === "rtl" ? -5 : 5;
    switch (letter(event)) {
      case " ":
        if (!seeking) return;
        hands.toggle();
        break;
      case "k": hands.toggle(); break;
      case "j": hands.by(-skip); break;
      case "l": hands.by(skip); break;
      case "ArrowRight": hands.by(onwards); break;
      case "ArrowLeft": hands.by(-onwards); break;
      case "ArrowUp":
      case "ArrowDown":
        if (!seeking) return;
        hands.by(event.key === "ArrowUp" ? 5 : -5);
        break;
      default: return;
    }
    event.preventDefault();
  });
}

/** The key's Latin letter: on a Georgian or an Arabic keyboard, the one in the same place. */
function letter(event: KeyboardEvent): string {
  if (event.key.length > 1 || event.key === " ") return event.key;
  return /[a-z]/i.test(event.key) ? event.key.toLowerCase() : event.code.replace("Key", "").toLowerCase();
}
