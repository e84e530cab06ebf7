/** The table on which a front is arranged, at hand: cards are dragged or moved by keys, and undone, without asking the
    server. It does what the server does with the same form (`fronts/desk/form.rs`); nothing is public before it is sent. */
const form = document.querySelector<HTMLFormElement>("[data-front]");
const slots = form?.querySelector<HTMLElement>('[data-slips="slots"]');
if (form && slots) arrange(form, slots);

type Snapshot = string;
interface Held {
  item: HTMLElement;
  before: Snapshot;
}

function arrange(form: HTMLFormElement, slots: HTMLElement): void {
  const isFront = form.dataset.front === "front";
  const order = form.querySelector<HTMLInputElement>("[data-order]")!;
  const undo = form.querySelector<HTMLButtonElement>("[data-undo]")!;
  const unsaved = form.querySelector<HTMLElement>("[data-unsaved]")!;
  const told = form.querySelector<HTMLElement>("[data-told]")!;
  const bands = form.querySelector<HTMLElement>("[data-bands]");
  const lists = new Map(Array.from(form.querySelectorAll<HTMLElement>("[data-slips]"), (it) => [it.dataset.slips!, it]));
  const cards = new Map<string, HTMLElement>();
  const found = new Set<string>();
  for (const card of form.querySelectorAll<HTMLElement>("[data-slip]")) {
    const id = card.dataset.slip!;
    if (cards.has(id)) continue;
    cards.set(id, card);
    if (card.parentElement === lists.get("found")) found.add(id);
  }
  const newest = Array.from(cards.values())
    .filter((card) => card.dataset.rank)
    .sort((a, b) => Number(a.dataset.rank) - Number(b.dataset.rank))
    .map((card) => card.dataset.slip!);
  const labels = Array.from(slots.children, (card) => card.querySelector(".slip-slot")!.textContent ?? "");
  const inSlots = 9;
  const inLine = 8;
  const number = new Intl.NumberFormat(document.documentElement.lang);

  /** Slots by story, and stories that are left out. */
  let pins = new Map<string, number>();
  let out: string[] = [];
  let held: Held | undefined;
  let isMoving = false;
  let isSent = false;
  let isDirty = form.dataset.changed === "yes";

  function read(line: Snapshot): void {
    pins = new Map();
    out = [];
    const order: string[] = [];
    for (const word of line.split("-")) {
      const [kind = "", id = ""] = word.split(".");
      if (kind.startsWith("p")) pins.set(id, Number(kind.slice(1)));
      else if (kind === "x") out.push(id);
      else if (id) order.push(id);
    }
    for (const id of order) {
      const band = bands?.querySelector(`[data-band="${id}"]`);
      if (band) bands!.append(band);
    }
  }

  function written(): Snapshot {
    const all = Array.from(pins).sort((a, b) => a[1] - b[1]);
    const words = all.map(([id, slot]) => {
      const until = untils.get(id);
      return `p${slot}.${id}${until ? `.${until}` : ""}`;
    });
    const bandWords = Array.from(bands?.querySelectorAll<HTMLElement>("[data-band]") ?? [], (band) => {
      const isShown = band.querySelector<HTMLInputElement>("input[type=checkbox]")!.checked;
      return `${isShown ? "b" : "h"}${band.querySelector("select")!.value}.${band.dataset.band}`;
    });
    return [...words, ...out.map((id) => `x.${id}`), ...bandWords].join("-");
  }

  /** What the first line said of a pin's end; the field beside it has the last word on the server. */
  const untils = new Map<string, string>();
  for (const word of order.value.split("-")) {
    const [, id = "", until] = word.split(".");
    if (until) untils.set(id, until);
  }

  function compose(): string[] {
    const rule = newest.filter((id) => !pins.has(id) && !out.includes(id));
    const waiting = Array.from(pins).sort((a, b) => a[1] - b[1]);
    const made: string[] = [];
    while (made.length < inSlots) {
      const isDue = waiting[0] && (!isFront || waiting[0][1] <= made.length);
      const next = (isDue ? waiting.shift()?.[0] : rule.shift()) ?? waiting.shift()?.[0];
      if (!next) break;
      made.push(next);
    }
    return made;
  }

  function put(id: string, slot: number): void {
    const order = compose().filter((it) => it !== id);
    if (order.length >= inSlots) {
      const last = order.map((it) => pins.has(it)).lastIndexOf(false);
      order.splice(last < 0 ? inSlots - 1 : last, 1);
    }
    const others = Array.from(pins.keys()).filter((it) => it !== id).length;
    const most = isFront ? inSlots - 1 : Math.min(others, inSlots - 1);
    order.splice(Math.min(slot, most, order.length), 0, id);
    const before = pins;
    pins = new Map();
    order.forEach((it, at) => {
      if ((it === id || before.has(it)) && at < inSlots) pins.set(it, at);
    });
    out = out.filter((it) => it !== id);
  }

  /** Lays the cards where they belong. */
  function lay(): void {
    const shown = compose();
    const left = newest.filter((id) => !shown.includes(id) && !out.includes(id) && !found.has(id)).slice(0, inLine);
    fill(slots, shown);
    fill(lists.get("next"), left);
    fill(lists.get("out"), out.slice().reverse());
    fill(lists.get("found"), Array.from(found).filter((id) => !shown.includes(id) && !out.includes(id)));
    shown.forEach((id, at) => {
      const card = cards.get(id)!;
      const isPinned = pins.has(id);
      card.classList.toggle("is-pinned", isPinned);
      card.querySelector(".slip-slot")!.textContent = labels[at] ?? number.format(at + 1);
      able(card, "up", at > 0);
      able(card, "first", at > 0);
      able(card, "down", isFront ? at + 1 < shown.length : isPinned && at + 1 < pins.size);
    });
    for (const [id, card] of cards) {
      if (shown.includes(id)) continue;
      card.classList.remove("is-pinned");
      able(card, "first", true);
    }
    for (const band of bands?.querySelectorAll<HTMLElement>("[data-band]") ?? []) {
      able(band, "up", !!band.previousElementSibling);
      able(band, "down", !!band.nextElementSibling);
    }
    order.value = written();
  }

  function fill(list: HTMLElement | undefined, ids: string[]): void {
    if (!list) return;
    const wanted = ids.map((id) => cards.get(id)).filter((card): card is HTMLElement => !!card);
    for (const card of Array.from(list.children)) if (!wanted.includes(card as HTMLElement)) card.remove();
    wanted.forEach((card, at) => {
      if (list.children[at] !== card) list.insertBefore(card, list.children[at] ?? null);
    });
  }

  function able(item: HTMLElement, way: string, is: boolean): void {
    const button = item.querySelector<HTMLButtonElement>(`.tool-${way}`);
    if (!button) return;
    if (!is && document.activeElement === button) item.querySelector<HTMLElement>("[data-grip]")?.focus();
    button.disabled = !is;
  }

  /** Changes the order, and lets the cards glide to their places. */
  function change(act: () => void): void {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const all = [...cards.values(), ...(bands ? Array.from(bands.children as HTMLCollectionOf<HTMLElement>) : [])];
    const places = new Map(all.filter((it) => it.isConnected).map((it) => [it, it.getBoundingClientRect()]));
    const focused = document.activeElement as HTMLElement | null;
    // What is moved in the page loses the focus for a moment, which is no leaving.
    isMoving = true;
    act();
    lay();
    if (focused && form.contains(focused) && document.activeElement === document.body) focused.focus({ preventScroll: true });
    isMoving = false;
    for (const [item, was] of places) {
      if (isCalm || !item.isConnected) continue;
      const is = item.getBoundingClientRect();
      const [x, y] = [was.left - is.left, was.top - is.top];
      if (x || y) item.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], { duration: 180, easing: "ease-out" });
    }
  }

  /** Notes what it was before, to be had back. */
  function step(before: Snapshot): void {
    if (before === written()) return;
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "before", value: before });
    form.insertBefore(field, order);
    undo.disabled = false;
    isDirty = true;
    unsaved.hidden = false;
  }

  function takeBack(): void {
    const steps = form.querySelectorAll<HTMLInputElement>('input[name="before"]');
    const last = steps[steps.length - 1];
    if (!last) return;
    const isKnown = last.value.split("-").every((word) => !/^p/.test(word) || cards.has(word.split(".")[1] ?? ""));
    // A card that is not on this page comes from the server.
    if (!isKnown) return undo.click();
    change(() => read(last.value));
    last.remove();
    undo.disabled = steps.length < 2;
    if (undo.disabled && document.activeElement === undo) slots.querySelector<HTMLElement>("[data-grip]")?.focus();
    tell("undone", slots.firstElementChild as HTMLElement);
  }

  function name(item: HTMLElement): string {
    return item.querySelector("h3")!.textContent!.trim();
  }

  function place(item: HTMLElement): number {
    return item.parentElement ? Array.from(item.parentElement.children).indexOf(item) : 0;
  }

  function tell(what: string, item: HTMLElement): void {
    const key = `say${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    const words = form.dataset[key] ?? "";
    const count = item.parentElement?.children.length ?? 0;
    told.textContent = words.replace("%h", name(item)).replace("%n", number.format(place(item) + 1)).replace("%c", number.format(count));
  }

  /** Moves by so many places; what comes from beside the page begins at its end. */
  function shift(item: HTMLElement, by: number): void {
    const at = place(item);
    const band = item.dataset.band;
    if (band) {
      const others = Array.from(bands!.children).filter((it) => it !== item);
      const to = Math.max(0, Math.min(at + by, others.length));
      return change(() => bands!.insertBefore(item, others[to] ?? null));
    }
    const from = item.parentElement === slots ? at : inSlots;
    const to = Math.max(0, Math.min(from + by, inSlots - 1));
    if (from !== inSlots || by < 0) change(() => put(item.dataset.slip!, to));
  }

  function does(way: string, item: HTMLElement): void {
    const id = item.dataset.slip!;
    const before = written();
    const grip = item.querySelector<HTMLElement>("[data-grip]");
    const after = (item.nextElementSibling ?? item.previousElementSibling) as HTMLElement | null;
    if (way === "up" || way === "band-up") shift(item, -1);
    else if (way === "down" || way === "band-down") shift(item, 1);
    else if (way === "first") change(() => put(id, 0));
    else if (way === "last") change(() => put(id, inSlots - 1));
    else if (way === "pin") change(() => put(id, place(item)));
    else if (way === "unpin") change(() => pins.delete(id));
    else if (way === "back") change(() => (out = out.filter((it) => it !== id)));
    else if (way === "out") {
      change(() => {
        pins.delete(id);
        out = out.filter((it) => it !== id).concat(id);
      });
    }
    step(before);
    const isGone = item.parentElement !== slots && item.parentElement !== bands;
    if (way === "pin") item.querySelector<HTMLElement>(".tool-unpin")?.focus();
    else if (way === "unpin" && !isGone) item.querySelector<HTMLElement>(".tool-pin")?.focus();
    else if (isGone) (after?.isConnected ? after.querySelector<HTMLElement>("[data-grip]") : null)?.focus({ preventScroll: true });
    else if (document.activeElement === document.body) grip?.focus();
    tell(way === "unpin" ? "unpinned" : way === "out" ? "out" : way === "back" ? "back" : "put", item);
  }

  function pick(item: HTMLElement): void {
    held = { item, before: written() };
    item.classList.add("is-held");
    item.querySelector("[data-grip]")!.setAttribute("aria-pressed", "true");
    tell("held", item);
  }

  function drop(isKept: boolean): void {
    if (!held) return;
    const { item, before } = held;
    held = undefined;
    item.classList.remove("is-held");
    item.querySelector("[data-grip]")!.setAttribute("aria-pressed", "false");
    if (isKept) step(before);
    else change(() => read(before));
    tell(isKept ? "put" : "back", item);
  }

  const itemOf = (node: EventTarget | null) => (node instanceof Element ? node.closest<HTMLElement>("[data-slip], [data-band]") : null);
  const isRight = () => getComputedStyle(form).direction === "rtl";

  for (const grip of form.querySelectorAll<HTMLElement>("[data-grip]")) {
    grip.hidden = false;
    grip.setAttribute("aria-pressed", "false");
  }

  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button");
    if (!button) return;
    if (button === undo && !(event.isTrusted === false)) {
      event.preventDefault();
      return takeBack();
    }
    const item = itemOf(button);
    // A key, or a screen reader: a pointer drags.
    if (button.matches("[data-grip]") && item && event.detail === 0) {
      if (held?.item === item) drop(true);
      else {
        drop(true);
        pick(item);
      }
    }
    if (button.name === "do" && item) {
      event.preventDefault();
      drop(true);
      does(button.value.split(".")[0] ?? "", item);
    }
  });

  form.addEventListener("keydown", (event) => {
    if (held && itemOf(event.target) === held.item) {
      const later = isRight() ? "ArrowLeft" : "ArrowRight";
      const earlier = isRight() ? "ArrowRight" : "ArrowLeft";
      const by: Record<string, number> = { ArrowUp: -1, [earlier]: -1, ArrowDown: 1, [later]: 1, Home: -inSlots, End: inSlots };
      const places = by[event.key];
      if (places) {
        event.preventDefault();
        shift(held.item, places);
        held.item.scrollIntoView({ block: "nearest" });
        tell("at", held.item);
      } else if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        drop(false);
      }
    }
  });
  addEventListener("keydown", (event) => {
    const isField = event.target instanceof Element && event.target.matches("input:not([type=checkbox]), textarea");
    if (isField || event.key.toLowerCase() !== "z" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    drop(true);
    takeBack();
  });
  form.addEventListener("focusout", () => {
    if (!isMoving && !drag) drop(true);
  });
  form.addEventListener("change", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-slip], [data-band]")) return;
    order.value = written();
    isDirty = true;
    unsaved.hidden = false;
  });
  form.addEventListener("submit", () => (isSent = true));
  addEventListener("pageshow", () => (isSent = false));
  addEventListener("beforeunload", (event) => {
    if (isDirty && !isSent) event.preventDefault();
  });

  // By pointer: the card follows, and the place where it would lie is marked.
  interface Drag {
    item: HTMLElement;
    before: Snapshot;
    x: number;
    y: number;
    at: { x: number; y: number };
    target: HTMLElement | undefined;
    isOn: boolean;
  }
  let drag: Drag | undefined;

  form.addEventListener("pointerdown", (event) => {
    const item = itemOf(event.target);
    const target = event.target as Element;
    const isGrip = !!target.closest("[data-grip]");
    const isFace = event.pointerType === "mouse" && !!target.closest(".slip-face");
    if (!item || event.button !== 0 || !(isGrip || isFace) || item.closest('[data-slips="out"]')) return;
    drop(true);
    drag = { item, before: written(), x: event.pageX, y: event.pageY, at: { x: event.clientX, y: event.clientY }, target: undefined, isOn: false };
  });
  addEventListener("pointermove", (event) => {
    if (!drag) return;
    drag.at = { x: event.clientX, y: event.clientY };
    if (!drag.isOn) {
      if (Math.hypot(event.pageX - drag.x, event.pageY - drag.y) < 6) return;
      drag.isOn = true;
      drag.item.classList.add("is-held", "is-dragged");
      document.documentElement.classList.add("is-dragging");
      requestAnimationFrame(follow);
    }
    event.preventDefault();
  });
  /** Once a frame: the card follows the pointer, also while the page scrolls under it. */
  function follow(): void {
    if (!drag?.isOn) return;
    const { item, at } = drag;
    const edge = 72;
    const scroll = at.y < edge ? at.y - edge : Math.max(0, at.y - (innerHeight - edge));
    if (scroll) scrollBy({ top: scroll / 4, behavior: "instant" });
    item.style.translate = `${at.x + scrollX - drag.x}px ${at.y + scrollY - drag.y}px`;
    mark(targetAt(at.x, at.y));
    requestAnimationFrame(follow);
  }
  function targetAt(x: number, y: number): HTMLElement | undefined {
    const under = document.elementFromPoint(x, y);
    if (!drag || !under) return undefined;
    if (drag.item.dataset.band) return under.closest<HTMLElement>("[data-band]") ?? undefined;
    const slip = under.closest<HTMLElement>("[data-slip]");
    if (slip && slip.parentElement === slots) return slip;
    const list = under.closest("section")?.querySelector<HTMLElement>('[data-slips="next"], [data-slips="out"]');
    return list && drag.item.parentElement === slots ? list : undefined;
  }
  function mark(target: HTMLElement | undefined): void {
    if (!drag || drag.target === target) return;
    drag.target?.classList.remove("is-target");
    drag.target = target;
    target?.classList.add("is-target");
  }
  function release(isKept: boolean): void {
    if (!drag) return;
    const { item, before, target, isOn } = drag;
    mark(undefined);
    drag = undefined;
    if (!isOn) return;
    // The click that ends a drag is none on the headline.
    const swallow = (event: Event) => (event.preventDefault(), event.stopPropagation());
    addEventListener("click", swallow, true);
    setTimeout(() => {
      removeEventListener("click", swallow, true);
      document.documentElement.classList.remove("is-dragging");
    }, 0);
    change(() => {
      item.style.translate = "";
      item.classList.remove("is-held", "is-dragged");
      if (isKept && target) land(item, target);
    });
    step(before);
    if (isKept && target && item.isConnected) tell(item.parentElement?.dataset.slips === "out" ? "out" : "put", item);
  }
  function land(item: HTMLElement, target: HTMLElement): void {
    const id = item.dataset.slip;
    if (!id) {
      const isLater = place(item) < place(target);
      target.parentElement!.insertBefore(item, isLater ? target.nextSibling : target);
    } else if (target.dataset.slips) {
      pins.delete(id);
      if (target.dataset.slips === "out") out = out.filter((it) => it !== id).concat(id);
    } else put(id, place(target));
  }
  addEventListener("pointerup", () => release(true));
  addEventListener("pointercancel", () => release(false));
  addEventListener("keydown", (event) => {
    if (drag?.isOn && event.key === "Escape") release(false);
  });

  read(order.value);
  lay();
}

export {};
