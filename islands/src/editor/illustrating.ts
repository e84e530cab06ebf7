/** Pictures, sounds, tables and cards: asked for, put into the text, changed, taken out. */
import type { Attrs, NodeType } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type Attributes, cardOf, clipOf, pictureOf, tableOf } from "./attributes";
import { type Choose, facesOf, soundOf } from "./choosing";
import { insertBlock, selectedPart } from "./commands";
import type { AskAbout, Field, Values } from "./dialogs";
import { make } from "./draw";
import type { Kind, Library, Offer } from "./library";
import { nodes } from "./schema";
import { emptyTable, placeIn, removeTable } from "./tables";
import type { Words } from "./words";

export interface Illustrating {
  picture: Command;
  sound: Command;
  table: Command;
  "link-card": Command;
  /** Opens the window of the part that is selected. */
  edit: Command;
}

interface Means {
  ask: AskAbout;
  choose: Choose;
  library: Library;
  words: Words;
}

/** How each part is chosen, what is asked of it, and what it then says. */
interface Sort {
  type: NodeType;
  kind: Kind;
  title: string;
  fields(attrs: Attributes, offer: Offer | undefined, words: Words): Field[];
  attrs(values: Values, of: Attributes): Attributes | undefined;
}

const text = (value: unknown) => (value as string | null) ?? undefined;

const picture: Sort = {
  type: nodes.picture,
  kind: "pictures",
  title: "picture",
  fields: (attrs, offer, words) => [
    { name: "caption", kind: "lines", value: text(attrs.caption), hint: words("caption-hint") },
    { name: "alt-kind", kind: ["alt-described", "alt-decorative"], value: attrs.alt === "" ? "alt-decorative" : "alt-described" },
    {
      name: "alt", kind: "lines", value: text(attrs.alt ?? offer?.alt), hint: words("alt-hint"),
      check: (value, all) => (value || all["alt-kind"] === "alt-decorative" ? undefined : words("alt-problem")),
    },
  ],
  attrs: (values, of) => pictureOf({ picture: of.picture, caption: values.caption, alt: values["alt-kind"] === "alt-decorative" ? "" : values.alt }),
};

const sound: Sort = {
  type: nodes.clip,
  kind: "clips",
  title: "sound",
  fields: (attrs, _, words) => [{ name: "title", kind: "text", value: text(attrs.title), hint: words("title-hint") }],
  attrs: (values, of) => clipOf({ clip: of.clip, title: values.title }),
};

const card: Sort = {
  type: nodes.link_card,
  kind: "stories",
  title: "link-card",
  fields: (attrs, _, words) => [
    { name: "title", kind: "text", value: text(attrs.title), hint: attrs.story ? words("card-title-hint") : "", check: (value) => (value || attrs.story ? undefined : words("title-problem")) },
    { name: "about", kind: "lines", value: text(attrs.about), hint: words("about-hint") },
  ],
  attrs: (values, of) => cardOf({ story: of.story, href: of.href, title: values.title, about: values.about }),
};

export function illustrating(means: Means): Illustrating {
  const opening = (open: (view: EditorView) => Promise<void>): Command => (_, dispatch, view) => {
    if (dispatch && view) void open(view).then(() => view.focus());
    return true;
  };
  const sorts = [picture, sound, card];
  return {
    picture: opening((view) => askPart(view, picture, means)),
    sound: opening((view) => askPart(view, sound, means)),
    "link-card": opening((view) => askPart(view, card, means)),
    table: opening((view) => askTable(view, means)),
    edit: (state, dispatch, view) => {
      const sort = sorts.find(({ type }) => type === selectedPart(state)?.node.type);
      if (sort && dispatch && view) void askPart(view, sort, means).then(() => view.focus());
      return !!sort;
    },
  };
}

