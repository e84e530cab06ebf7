/** What the dialogs ask for, and what is done with the answers. */
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { languageOf, quotationOf, safeDay, safeHref, safeLang } from "./attributes";
import { markAround, quotationAround, quote, setLanguage, setMark, unquote } from "./commands";
import type { Ask, Field, Values } from "./dialogs";
import { marks, nodes } from "./schema";
import type { Words } from "./words";

export interface Asking {
  link: Command;
  quotation: Command;
  phrase: Command;
  language: Command;
}

export function asking(ask: Ask, words: Words): Asking {
  /** A command that opens a dialog; the text has the focus again afterwards. */
  const opening = (able: (view: Parameters<Command>[0]) => boolean, open: (view: EditorView) => Promise<void>): Command =>
    (state, dispatch, view) => {
      if (!able(state)) return false;
      if (dispatch && view) void open(view).then(() => view.focus());
      return true;
    };

  return {
    link: opening((state) => state.selection.$from.parent.isTextblock, (view) => askLink(view, ask, words)),
    quotation: opening((state) => !!quotationAround(state.selection.$from) || quote({})(state), (view) => askQuotation(view, ask, words)),
    phrase: opening(
      (state) => !!markAround(state, marks.quotation) || hasPhrase(state),
      (view) => askPhrase(view, ask, words),
    ),
    language: opening((state) => state.selection.$from.parent.isTextblock, (view) => askLanguage(view, ask, words)),
  };
}

const hasPhrase = (state: Parameters<Command>[0]): boolean => !state.selection.empty && state.selection.$from.sameParent(state.selection.$to);

const run = (view: EditorView, command: Command) => command(view.state, view.dispatch, view);

async function askLink(view: EditorView, ask: Ask, words: Words): Promise<void> {
  const there = markAround(view.state, marks.link);
  const fields: Field[] = [
    { name: "address", kind: "url", value: there?.attrs.href as string, hint: words("address-hint"), check: (value) => (address(value) ? undefined : words("address-problem")) },
  ];
  if (!there && view.state.selection.empty) fields.push({ name: "link-text", kind: "text" });
  const values = await ask(words("link"), fields, !!there);
  if (values === "remove") run(view, setMark(marks.link, undefined));
  else if (values) {
    const href = address(values.address!)!;
    run(view, setMark(marks.link, { href }, values["link-text"] || href));
  }
}

/** Most people leave the scheme out. */
function address(value: string): string | undefined {
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(value)) return safeHref(`mailto:${value}`);
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:].*)?$/u.test(value) && !/^[\w+.-]+:(?!\d)/.test(value)) return safeHref(`https://${value}`);
  return safeHref(value);
}

async function askQuotation(view: EditorView, ask: Ask, words: Words): Promise<void> {
  const there = quotationAround(view.state.selection.$from);
  const values = await ask(words("quotation"), quotationFields(there?.node.attrs ?? {}, words), !!there);
  if (values === "remove") run(view, unquote);
  else if (values) {
    // A colleague may have moved things while the dialog was open.
    const now = quotationAround(view.state.selection.$from);
    const attrs = { ...emptied(now?.node.attrs ?? {}), ...quotationFrom(values) };
    if (there && now) view.dispatch(view.state.tr.setNodeMarkup(now.pos, nodes.quotation, { ...attrs, clip_start: now.node.attrs.clip_start, clip_end: now.node.attrs.clip_end }));
    else run(view, quote(attrs));
  }
}

const emptied = (attrs: object) => Object.fromEntries(Object.keys(attrs).map((name) => [name, null]));

async function askPhrase(view: EditorView, ask: Ask, words: Words): Promise<void> {
  const there = markAround(view.state, marks.quotation);
  const values = await ask(words("phrase"), quotationFields(there?.attrs ?? {}, words), !!there);
  if (values === "remove") run(view, setMark(marks.quotation, undefined));
  else if (values) run(view, setMark(marks.quotation, quotationOf({ clip_start: there?.attrs.clip_start, clip_end: there?.attrs.clip_end, ...quotationFrom(values) })));
}

function quotationFields(attrs: Record<string, unknown>, words: Words): Field[] {
  const value = (name: string) => (attrs[name] as string | null) ?? undefined;
  return [
    { name: "speaker", kind: "text", value: value("speaker") },
    { name: "role", kind: "text", value: value("role") },
    { name: "said-on", kind: "text", value: value("said_on"), hint: words("said-on-hint"), check: (day) => (!day || safeDay(day) ? undefined : words("said-on-problem")) },
    { name: "place", kind: "text", value: value("place") },
    { name: "original-lang", kind: "language", value: value("original_lang"), check: (lang) => languageProblem(lang, words) },
    { name: "original", kind: "lines", value: value("original") },
  ];
}

const quotationFrom = (values: Values) =>
  quotationOf({
    speaker: values.speaker, role: values.role, said_on: values["said-on"], place: values.place,
    original_lang: values["original-lang"], original: values.original,
  });

const languageProblem = (lang: string, words: Words) => (!lang || safeLang(lang) ? undefined : words("language-problem"));

async function askLanguage(view: EditorView, ask: Ask, words: Words): Promise<void> {
  const { state } = view;
  const phrase = markAround(state, marks.language);
  const canPhrase = !!phrase || hasPhrase(state);
  const canParagraph = state.selection.$from.parent.type === nodes.paragraph;
  const choices = [...(canPhrase ? ["language-phrase"] : []), ...(canParagraph ? ["language-paragraph"] : [])];
  if (!choices.length) return;
  const attrs = (phrase ?? state.selection.$from.parent).attrs;
  const values = await ask(words("language"), [
    { name: "language-tag", kind: "language", value: (attrs.lang as string | null) ?? undefined, hint: words("language-hint"), check: (lang) => languageProblem(lang, words) },
    { name: "direction", kind: ["direction-auto", "direction-ltr", "direction-rtl"], value: `direction-${attrs.dir ?? "auto"}` },
    { name: "language-for", kind: choices },
  ], !!(attrs.lang || attrs.dir));
  if (!values) return;
  const chosen = values === "remove" ? {} : languageOf({ lang: values["language-tag"], dir: values.direction?.replace("direction-", "") });
  const forPhrase = values === "remove" ? !!phrase : values["language-for"] === "language-phrase";
  if (forPhrase) run(view, setMark(marks.language, Object.keys(chosen).length ? chosen : undefined));
  else run(view, setLanguage(chosen));
}
