/** One editor on its page: the text with its toolbar, its line of state, and those who share it. */
import { DOMParser as Parser, type Node } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { prosemirrorToYXmlFragment, yCursorPluginKey } from "y-prosemirror";
import * as Y from "yjs";
import { type Asking, asking } from "./asking";
import { chooserIn } from "./choosing";
import { counterFor } from "./counter";
import { askerIn, showHelp } from "./dialogs";
import { button, make } from "./draw";
import { bindFields, fieldsOf, lockFields } from "./fields";
import { type Illustrating, illustrating } from "./illustrating";
import { fromJson, toJson } from "./json";
import { commandsOf, type Hands } from "./keys";
import { bindLead } from "./lead";
import { type Library, libraryAt } from "./library";
import { loadNotes, noteCommand, type Notes } from "./margin";
import { pasting } from "./pasting";
import { leadTo } from "./place";
import { type Person, personOf, showPeople } from "./room/people";
import { Room } from "./room/room";
import { isKnown, schema } from "./schema";
import { readSelection } from "./selection";
import { type Sender, senderFor } from "./sending";
import { redoCommand, sharedState, stillState, undoCommand } from "./state";
import { buildStatus, type Status } from "./status";
import { buildToolbar, type Toolbar } from "./toolbar";
import { type Topics, topicsIn } from "./topics";
import { nodeViews } from "./views";
import { type Words, wordsOf } from "./words";

/** Words are counted when the hand rests. */
const REST = 300;
const BEAT = 50;
/** The size of a text of one line without letters. */
const EMPTY = 2;

export class Desk {
  private view: EditorView;
  private toolbar: Toolbar;
  private status: Status;
  private count = make("p", "editor-count");
  private hands: Hands;
  private isEditable = false;
  /** The field that the address names, until it is open to be written in. */
  private asked = location.hash.slice(1);
  private alone: HTMLButtonElement | undefined;
  private counting = 0;
  private showing = 0;
  private notes: Notes | undefined;
  private readonly sender: Sender;
  private readonly textarea: HTMLTextAreaElement | null;
  private readonly form: HTMLFormElement | null;
  private readonly words: Words;
  private readonly topics: Topics | undefined;
  private readonly countWords: ReturnType<typeof counterFor>;

  constructor(private readonly root: HTMLElement) {
    const { words = "{}", lang = "" } = root.dataset;
    // The desk's language is the page's; the story's may be another.
    const deskLang = document.documentElement.lang || lang;
    this.words = wordsOf(words, deskLang);
    this.countWords = counterFor(lang);
    this.topics = topicsIn(document, this.words);
    this.textarea = root.querySelector<HTMLTextAreaElement>('textarea[name="document"]');
    this.form = root.closest("form");
    this.status = buildStatus(this.words);
    const ask = askerIn(root, this.words, deskLang);
    const library = libraryAt(root.dataset.offers ?? (root.dataset.room ?? "").replace(/\/room$/, ""));
    this.sender = senderFor(root.dataset.edition ?? "", this.words, (text) => this.status.note(text));
    const choose = chooserIn(root, this.words, library, (file, at) => this.sender.one(file, at));
    const questions = { ...asking(ask, this.words), ...illustrating({ ask, choose, library, words: this.words }) };
    this.hands = this.handsWith(questions);
    bindLead(this.form, { choose, library, words: this.words, isOpen: () => this.isEditable });
    const place = make("div", "editor-page");
    this.toolbar = buildToolbar(this.words, commandsOf(this.hands), () => this.view);
    this.view = this.viewIn(place, questions, library);
    const foot = make("div", "editor-foot", this.sender.element, this.status.notice, this.status.element, this.count);
    // What the desk says stands in the desk's direction, whatever the story's is.
    for (const own of [this.toolbar.element, foot, this.status.voice]) inDeskWays(own);
    root.prepend(this.toolbar.element, place, foot, this.status.voice);
    if (this.textarea) this.textarea.hidden = true;
    root.classList.add("editor");
    this.form?.addEventListener("submit", () => this.handOver());
    addEventListener("click", (event) => this.leadFrom(event));
    this.open();
  }

  // --- the text ---------------------------------------------------------------