/** The part that is selected, or a new one; one that is there can become another. */
async function askPart(view: EditorView, sort: Sort, means: Means): Promise<void> {
  const there = selectedPart(view.state)?.node;
  const isThere = there?.type === sort.type;
  let attrs: Attributes | undefined = isThere ? { ...there.attrs } : undefined;
  for (;;) {
    attrs ??= await choose(sort, means);
    if (!attrs) return;
    const offer = await offerOf(attrs, sort, means);
    const answer = await means.ask(means.words(sort.title), sort.fields(attrs, offer, means.words), isThere, above(offer, attrs, sort, means), means.words(`another-${sort.kind}`));
    if (answer === "other") {
      attrs = (await choose(sort, means)) ?? attrs;
      continue;
    }
    if (answer) write(view, sort, isThere, answer === "remove" ? undefined : sort.attrs(answer, attrs));
    return;
  }
}

async function choose(sort: Sort, { choose, words }: Means): Promise<Attributes | undefined> {
  const chosen = await choose(sort.kind, words(sort.title));
  if (!chosen) return undefined;
  if (typeof chosen === "string") return { href: chosen };
  return { [sort.kind === "pictures" ? "picture" : sort.kind === "clips" ? "clip" : "story"]: chosen.id };
}

async function offerOf(attrs: Attributes, { kind }: Sort, { library }: Means): Promise<Offer | undefined> {
  const id = attrs.picture ?? attrs.clip ?? attrs.story;
  return id ? library.one(kind, id as string) : undefined;
}

/** What it is about: the picture with its credit, the sound to hear, the story or the address. */
function above(offer: Offer | undefined, attrs: Attributes, sort: Sort, { words }: Means): HTMLElement {
  if (!offer) {
    const line = make("p", "editor-hint", (attrs.href as string | undefined) ?? words("gone"));
    line.dir = attrs.href ? "ltr" : "auto";
    return line;
  }
  const about = make("div", "editor-about", ...facesOf(offer, sort.kind));
  if (sort.kind === "clips" && offer.src) about.append(soundOf(offer, words));
  return about;
}

function write(view: EditorView, sort: Sort, isThere: boolean, attrs: Attributes | undefined): void {
  const { state } = view;
  if (!isThere) {
    if (attrs) insertBlock(sort.type.create(attrs as Attrs))(state, view.dispatch);
    return;
  }
  // A colleague may have moved or removed it while the window was open.
  const now = selectedPart(state);
  if (now?.node.type !== sort.type) return;
  if (attrs) view.dispatch(state.tr.setNodeMarkup(now.from, null, attrs as Attrs));
  else view.dispatch(state.tr.deleteSelection().scrollIntoView());
}

const MOST_ROWS = 100;
const MOST_COLUMNS = 20;

async function askTable(view: EditorView, { ask, words }: Means): Promise<void> {
  const there = placeIn(view.state)?.table;
  const { caption, header_row: row, header_column: column } = there?.attrs ?? { header_row: true };
  const headers = ["headers-row", "headers-column", "headers-both", "headers-none"];
  const size = (name: string, most: number, value: string): Field => ({
    name, kind: "text", value, check: (text) => (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? undefined : words("size-problem", { most })),
  });
  const fields: Field[] = [
    { name: "table-caption", kind: "text", value: text(caption), hint: words("table-caption-hint") },
    { name: "headers", kind: headers, value: row && column ? "headers-both" : row ? "headers-row" : column ? "headers-column" : "headers-none" },
    ...(there ? [] : [size("rows", MOST_ROWS, "3"), size("columns", MOST_COLUMNS, "3")]),
  ];
  const answer = await ask(words("table"), fields, !!there);
  if (!answer || answer === "other") return;
  if (answer === "remove") return void removeTable(view.state, view.dispatch);
  const chosen = answer.headers;
  const attrs = tableOf({
    caption: answer["table-caption"],
    header_row: chosen === "headers-row" || chosen === "headers-both",
    header_column: chosen === "headers-column" || chosen === "headers-both",
  });
  if (!there) insertBlock(emptyTable(Number(answer.rows), Number(answer.columns), attrs))(view.state, view.dispatch);
  else {
    const now = placeIn(view.state);
    if (now) view.dispatch(view.state.tr.setNodeMarkup(now.pos, null, attrs));
  }
}
