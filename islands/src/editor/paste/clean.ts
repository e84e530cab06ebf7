/**
 * Foreign HTML into the few elements that a body knows. It is parsed into a document without a window,
 * where nothing runs and nothing is fetched; nothing of it is copied, only known things are made anew.
 *
 * Keeps paragraphs, headings, lists (Word's too), tables of words and figures, stress, links, quotations,
 * dividers, and languages that are not the story's, except Word's, which is about its speller. Drops styles,
 * pictures, scripts, tables that only set things side by side (what stands in them stays), counters and
 * detours in links.
 */
import { safeLang } from "../attributes";
import { readQuotation } from "../schema";
import { attributionIn, speakerOf } from "./attribution";
import { untracked } from "./links";
import { isData, span } from "./tables";
import { isEmphasised, isHidden, isMarker, isStrong, styleOf, wordItem } from "./styles";

const SILENT = new Set(
  ("script style template noscript iframe object embed applet svg math audio video canvas picture img map head title meta link base " +
    "button input select textarea datalist dialog progress meter frame frameset noframes noembed param source track label xml")
    .split(" "),
);
const BLOCKS = new Set(
  ("p div section article main header footer aside nav address center dl dt dd details summary fieldset form figure figcaption " +
    "table thead tbody tfoot tr caption body html pre").split(" "),
);
/** Elements inside each other; below, only words are read. */
const DEEPEST = 200;

interface Style {
  strong: boolean;
  emphasis: boolean;
  href?: string | undefined;
  quotation?: Record<string, string> | undefined;
  lang?: string | undefined;
}

/** The clean HTML of what was pasted into a story in `lang`. */
export function clean(html: string, lang = "", parser: DOMParser = new DOMParser()): string {
  const source = parser.parseFromString(html, "text/html");
  const isWord = /class="?Mso|mso-|urn:schemas-microsoft/.test(html);
  const cleaner = new Cleaner(parser.parseFromString("", "text/html"), isWord ? undefined : lang);
  cleaner.children(source.body, { strong: false, emphasis: false }, 0);
  return cleaner.finish();
}

class Cleaner {
  private root: HTMLElement;
  private into: Element;
  private line: Element | undefined;
  private breaks = 0;
  /** The cell that is being read: whatever stands in it becomes one line. */
  private cell: Element | undefined;
  private gap = false;
  /** Lists of Word's that are still open, the outermost first. */
  private lists: { level: number; list: Element }[] = [];

  /** Without the story's language no language is read. */
  constructor(private readonly page: Document, private readonly storyLang: string | undefined) {
    this.root = page.body;
    this.into = this.root;
  }

  finish(): string {
    this.endLine();
    return this.root.innerHTML;
  }

  children(parent: Node, style: Style, depth: number): void {
    if (depth > DEEPEST) return this.words(parent.textContent ?? "", style);
    for (const child of Array.from(parent.childNodes)) this.node(child, style, depth + 1);
  }

  private node(node: Node, style: Style, depth: number): void {
    if (node.nodeType === 3) return this.words(node.nodeValue ?? "", style);
    if (node.nodeType !== 1) return;
    const element = node as HTMLElement;
    const name = element.localName;
    const css = styleOf(element);
    if (SILENT.has(name) || isHidden(element, css) || isMarker(css)) return;
    const item = this.cell ? undefined : wordItem(element, css);
    if (item) return this.wordItem(element, item.level, item.ordered, style, depth);
    if (this.lists.length && (BLOCKS.has(name) || /^h[1-6]$/.test(name)) && element.textContent?.trim()) this.closeLists();
    this.known(element, name, this.styled(element, css, style), depth);
  }

  private known(element: HTMLElement, name: string, style: Style, depth: number): void {
    if (this.cell) return this.inCell(element, name, style, depth);
    if (name === "table" && isData(element as HTMLTableElement)) return this.table(element as HTMLTableElement, style, depth);
    if (/^h[1-6]$/.test(name)) return this.heading(element, name, style, depth);
    switch (name) {
      case "ul": case "ol": case "menu": return this.list(element, name === "ol" ? "ol" : "ul", style, depth);
      case "li": return this.inside("li", () => this.children(element, style, depth));
      case "blockquote": return this.quotation(element, undefined, style, depth);
      case "hr": return this.divider();
      case "br": return this.lineBreak(style);
      case "td": case "th":
        this.children(element, style, depth);
        return this.words(" ", style);
    }
    if (name === "figure") {
      const words = element.querySelector("blockquote");
      if (words) return this.quotation(words, element, style, depth);
    }
    if (BLOCKS.has(name)) return this.block(element, style, depth);
    this.children(element, style, depth);
  }