  private viewIn(place: HTMLElement, questions: Asking & Illustrating, library: Library): EditorView {
    const { lang = "" } = this.root.dataset;
    return new EditorView({ mount: place }, {
      state: stillState(this.written()),
      editable: () => this.isEditable,
      attributes: () => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": this.words("text"),
        "aria-readonly": String(!this.isEditable),
        ...(lang ? { lang } : {}),
        dir: this.root.dir || "auto",
        class: "editor-text",
        spellcheck: "true",
      }),
      nodeViews: nodeViews(this.words, library, {
        quotation: inside(questions.quotation),
        table: inside(questions.table),
        part: (view, pos) => {
          if (!view.editable) return;
          view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
          questions.edit(view.state, view.dispatch, view);
        },
      }),
      dispatchTransaction: (tr) => {
        this.sender.follow(tr);
        this.view.updateState(this.view.state.apply(this.atCaret(tr)));
        this.showButtonsSoon();
        if (tr.docChanged) this.countSoon();
      },
      handleKeyDown: (view) => readSelection(view),
      handleClick: (view, pos, event) => followed(view, pos, event),
      ...pasting(this.words, lang, (text) => this.status.note(text), (view, files, pos) => this.sender.into(view, files, pos)),
    });
  }

  /** A colleague's caret that moves must not put ours back. */
  private atCaret(tr: Transaction): Transaction {
    const moved = tr.getMeta(yCursorPluginKey) as object | undefined;
    if (!moved || tr.docChanged) return tr;
    readSelection(this.view);
    return this.view.state.tr.setMeta(yCursorPluginKey, moved);
  }

  /** The text in the page as the server wrote it. */
  private written(): Node {
    const page = new DOMParser().parseFromString(this.textarea?.value ?? "", "text/html");
    return Parser.fromSchema(schema).parse(page.body);
  }

  /** The letter first, then the buttons. */
  private showButtonsSoon(): void {
    this.showing ||= window.setTimeout(() => {
      this.showing = 0;
      this.toolbar.update(this.view);
    }, BEAT);
  }

  private countSoon(): void {
    clearTimeout(this.counting);
    this.counting = window.setTimeout(() => this.showCount(), REST);
  }

  private showCount(): void {
    const { words, minutes } = this.countWords(this.view.state.doc);
    this.count.replaceChildren(
      make("span", "", this.words("words", { count: words })), " ",
      make("span", "", this.words("minutes", { count: minutes })),
    );
  }

  private handsWith(questions: Asking & Illustrating): Hands {
    return {
      ...questions,
      undo: undoCommand,
      redo: redoCommand,
      note: noteCommand(() => this.notes),
      help: () => {
        void showHelp(this.root, this.words).then(() => this.view.focus());
        return true;
      },
      toolbar: () => {
        this.toolbar.focus();
        return true;
      },
      save: () => {
        this.save();
        return true;
      },
    };
  }

  // --- alone, in a room, or only to be read --------------------------------------

  private open(): void {
    const { room, story = "", person = "{}", readonly } = this.root.dataset;
    const me = personOf(parsed(person));
    if (readonly !== undefined) this.onlyRead("read-only");
    else if (room && me) this.enter(room, story, me);
    else this.writeAlone();
    this.toolbar.update(this.view);
    this.showCount();
  }

  private edit(state: EditorState): void {
    this.isEditable = true;
    this.root.dataset.state = "ready";
    this.root.removeAttribute("aria-busy");
    this.view.updateState(state);
    this.toolbar.update(this.view);
    this.showCount();
    // Whoever writes somewhere already stays there.
    if (document.activeElement === document.body) {
      if (this.asked === "document") leadTo(this.view, new URLSearchParams(location.search).get("at") ?? "");
      else if (this.asked) document.getElementById(this.asked)?.focus();
    }
    this.asked = "";
  }

  /** What leads to the text leads to the editor, which has its place. */
  private leadFrom(event: MouseEvent): void {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href="#document"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leadTo(this.view, link.dataset.at ?? "");
  }

  /** Without a room the text goes with the form. */
  private writeAlone(): void {
    let isChanged = false;
    const change = () => {
      isChanged = true;
      this.status.showText("unsaved", this.words("unsaved"));
    };
    const begin = (text?: Node) => {
      const doc = new Y.Doc();
      if (text) prosemirrorToYXmlFragment(text, doc.getXmlFragment("body"));
      this.edit(sharedState(doc, undefined, this.hands));
      doc.on("update", change);
    };
    begin(this.view.state.doc);
    this.form?.addEventListener("submit", () => (isChanged = false));
    // What was sent without a new page is not written any more.
    this.form?.addEventListener("reset", () => {
      begin();
      this.form?.querySelector('input[name="document_json"]')?.remove();
      this.status.showText("", "");
    });
    // It did not arrive; what was begun since is not lost for it.
    this.form?.addEventListener("putback", (event) => {
      if (this.view.state.doc.content.size > EMPTY) return event.preventDefault();
      begin(fromJson(parsed((event as CustomEvent<string>).detail)));
      change();
    });
    addEventListener("beforeunload", (event) => isChanged && event.preventDefault());
  }

  private onlyRead(why: string): void {
    // While the caret's plugin is still there to hear that it goes.
    this.view.dom.blur();
    this.isEditable = false;
    // The binding goes with the state: it would take away what it does not know.
    this.view.updateState(stillState(this.view.state.doc));
    this.root.dataset.state = "read-only";
    this.root.removeAttribute("aria-busy");
    this.view.setProps({});
    this.toolbar.update(this.view);
    lockFields(fieldsOf(document), true, this.topics);
    this.status.settle("refused", this.words(why));
    this.status.announce(this.words(why));
  }

  private enter(address: string, story: string, me: Person): void {
    const fields = fieldsOf(document);
    const room: Room = new Room(address, `${me.id} ${story}`, {
      ready: () => {
        this.alone?.remove();
        if (!knowsAll(room.doc)) return this.onlyRead("outdated");
        lockFields(fields, false, this.topics);
        bindFields(room.doc, fields, (field) => room.awareness.setLocalStateField("field", field ?? null), this.topics);
        this.edit(sharedState(room.doc, room.awareness, this.hands, (isText) => this.notes?.moved(isText)));
        void this.load(room);
      },
      coming: () => readSelection(this.view),
      changed: () => {
        if (this.root.dataset.state !== "read-only") this.status.show(room.line, room.unkept);
      },
      notes: () => this.notes?.changed(),
      refused: (why) => this.onlyRead(`refused-${why}`),
      full: () => this.status.because(this.words("full")),
      doubted: () => void this.doubt(room, fields),
    });
    room.doc.on("beforeObserverCalls", (change: Y.Transaction) => {
      if (this.isEditable && !knowsWhatCame(change)) this.onlyRead("outdated");
    });
    room.awareness.setLocalStateField("user", me);
    this.root.setAttribute("aria-busy", "true");
    lockFields(fields, true, this.topics);
    this.status.show("connecting", 0);
    const people = showPeople(room.awareness, me, this.words, (text) => this.status.announce(text));
    inDeskWays(people);
    this.toolbar.element.before(people);
    this.save = () => {
      const isKept = room.line === "live" && !room.unkept;
      this.status.announce(isKept ? this.words("saved") : this.words("offline-changes", { count: room.unkept }));
    };
    addEventListener("beforeunload", (event) => room.isUnsafe && event.preventDefault());
    // The server then knows that what colleagues wrote is in the text that comes with the form.
    this.form?.append(hidden("room", "yes"));
    void room.enter();
  }

  private async load(room: Room): Promise<void> {
    this.notes = await loadNotes(() => this.view, (text) => this.status.announce(text), () => room.line === "live");
    this.toolbar.update(this.view);
  }

  /** Somebody may have been signed out; or there is no way to the room, and one can still write alone. */
  private async doubt(room: Room, fields: ReturnType<typeof fieldsOf>): Promise<void> {
    if (await isSignedOut()) this.status.because(this.words("signed-out"));
    if (room.isReady || this.alone) return;
    this.alone = button("editor-action", this.words("write-alone"));
    this.alone.onclick = () => {
      room.leave();
      this.root.querySelector(".editor-people")?.remove();
      lockFields(fields, false, this.topics);
      this.alone?.remove();
      this.writeAlone();
      this.view.focus();
    };
    this.status.element.after(this.alone);
  }

  private save = (): void => this.form?.requestSubmit();

  /** The form takes the text along as data. */
  private handOver(): void {
    if (!this.form || !this.isEditable) return;
    const text = JSON.stringify(toJson(this.view.state.doc));
    const given = this.form.querySelector<HTMLInputElement>('input[name="document_json"]');
    const input = given ?? hidden("document_json", text);
    if (!given) this.form.append(input);
    input.disabled = false;
    input.value = text;
    if (this.textarea) this.textarea.disabled = true;
  }
}

