/** How lines and quotations stand in the editor, where it is more than their element. */
import { Mark, type Node } from "prosemirror-model";
import type { EditorView, NodeView, NodeViewConstructor } from "prosemirror-view";
import { type Dir, directionOf, levelOf, safeDir, safeLang } from "./attributes";
import { button, make } from "./draw";
import type { Words } from "./words";

const STRONG = /\p{L}/u;

/**
 * The direction of a line: its own, its language's, or that of its letters. A line without letters stands
 * as the story does: `dir=auto` would put its caret on the left of an Arabic story.
 */
export function lineDirection(node: Node): Dir | "auto" | undefined {
  const lang = safeLang(node.attrs.lang);
  return safeDir(node.attrs.dir) ?? (lang ? directionOf(lang) : STRONG.test(node.textContent) ? "auto" : undefined);
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

/** `editQuotation` opens the dialog of the quotation at a place. */
export function nodeViews(words: Words, editQuotation: (view: EditorView, pos: number) => void): Record<string, NodeViewConstructor> {
  return {
    paragraph: (node) => new Line(node),
    heading: (node) => new Line(node),
    quotation: (node, view, getPos) => {
      // ProseMirror asks by name, and so for the mark of that name too: that one is as the schema says.
      if ((node as Node | Mark) instanceof Mark) return {} as NodeView;
      return new Quotation(node, words, () => {
        const pos = getPos();
        if (pos !== undefined) editQuotation(view, pos);
      });
    },
  };
}
