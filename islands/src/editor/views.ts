/** How lines and quotations stand in the editor, where it is more than their element. */
import { Mark, type Node } from "prosemirror-model";
import type { EditorView, NodeView, NodeViewConstructor } from "prosemirror-view";
import { type Dir, directionOf, levelOf, safeDir, safeId, safeLang } from "./attributes";
import { pictureOf, soundOf } from "./choosing";
import { button, make } from "./draw";
import type { Kind, Library, Offer } from "./library";
import type { Words } from "./words";

const RTL_SCRIPTS = "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Thaana}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Adlam}\\p{Script=Mandaic}\\p{Script=Samaritan}";
const RTL_LETTER = new RegExp(`(?=[${RTL_SCRIPTS}])\\p{L}`, "u");
const LTR_LETTER = new RegExp(`(?![${RTL_SCRIPTS}])\\p{L}`, "u");

/**
 * The direction of a line: its own, its language's, or that of its letters where they all run one way. A line
 * of both, or without letters, stands as the story does: one name in Latin letters does not turn an Arabic
 * sentence round, as it would with `dir=auto`. Readers' pages do the same (`formats/src/document/direction.rs`).
 */
export function lineDirection(node: Node): Dir | undefined {
  const lang = safeLang(node.attrs.lang);
  return safeDir(node.attrs.dir) ?? (lang ? directionOf(lang) : directionOfLetters(node.textContent));
}

export function directionOfLetters(text: string): Dir | undefined {
  const [rtl, ltr] = [RTL_LETTER.test(text), LTR_LETTER.test(text)];
  return rtl === ltr ? undefined : rtl ? "rtl" : "ltr";
}

class Line implements NodeView {
  dom: HTMLElement;
  contentDOM: HTMLElement;

  constructor(private node: Node) {
    const name = node.type.name === "heading" ? (`h${levelOf(node.attrs.level)}` as "h2") : "p";
    this.dom = this.contentDOM = document.createElement(name);
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.level !== this.node.attrs.level) return false;
    this.node = node;
    this.show();
    return true;
  }

  private show(): void {
    const dir = lineDirection(this.node) ?? "";
    if (this.dom.dir !== dir) dir ? (this.dom.dir = dir) : this.dom.removeAttribute("dir");
    const lang = safeLang(this.node.attrs.lang) ?? "";
    if (this.dom.lang !== lang) lang ? (this.dom.lang = lang) : this.dom.removeAttribute("lang");
  }

  ignoreMutation(mutation: { type: string }): boolean {
    return mutation.type === "attributes";
  }
}

class Quotation implements NodeView {
  dom: HTMLElement;
  contentDOM: HTMLElement;
  private caption: HTMLButtonElement;

  constructor(private node: Node, private words: Words, open: () => void) {
    this.caption = button("editor-caption");
    this.caption.onclick = open;
    const about = make("figcaption", "", this.caption);
    about.contentEditable = "false";
    this.contentDOM = make("blockquote", "");
    this.dom = make("figure", "quotation", this.contentDOM, about);
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  private show(): void {
    const { speaker, role, place, said_on: day, original_lang: lang } = this.node.attrs as Record<string, string | null>;
    const known = [speaker, role, place, day, lang].filter((part): part is string => !!part);
    this.caption.classList.toggle("editor-caption-missing", !speaker);
    const parts = speaker ? known : [this.words("who-said-this"), ...known];
    this.caption.replaceChildren(...parts.map((part) => {
      const element = make("span", "", part);
      element.dir = "auto";
      return element;
    }));
  }

  stopEvent(event: Event): boolean {
    return this.caption.contains(event.target as globalThis.Node);
  }

  ignoreMutation(mutation: { type: string; target: globalThis.Node }): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}

/** Milliseconds until a picture without a file is looked at again, and how often. */
const AGAIN = 2_000;
const MOST_LOOKS = 60;

const KINDS: Record<string, [kind: Kind, id: string]> = { picture: ["pictures", "picture"], clip: ["clips", "clip"], link_card: ["stories", "story"] };

/** A picture, a clip or a card: what it is, asked of the library, and what is said of it here. */
class Part implements NodeView {
  dom: HTMLElement;
  private timer = 0;
  private looks = 0;
  private face = make("div", "editor-part-face");
  private caption: HTMLButtonElement;
  private id: string | undefined;

