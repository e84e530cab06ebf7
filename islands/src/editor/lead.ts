/**
 * The lead picture and the clip of a story, chosen in a window rather than on a page of their own. The
 * hidden field has the id, and the room shares it as it does every other field.
 */
import { type Choose, pictureOf, soundOf } from "./choosing";
import { button, make } from "./draw";
import type { Kind, Library, Offer } from "./library";
import type { Words } from "./words";

interface Means {
  choose: Choose;
  library: Library;
  words: Words;
  /** Whether one may write now. */
  isOpen(): boolean;
}

export function bindLead(form: HTMLFormElement | null, means: Means): void {
  for (const part of form?.querySelectorAll<HTMLElement>("[data-lead]") ?? []) new Lead(part, means);
}

class Lead {
  private readonly input: HTMLInputElement;
  private readonly kind: Kind;
  private readonly shown: HTMLElement;
  private readonly opener: HTMLButtonElement;
  private readonly remover: HTMLButtonElement;

  constructor(private part: HTMLElement, private means: Means) {
    this.kind = part.dataset.lead === "clip" ? "clips" : "pictures";
    this.input = part.querySelector<HTMLInputElement>("input[type=hidden]")!;
    this.shown = part.querySelector<HTMLElement>("[data-lead-shown]")!;
    this.opener = part.querySelector<HTMLButtonElement>("[data-lead-choose]")!;
    this.remover = button("button", means.words(`remove-${this.kind}`));
    this.remover.hidden = !this.input.value;
    this.opener.after(this.remover);
    this.opener.onclick = (event) => {
      event.preventDefault();
      if (means.isOpen()) void this.choose();
    };
    this.remover.onclick = () => {
      if (!means.isOpen()) return;
      this.take("");
      this.opener.focus();
    };
    this.input.addEventListener("shown", () => void this.show());
  }

  private async choose(): Promise<void> {
    const chosen = await this.means.choose(this.kind, this.opener.textContent?.trim() ?? "");
    this.opener.focus();
    if (!chosen || typeof chosen === "string") return;
    this.take(chosen.id, chosen);
    // What comes next is to say what it shows.
    if (this.kind === "pictures") this.field("picture_alt")?.focus();
  }

  /** Another picture: what was said of the one before is not true of it. */
  private take(id: string, offer?: Offer): void {
    if (id === this.input.value) return;
    this.write(this.input, id);
    if (this.kind === "pictures") {
      this.write(this.field("picture_caption"), "");
      this.write(this.field("picture_alt"), offer?.alt ?? "");
      const described = this.part.querySelector<HTMLInputElement>('input[name="picture_decorative"][value="no"]');
      if (described && !described.checked) {
        described.checked = true;
        described.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    void this.show();
  }

  private field(name: string): HTMLTextAreaElement | null {
    return this.part.querySelector<HTMLTextAreaElement>(`[name="${name}"]`);
  }

  private write(field: HTMLInputElement | HTMLTextAreaElement | null, value: string): void {
    if (!field || field.value === value) return;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private async show(): Promise<void> {
    const { kind, means } = this;
    const id = this.input.value;
    this.remover.hidden = !id;
    const offer = id ? await means.library.one(kind, id) : undefined;
    if (this.input.value !== id) return;
    this.shown.replaceChildren(...(offer ? this.faces(offer) : [make("p", "quiet", means.words(id ? "gone" : `none-${kind}`))]));
  }

  private faces(offer: Offer): HTMLElement[] {
    const lines = [offer.archive, offer.credit, offer.problem].filter((line): line is string => !!line);
    const quiet = lines.map((line) => make("p", "quiet small", line));
    if (this.kind === "pictures") {
      if (!offer.src) return quiet;
      const image = pictureOf(offer);
      image.className = "picture-here";
      return [image, ...quiet];
    }
    const name = make("p", "", offer.about ? `${offer.name} · ${offer.about}` : offer.name);
    name.dir = "auto";
    return [name, ...(offer.src ? [soundOf(offer, this.means.words)] : []), ...quiet];
  }
}