  private styled(element: HTMLElement, css: string, style: Style): Style {
    const quoted = element.localName === "q" || (element.localName === "span" && element.classList.contains("quotation"));
    return {
      strong: isStrong(element, css) ?? style.strong,
      emphasis: isEmphasised(element, css) ?? style.emphasis,
      href: element.localName === "a" ? untracked(element.getAttribute("href")) : style.href,
      quotation: quoted ? quotationData(element) : style.quotation,
      lang: this.languageOf(element) ?? style.lang,
    };
  }

  /** The language of an element, empty where it is the story's own again. */
  private languageOf(element: HTMLElement): string | undefined {
    const lang = this.storyLang === undefined ? undefined : safeLang(element.getAttribute("lang"));
    if (!lang) return undefined;
    return lang.split("-")[0] === this.storyLang!.split("-")[0] ? "" : lang;
  }

  private block(element: HTMLElement, style: Style, depth: number): void {
    this.endLine();
    this.children(element, style, depth);
    this.endLine();
  }

  /** A heading is bold by itself, and so is what programs write into it. */
  private heading(element: HTMLElement, name: string, style: Style, depth: number): void {
    this.endLine();
    const level = { h1: "h2", h2: "h2", h3: "h3" }[name] ?? "h4";
    const before = this.into.childNodes.length;
    this.line = this.page.createElement(level);
    this.into.append(this.line);
    this.children(element, style, depth);
    this.endLine();
    for (const made of Array.from(this.into.childNodes).slice(before)) if (/^h/i.test(made.nodeName)) unbold(made as Element);
  }

  private list(element: HTMLElement, name: "ol" | "ul", style: Style, depth: number): void {
    this.endLine();
    // Google writes a list inside a list beside its item; it belongs to the item before it.
    const last = this.into.lastElementChild;
    const outer = this.into;
    if (/^(ul|ol)$/.test(outer.localName)) this.into = last ?? this.added("li");
    this.inside(name, () => {
      for (const child of Array.from(element.childNodes)) {
        const isItem = child.nodeType === 1 && /^(li|ul|ol)$/.test((child as Element).localName);
        if (isItem) this.node(child, style, depth + 1);
        else if (child.textContent?.trim()) this.inside("li", () => this.node(child, style, depth + 1));
      }
    });
    this.into = outer;
  }

  private wordItem(element: HTMLElement, level: number, ordered: boolean, style: Style, depth: number): void {
    this.endLine();
    while (this.lists.length && this.lists[this.lists.length - 1]!.level > level) this.lists.pop();
    let open = this.lists[this.lists.length - 1];
    const name = ordered ? "ol" : "ul";
    if (!open || open.level < level || open.list.localName !== name) {
      if (open?.level === level) this.lists.pop();
      const parent = this.lists[this.lists.length - 1];
      const into = parent ? (parent.list.lastElementChild ?? parent.list) : this.into;
      open = { level, list: this.page.createElement(name) };
      into.append(open.list);
      this.lists.push(open);
    }
    const outer = this.into;
    this.into = open.list;
    this.inside("li", () => this.children(element, this.styled(element, styleOf(element), style), depth));
    this.into = outer;
  }

  private closeLists(): void {
    this.endLine();
    this.lists = [];
  }

  private quotation(words: HTMLElement, figure: HTMLElement | undefined, style: Style, depth: number): void {
    // In a mail it is not somebody quoted, but the letter that is answered.
    if (words.getAttribute("type") === "cite" || words.classList.contains("gmail_quote")) return this.block(words, style, depth);
    this.endLine();
    const made = this.added("figure");
    let about = figure ? quotationData(figure) : {};
    const below = attributionIn(words);
    if (!Object.keys(about).length) about = speakerOf(figure?.querySelector("figcaption")?.textContent) ?? below ?? {};
    for (const [name, value] of Object.entries(about)) made.setAttribute(name, value);
    made.className = "quotation";
    const outer = this.into;
    this.into = made;
    this.inside("blockquote", () => this.children(words, style, depth));
    this.into = outer;
    if (!made.textContent?.trim()) made.remove();
  }

