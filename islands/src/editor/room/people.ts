/** Who is in the room: their list, and their carets in the text. */
import type { Awareness } from "y-protocols/awareness";
import { make } from "../draw";
import type { Words } from "../words";

export interface Person {
  id: string;
  name: string;
  colour: number;
}

export const COLOURS = 8;

/** Another machine may say anything of its people. */
export function personOf(value: unknown): Person | undefined {
  const { id, name, colour } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== "string" || typeof name !== "string" || !name.trim()) return undefined;
  const number = typeof colour === "number" && Number.isInteger(colour) ? Math.abs(colour) % COLOURS : 0;
  return { id: id.slice(0, 100), name: name.trim().slice(0, 100), colour: number };
}

interface Place {
  person: Person;
  field?: string | undefined;
}

/** Everyone but oneself, each once, however many windows they have open. */
export function othersIn(awareness: Awareness, me: Person): Map<string, Place> {
  const others = new Map<string, Place>();
  for (const [client, state] of awareness.getStates()) {
    const person = personOf(state.user);
    if (client === awareness.clientID || !person || person.id === me.id) continue;
    others.set(person.id, { person, field: typeof state.field === "string" ? state.field : undefined });
  }
  return others;
}

/** Shows and announces who comes and goes. */
export function showPeople(awareness: Awareness, me: Person, words: Words, announce: (text: string) => void): HTMLElement {
  const list = make("ul", "editor-people");
  list.setAttribute("aria-label", words("people"));
  let there = new Map<string, Place>();
  const show = () => {
    const now = othersIn(awareness, me);
    for (const [id, { person }] of now) if (!there.has(id)) announce(words("joined", { name: person.name }));
    for (const [id, { person }] of there) if (!now.has(id)) announce(words("left", { name: person.name }));
    there = now;
    list.replaceChildren(item(me, words("you", { name: me.name })), ...[...now.values()].map(({ person }) => item(person, person.name)));
    markFields([...now.values()]);
  };
  awareness.on("change", show);
  show();
  return list;
}

function item(person: Person, text: string): HTMLElement {
  const name = make("span", "", text);
  name.dir = "auto";
  return make("li", `editor-person editor-colour-${person.colour}`, name);
}

/** A field in which somebody is says so by their colour and, to the eye, their name. */
function markFields(places: Place[]): void {
  for (const old of document.querySelectorAll(".editor-in-field")) old.remove();
  for (const { person, field } of places) {
    const input = field && document.querySelector(`[data-field="${CSS.escape(field)}"]`);
    if (input) input.after(make("span", `editor-in-field editor-colour-${person.colour}`, person.name));
  }
}

/** A colleague's caret. Its name must not turn the direction of the line it stands in. */
export function caret(user: unknown): HTMLElement {
  const person = personOf(user) ?? { id: "", name: "?", colour: 0 };
  const name = make("span", "editor-caret-name", person.name);
  name.dir = "auto";
  const made = make("span", `editor-caret editor-colour-${person.colour}`, "\u2060", name, "\u2060");
  made.setAttribute("aria-hidden", "true");
  return made;
}

export function selection(user: unknown): { class: string } {
  return { class: `editor-selection editor-colour-${personOf(user)?.colour ?? 0}` };
}
