/**
 * The notes in the margin of a story, loaded by the editor once its text is there: what colleagues said
 * about it, in the order of the text, and the means to answer. Never moves the text.
 */
import { make } from "./editor/draw";
import type { Margin, Notes } from "./editor/margin";
import { wordsOf } from "./editor/words";
import { Card } from "./notes/card";
import { Composer } from "./notes/composer";
import type { Said, Thread } from "./notes/data";
import { Post } from "./notes/post";
import { isStillIn } from "./notes/writing";

/** Where the caret stands is told when the hand rests. */
const REST = 250;
const WIDE = "(min-width: 64rem)";

export function start(place: HTMLElement, margin: Margin): Notes {
  return new Rail(place, margin);
}

class Rail implements Notes {
  private readonly words = wordsOf(this.place.dataset.words ?? "", document.documentElement.lang);
  private readonly post = new Post(this.place.dataset.notes ?? "", (said) => this.show(said));
  private readonly list = make("ol", "notes-list");
  private readonly settled = make("ol", "notes-list");
  private readonly fold = make("details", "notes-settled", make("summary", ""), this.settled);
  private readonly none = make("p", "notes-none quiet", this.words("notes-none", { key: this.place.dataset.key ?? "" }));
  private readonly cards = new Map<string, Card>();
  private said: Said = { threads: [], readers: [] };
  private composer: Composer | undefined;
  private known: Set<string> | undefined;
  private here = "";
  private resting = 0;
  private isChanged = false;

  constructor(private readonly place: HTMLElement, private readonly margin: Margin) {
    this.place.append(this.none, this.list, this.fold);
    this.fold.hidden = this.none.hidden = true;
    this.stand();
    void this.post.load();
    addEventListener("beforeunload", (event) => this.hasUnsent() && event.preventDefault());
  }

  /** Beside the text where there is room, below it on a phone. */
  private stand(): void {
    const home = document.createComment("notes");
    this.place.before(home);
    const wide = matchMedia(WIDE);
    const move = () => (wide.matches ? home.after(this.place) : this.margin.element.closest(".editor")?.after(this.place));
    wide.addEventListener("change", move);
    move();
  }

  // --- what the editor says ---------------------------------------------------

  open(): void {
    const { from, to } = this.margin.caret();
    const here = from === to ? this.under(from) : undefined;
    if (here) return this.cards.get(here)?.enter();
    if (this.composer?.isBegun) return this.composer.enter();
    this.composer?.element.remove();
    this.composer = new Composer(this.margin.words(), () => this.said.readers, this.words, {
      send: (fields) => this.post.send("", fields),
      done: (isSent) => this.composed(isSent),
      leave: () => this.margin.go(),
      announce: this.margin.announce,
    });
    this.none.hidden = true;
    this.none.before(this.composer.element);
    this.mark();
    this.composer.enter();
  }

  changed(): void {
    void this.post.load();
  }

  moved(isText: boolean): void {
    this.isChanged ||= isText;
    this.resting ||= window.setTimeout(() => {
      this.resting = 0;
      const places = this.margin.places();
      // Words that were lost may be back: brought by somebody else, they are new to Yjs.
      const isLost = this.said.threads.some(({ id, quoted, settled }) => quoted && !settled && !places.has(id));
      if (this.isChanged && isLost) this.mark();
      else this.settle();
      this.isChanged = false;
    }, REST);
  }

  // --- what is there ----------------------------------------------------------

  private show(said: Said): void {
    this.said = said;
    this.tellNew(said.threads);
    for (const thread of said.threads) {
      const card = this.cards.get(thread.id);
      if (card) card.show(thread);
      else this.cards.set(thread.id, this.cardOf(thread));
    }
    this.mark();
  }

  private cardOf(thread: Thread): Card {
    return new Card(thread, () => this.said.readers, this.words, {
      send: (fields) => this.post.send("", { ...fields, parent: thread.id }),
      act: (path) => this.act(thread.id, path),
      toText: () => this.toText(thread.id),
      leave: () => this.toText(thread.id) || this.margin.go(),
      announce: this.margin.announce,
    });
  }

  /** Says who wrote something since the page was opened. */
  private tellNew(threads: Thread[]): void {
    const notes = threads.flatMap((thread) => thread.notes);
    const names = new Set(notes.filter((note) => this.known && !note.is_mine && !this.known.has(note.id)).map((note) => note.by));
    this.known = new Set(notes.map((note) => note.id));
    for (const name of names) this.margin.announce(this.words("note-new", { name }));
  }