/** The binding takes away elements that it does not know: a newer desk's words would be lost. */
function knowsAll(doc: Y.Doc): boolean {
  const inside = (parent: Y.XmlFragment): boolean =>
    parent.toArray().every((child) => !(child instanceof Y.XmlElement) || (isKnown(child.nodeName) && inside(child)));
  return inside(doc.getXmlFragment("body"));
}

/** The same of what has just come, before the binding sees it. */
function knowsWhatCame(change: Y.Transaction): boolean {
  for (const [type] of change.changed) {
    if (!(type instanceof Y.XmlFragment)) continue;
    for (const child of type.toArray()) if (child instanceof Y.XmlElement && !isKnown(child.nodeName)) return false;
  }
  return true;
}

/** Opens the window of something whose caret is inside of it. */
const inside = (command: Command) => (view: EditorView, pos: number): void => {
  if (!view.editable) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos + 1))));
  command(view.state, view.dispatch, view);
};

/** Ctrl and a click open a link, in a window that cannot reach ours. */
function followed(view: EditorView, _pos: number, event: MouseEvent): boolean {
  const link = (event.target as HTMLElement).closest?.("a[href]");
  if (!link || !(event.ctrlKey || event.metaKey || !view.editable)) return false;
  window.open((link as HTMLAnchorElement).href, "_blank", "noopener,noreferrer");
  return true;
}

/** Asks for this very page: who is signed out is sent away from it. */
async function isSignedOut(): Promise<boolean> {
  try {
    const answer = await fetch(location.href, { method: "HEAD", redirect: "manual", cache: "no-store" });
    return answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403;
  } catch {
    return false;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function hidden(name: string, value: string): HTMLInputElement {
  return Object.assign(make("input", ""), { type: "hidden", name, value });
}

function inDeskWays(element: HTMLElement): void {
  element.dir = document.documentElement.dir;
  element.lang = document.documentElement.lang;
}
