/** The window in which a picture, a clip or a story is looked for by its words and chosen. */
import { safePage } from "./attributes";
import { frame } from "./dialogs";
import { button, make } from "./draw";
import type { Kind, Library, Offer } from "./library";
import type { Words } from "./words";

const REST = 250;

/** An offer, or the address of a page elsewhere; nothing when somebody changed their mind. */
export type Choose = (kind: Kind, title: string) => Promise<Offer | string | undefined>;

let serial = 0;

/** Sends a picture from one's own machine, with its bar in a list; its id, where it was taken. */
export type Send = (file: File, at: HTMLElement) => Promise<string | undefined>;

export function chooserIn(root: HTMLElement, words: Words, library: Library, send: Send): Choose {
  return (kind, title) =>
    new Promise((answer) => {
      let result: Offer | string | undefined;
      let timer = 0;
      const { dialog, form, close } = frame(root, title, () => {
        clearTimeout(timer);
        answer(result);
      });
      const input = make("input", "");
      input.type = "search";
      input.id = `editor-search-${++serial}`;
      input.dir = "auto";
      input.autocomplete = "off";
      input.maxLength = 2000;
      const label = make("label", "", words("search"));
      label.htmlFor = input.id;
      const hint = make("p", "editor-hint", words(`search-${kind}`));
      hint.id = `${input.id}-hint`;
      input.setAttribute("aria-describedby", hint.id);
      const found = make("p", "editor-found");
      found.setAttribute("role", "status");
      const list = make("ul", `editor-offers editor-offers-${kind}`);
      const cancel = button("editor-action", words("cancel"));
      const actions = make("div", "editor-actions", cancel);
      form.append(make("div", "editor-row", label, input, hint), found, list, actions);

      const take = (chosen: Offer | string) => {
        result = chosen;
        close();
      };
      if (kind === "pictures") {
        const bars = make("ul", "editor-sending");
        const [picker, opener] = [make("input", ""), button("editor-action", words("send-picture"))];
        picker.type = "file";
        picker.accept = "image/*,.heic,.heif,.avif";
        picker.hidden = true;
        opener.onclick = () => picker.click();
        picker.onchange = async () => {
          const file = picker.files?.[0];
          const id = file && (await send(file, bars));
          picker.value = "";
          const offer = id && dialog.open ? await library.one("pictures", id) : undefined;
          if (offer) take(offer);
        };
        actions.before(bars);
        actions.append(opener, picker);
      }
      let asked = 0;
      const search = async () => {
        clearTimeout(timer);
        const mine = ++asked;
        const asking = input.value.trim();
        const offers = await library.search(kind, asking);
        // Whoever types on has asked something else meanwhile.
        if (mine !== asked) return;
        const page = kind === "stories" ? safePage(asking) : undefined;
        const rows = (offers ?? []).map((offer) => rowOf(offer, kind, words, () => take(offer)));
        if (page && !rows.length) rows.push(addressRow(page, words, () => take(page)));
        list.replaceChildren(...rows);
        list.dataset.words = asking;
        found.textContent = !offers ? words("search-failed") : rows.length ? words("found", { count: rows.length }) : words("found-none");
      };
      input.oninput = () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => void search(), REST);
      };
      form.onsubmit = (event) => {
        event.preventDefault();
        void search();
      };
      dialog.addEventListener("keydown", (event) => walk(event, input, list));
      cancel.onclick = close;
      dialog.showModal();
      input.focus();
      void search();
    });
}

/** Down from the field into what was found, up and down in it, and up again. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops: HTMLElement[] = [input, ...Array.from(list.querySelectorAll<HTMLElement>("button"))];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (!step || at < 0) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]!.focus();
}

function rowOf(offer: Offer, kind: Kind, words: Words, take: () => void): HTMLLIElement {
  const choice = button("editor-offer", ...facesOf(offer, kind));
  choice.onclick = take;
  const row = make("li", "", choice);
  if (kind === "clips" && offer.src) row.append(soundOf(offer, words));
  return row;
}

/** What an offer looks like, in a list and above its own fields. */
export function facesOf(offer: Offer, kind: Kind): HTMLElement[] {
  const lines = make("span", "editor-offer-lines", line("editor-offer-name", offer.name, offer));
  if (offer.about) lines.append(line("", offer.about, offer));
  if (offer.archive) lines.append(line("editor-offer-archive", offer.archive));
  if (offer.credit) lines.append(line("editor-quiet", offer.credit));
  if (offer.problem) lines.append(line("editor-offer-problem", offer.problem));
  if (kind !== "pictures" || !offer.src) return [lines];
  return [pictureOf(offer), lines];
}

export function pictureOf(offer: Offer): HTMLImageElement {
  const image = make("img", "");
  // What it shows is said beside it.
  image.alt = "";
  image.loading = "lazy";
  image.width = offer.width;
  image.height = offer.height;
  image.src = offer.src!;
  return image;
}

export function soundOf(offer: Offer, words: Words): HTMLAudioElement {
  const sound = make("audio", "");
  sound.controls = true;
  sound.preload = "none";
  sound.src = offer.src!;
  sound.setAttribute("aria-label", words("listen", { name: offer.name }));
  return sound;
}

function line(className: string, text: string, offer?: Offer): HTMLSpanElement {
  const made = make("span", className, text);
  if (offer) [made.lang, made.dir] = [offer.lang, offer.dir];
  else made.dir = "auto";
  return made;
}

function addressRow(page: string, words: Words, take: () => void): HTMLLIElement {
  const address = make("span", "editor-quiet", page);
  address.dir = "ltr";
  const choice = button("editor-offer", make("span", "editor-offer-lines", make("span", "editor-offer-name", words("use-address")), address));
  choice.onclick = take;
  return make("li", "", choice);
}