  /** Marks the passages of what is open, and of what is being written. */
  private mark(): void {
    const open = this.said.threads.filter((thread) => !thread.settled && thread.quoted);
    const about = this.composer?.about;
    this.margin.mark([...open, ...(about ? [{ ...about, id: "" }] : [])]);
    this.settle();
  }

  /** Brings the list into the order of the text, and shows which of it the caret is at. */
  private settle(): void {
    const places = this.margin.places();
    const open = this.said.threads.filter((thread) => !thread.settled);
    const at = ({ id, quoted }: Thread) => places.get(id)?.from ?? (quoted ? Infinity : -1);
    order(this.list, open.map((thread) => ({ thread, at: at(thread) })).sort((one, two) => one.at - two.at).map(({ thread }) => this.cards.get(thread.id)!.element));
    const settled = this.said.threads.filter((thread) => thread.settled);
    order(this.settled, settled.map((thread) => this.cards.get(thread.id)!.element));
    this.fold.hidden = !settled.length;
    this.fold.firstElementChild!.textContent = this.words("notes-settled", { count: settled.length });
    const title = this.place.querySelector("h2 a");
    const count = this.words("notes-open", { count: open.length });
    if (title && title.textContent !== count) title.textContent = count;
    this.none.hidden = !!open.length || !!this.composer;
    for (const thread of open) this.cards.get(thread.id)!.placed(places.has(thread.id));
    this.tellHere(this.under(this.margin.caret().from) ?? "");
  }

  /** The open thread about the words at a place: the innermost, where there are several. */
  private under(at: number): string | undefined {
    const around = [...this.margin.places()].filter(([id, { from, to }]) => id && from <= at && at <= to);
    return around.sort(([, one], [, two]) => one.to - one.from - (two.to - two.from))[0]?.[0];
  }

  private tellHere(here: string): void {
    if (here === this.here) return;
    this.cards.get(this.here)?.element.classList.remove("note-here");
    this.here = here;
    const card = this.cards.get(here);
    card?.element.classList.add("note-here");
    if (!card || !this.margin.element.contains(document.activeElement)) return;
    inSight(card.element);
    const { by, text } = card.last;
    this.margin.announce(this.words("note-here", { name: by, text, key: this.place.dataset.key ?? "" }));
  }

  // --- what is done -----------------------------------------------------------

  private composed(isSent: boolean): void {
    const place = this.margin.places().get("");
    const isHere = !!this.composer && isStillIn(this.composer.element);
    this.composer?.element.remove();
    this.composer = undefined;
    this.mark();
    // Behind the words, not over them: the next letter must not replace them.
    if (isHere) this.margin.go(place && { from: place.to, to: place.to });
    if (isSent) this.margin.announce(this.words("note-sent"));
  }

  private async act(id: string, path: string): Promise<void> {
    const result = await this.post.send(path, {});
    if (result.state !== "sent") return this.margin.announce(this.words(result.state === "later" ? "offline" : "note-failed"));
    if (path.endsWith("/resolution") && isStillIn(this.cards.get(id)!.element)) this.toText(id) || this.margin.go();
  }

  private toText(id: string): boolean {
    const place = this.margin.places().get(id);
    if (place) this.margin.go({ from: place.to, to: place.to });
    return !!place;
  }

  private hasUnsent(): boolean {
    return !!this.composer?.isBegun || [...this.cards.values()].some((card) => card.isBegun);
  }
}

/** Puts elements into this order, moving as few as may be; whoever writes in one of them goes on. */
function order(list: HTMLElement, elements: HTMLElement[]): void {
  const active = document.activeElement as HTMLElement | null;
  for (const gone of [...list.children]) if (!elements.includes(gone as HTMLElement)) gone.remove();
  elements.forEach((element, at) => {
    if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
  });
  if (active && active !== document.activeElement && list.contains(active)) active.focus({ preventScroll: true });
}

/** Scrolls the list that a card stands in, and never the page. */
function inSight(card: HTMLElement): void {
  const rail = card.closest<HTMLElement>("[data-notes]");
  if (!rail || getComputedStyle(rail).overflowY === "visible") return;
  const [inner, outer] = [card.getBoundingClientRect(), rail.getBoundingClientRect()];
  if (inner.top < outer.top) rail.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) rail.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
}