  constructor(private node: Node, private words: Words, private library: Library, open: () => void) {
    this.caption = button("editor-caption");
    this.caption.onclick = open;
    this.dom = make("figure", `editor-part editor-part-${node.type.name.replace("_", "-")}`, this.face, make("figcaption", "", this.caption));
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  private show(): void {
    const [kind, name] = KINDS[this.node.type.name]!;
    const id = safeId(this.node.attrs[name]);
    // What was asked about the one before is not about this one, also where there is none.
    this.id = id;
    this.write(undefined);
    if (!id) return this.face.replaceChildren();
    void this.library.one(kind, id).then((offer) => {
      // It may have become another one meanwhile.
      if (this.id !== id) return;
      const face = kind === "pictures" ? pictureOf : soundOf;
      if (kind !== "stories") this.face.replaceChildren(...(offer?.src ? [face(offer, this.words)] : []));
      this.write(offer, this.words("gone"));
      // Of a picture that has just come in the files are being made.
      clearTimeout(this.timer);
      if (kind === "pictures" && offer && !offer.src && this.looks++ < MOST_LOOKS) this.timer = window.setTimeout(() => this.show(), AGAIN);
    });
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  private write(offer: Offer | undefined, gone?: string): void {
    const { caption, alt, title, about, href } = this.node.attrs as Record<string, string | null>;
    const line = (text: string | null | undefined, className = "") => (text ? [[text, className] as const] : []);
    const missing = "editor-caption-missing";
    const name = this.node.type.name;
    const lines = [
      ...line(name === "picture" ? caption : (title ?? offer?.name ?? href), "editor-part-name"),
      ...line(name === "link_card" ? (about ?? offer?.about) : offer?.about),
      ...line(name === "link_card" && title ? href : ""),
      ...(name === "picture" ? line(alt ?? this.words("alt-missing"), alt === null ? missing : "editor-quiet").slice(alt === "" ? 1 : 0) : []),
      ...line(alt === "" ? this.words("decorative") : "", "editor-quiet"),
      ...line(offer?.archive, "editor-quiet"),
      ...line(offer?.credit, "editor-quiet"),
      ...line(offer ? offer.problem : this.id || !href ? gone : "", missing),
    ];
    this.caption.replaceChildren(...(lines.length ? lines : line(this.words(name === "clip" ? "sound" : name.replace("_", "-")))).map(([text, className]) => {
      const element = make("span", className, text);
      element.dir = "auto";
      return element;
    }));
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLAudioElement || this.caption.contains(event.target as globalThis.Node);
  }

  ignoreMutation(): boolean {
    return true;
  }
}

/** A table with its caption above it. */
class Table implements NodeView {
  dom: HTMLElement;
  contentDOM: HTMLElement;
  private caption: HTMLButtonElement;
  private table: HTMLTableElement;

  constructor(private node: Node, private words: Words, open: () => void) {
    this.caption = button("editor-caption");
    this.caption.onclick = open;
    const about = make("div", "editor-table-caption", this.caption);
    about.contentEditable = "false";
    this.contentDOM = make("tbody", "");
    this.table = make("table", "", this.contentDOM);
    this.dom = make("div", "editor-table", about, make("div", "editor-table-box", this.table));
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  private show(): void {
    const { caption, header_row: row, header_column: column } = this.node.attrs as { caption: string | null; header_row: unknown; header_column: unknown };
    this.table.classList.toggle("has-header-row", !!row);
    this.table.classList.toggle("has-header-column", !!column);
    const text = caption ?? this.words("table-caption-none");
    if (this.caption.textContent === text) return;
    const line = make("span", "", text);
    line.dir = "auto";
    this.caption.replaceChildren(line);
    this.caption.classList.toggle("editor-quiet", !caption);
  }

  stopEvent(event: Event): boolean {
    return this.caption.contains(event.target as globalThis.Node);
  }

  ignoreMutation(mutation: { type: string; target: globalThis.Node }): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}

/** What a press on the line below a thing opens, by its place. */
export type Opening = (view: EditorView, pos: number) => void;

/** `open` has the windows of things at a place. */
export function nodeViews(words: Words, library: Library, open: { quotation: Opening; part: Opening; table: Opening }): Record<string, NodeViewConstructor> {
  const at = (opening: Opening, view: EditorView, getPos: () => number | undefined) => () => {
    const pos = getPos();
    if (pos !== undefined) opening(view, pos);
  };
  const part: NodeViewConstructor = (node, view, getPos) => new Part(node, words, library, at(open.part, view, getPos));
  return {
    picture: part,
    clip: part,
    link_card: part,
    table: (node, view, getPos) => new Table(node, words, at(open.table, view, getPos)),
    paragraph: (node) => new Line(node),
    heading: (node) => new Line(node),
    quotation: (node, view, getPos) => {
      // ProseMirror asks by name, and so for the mark of that name too: that one is as the schema says.
      if ((node as Node | Mark) instanceof Mark) return {} as NodeView;
      return new Quotation(node, words, at(open.quotation, view, getPos));
    },
  };
}