  private table(element: HTMLTableElement, style: Style, depth: number): void {
    this.closeLists();
    const made = this.added("table");
    const caption = element.caption?.textContent?.trim();
    if (caption) made.append(Object.assign(this.page.createElement("caption"), { textContent: caption }));
    for (const row of Array.from(element.rows)) {
      const line = this.page.createElement("tr");
      made.append(line);
      for (const cell of Array.from(row.cells)) {
        const one = this.page.createElement(cell.localName === "th" ? "th" : "td");
        line.append(one);
        [this.cell, this.line, this.gap] = [one, one, false];
        this.children(cell, this.styled(cell, styleOf(cell), style), depth + 2);
        [this.cell, this.line] = [undefined, undefined];
        for (let more = span(cell); more > 1; more--) line.append(this.page.createElement("td"));
      }
    }
    this.breaks = 0;
  }

  private inCell(element: HTMLElement, name: string, style: Style, depth: number): void {
    const parts = BLOCKS.has(name) || /^(h[1-6]|ul|ol|li|br|hr|td|th)$/.test(name);
    this.gap ||= parts;
    this.children(element, style, depth);
    this.gap ||= parts;
  }

  private divider(): void {
    this.endLine();
    this.added("hr");
  }

  /** One break is a space, two part paragraphs. */
  private lineBreak(style: Style): void {
    this.breaks++;
    if (this.breaks > 1) this.endLine();
    else this.words(" ", style);
  }

  private inside(name: string, write: () => void): void {
    this.endLine();
    const outer = this.into;
    this.into = this.added(name);
    write();
    this.endLine();
    if (!this.into.textContent?.trim()) this.into.remove();
    this.into = outer;
  }

  private added(name: string): Element {
    const element = this.page.createElement(name);
    this.into.append(element);
    return element;
  }

  private words(text: string, style: Style): void {
    const blank = !/[^ \t\n\r\f]/.test(text);
    if (!blank) this.breaks = 0;
    if (blank && !this.line) return;
    let words = text.replace(/[\u0000-\u0008\u000b\u000e-\u001f]/g, "").replace(/[ \t\n\r\f]+/g, " ");
    if (this.cell && !blank && this.gap) {
      if (this.cell.textContent?.trim()) words = ` ${words.trimStart()}`;
      this.gap = false;
    }
    if (!this.line) this.into.append((this.line = this.page.createElement("p")));
    this.line.append(this.marked(words, style));
  }

  private marked(words: string, style: Style): Node {
    let inner: Node = this.page.createTextNode(words);
    const wrap = (name: string, attributes: Record<string, string> = {}) => {
      const element = this.page.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(inner);
      inner = element;
    };
    if (style.emphasis) wrap("em");
    if (style.strong) wrap("strong");
    if (style.lang) wrap("span", { lang: style.lang });
    if (style.href) wrap("a", { href: style.href });
    if (style.quotation) wrap("span", { ...style.quotation, class: "quotation" });
    return inner;
  }

  private endLine(): void {
    this.breaks = 0;
    if (this.cell) {
      this.gap = true;
      return;
    }
    const line = this.line;
    this.line = undefined;
    if (!line) return;
    // The blank lines by which mails and Word keep distance.
    if (!/[^\s\u00a0\u200b\ufeff]/.test(line.textContent ?? "")) return line.remove();
    let last = line.lastChild;
    while (last?.lastChild) last = last.lastChild;
    if (last) last.nodeValue = last.nodeValue?.replace(/ +$/, "") ?? "";
  }
}

function quotationData(element: HTMLElement): Record<string, string> {
  const attrs = Object.entries(readQuotation(element));
  return Object.fromEntries(attrs.map(([name, value]) => [`data-${name.replace(/_/g, "-")}`, String(value)]));
}

function unbold(heading: Element): void {
  for (const strong of Array.from(heading.querySelectorAll("strong"))) strong.replaceWith(...Array.from(strong.childNodes));
}
