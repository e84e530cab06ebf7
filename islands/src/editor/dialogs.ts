/** The windows of the editor: a form of a few fields, or the list of keys. */
import { button, make } from "./draw";
import { SHORTCUTS, shown } from "./keys";
import type { Words } from "./words";

export interface Field {
  name: string;
  /** `text`, `lines` for more than one line, `language` for a tag with a list to choose from, or choices. */
  kind: "text" | "lines" | "language" | "url" | string[];
  value?: string | undefined;
  /** A sentence below the field. */
  hint?: string;
  /** Why the value cannot stand beside the others, or nothing. */
  check?: (value: string, all: Values) => string | undefined;
}

export type Values = Record<string, string>;

/** Asks; gives the values, `"remove"`, or nothing when somebody changed their mind. */
export type Ask = (title: string, fields: Field[], removable: boolean) => Promise<Values | "remove" | undefined>;

/** The same with what it is about above the fields, and a way to choose something else: then it gives `"other"`. */
export type AskAbout = (title: string, fields: Field[], removable: boolean, above?: HTMLElement, other?: string) => Promise<Values | "remove" | "other" | undefined>;

const LANGUAGES = "ar am az be bn bs de el en es fa fr ha he hi hr hy id it ja ka kk km ko ku ky lo my nl pa pl ps pt ro ru sq sr so sw ta tg th ti tk tr uk ur uz vi zh".split(" ");

let serial = 0;

export function askerIn(root: HTMLElement, words: Words, lang: string): Ask & AskAbout {
  const ask: AskAbout = (title, fields, removable, above, other) =>
    new Promise((answer) => {
      let result: Values | "remove" | "other" | undefined;
      const { dialog, form, close } = frame(root, title, () => answer(result));
      if (above) form.append(above);
      const inputs = fields.map((field) => rowOf(form, field, words, lang));
      const done = button("editor-action editor-action-main", words("done"));
      done.type = "submit";
      const cancel = button("editor-action", words("cancel"));
      const row = make("div", "editor-actions", done, cancel);
      const remove = button("editor-action editor-action-remove", words("remove"));
      const change = button("editor-action", other ?? "");
      if (other) row.append(change);
      if (removable) row.append(remove);
      form.append(row);

      const values = () => Object.fromEntries(inputs.map(({ name, value }) => [name, value()]));
      form.onsubmit = (event) => {
        event.preventDefault();
        const all = values();
        if (!inputs.map(({ check }) => check(all)).every(Boolean)) return form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
        result = all;
        close();
      };
      change.onclick = () => {
        result = "other";
        close();
      };
      cancel.onclick = close;
      remove.onclick = () => {
        result = "remove";
        close();
      };
      dialog.showModal();
      form.querySelector<HTMLElement>("input, textarea, select")?.focus();
    });
  return ask as Ask & AskAbout;
}

/** The list of keys. */
export function showHelp(root: HTMLElement, words: Words): Promise<void> {
  return new Promise((closed) => {
    const { dialog, form, close } = frame(root, words("help"), closed);
    const list = make("dl", "editor-keys");
    for (const [keys, name] of SHORTCUTS) {
      const names = make("dd", "");
      for (const key of keys) names.append(make("kbd", "", shown(key)), " ");
      list.append(make("div", "", make("dt", "", words(name)), names));
    }
    const typed = [["- ", "bullets"], ["1. ", "numbers"], ["## ", "heading-2"], ["> ", "quotation"], ["---", "divider"]];
    for (const [text, name] of typed) list.append(make("div", "", make("dt", "", words(name!)), make("dd", "", make("kbd", "", text!))));
    const done = button("editor-action editor-action-main", words("close"));
    done.onclick = close;
    form.append(list, make("p", "editor-hint", words("help-toolbar")), make("div", "editor-actions", done));
    dialog.showModal();
    // From the top: a focus on the button at the end would begin there.
    form.querySelector<HTMLElement>("h2")?.focus();
  });
}

/**
 * A window that is not open yet. `closed` is told once it is shut, by `close` or by the browser's own key: in the
 * same step, since the focus is back in the text at once and the next letter must find what was answered.
 */
export function frame(root: HTMLElement, title: string, closed: () => void) {
  const id = `editor-dialog-${++serial}`;
  const heading = make("h2", "editor-dialog-title", title);
  heading.id = id;
  heading.tabIndex = -1;
  const form = make("form", "editor-dialog-form", heading);
  form.method = "dialog";
  form.noValidate = true;
  const dialog = make("dialog", "editor-dialog", form);
  dialog.setAttribute("aria-labelledby", id);
  dialog.dir = getComputedStyle(root.parentElement ?? root).direction;
  // The story's own form is around the editor, and a form may not stand in a form.
  document.body.append(dialog);
  const close = () => {
    dialog.onclose = null;
    dialog.close();
    dialog.remove();
    closed();
  };
  dialog.onclose = close;
  return { dialog, form, close };
}

interface Row {
  name: string;
  value(): string;
  check(all: Values): boolean;
}

function rowOf(form: HTMLFormElement, field: Field, words: Words, lang: string): Row {
  const id = `editor-field-${++serial}`;
  const input = inputOf(field, words, lang, id);
  input.id = id;
  const label = make("label", "", words(field.name));
  label.htmlFor = id;
  const problem = make("p", "editor-problem");
  problem.id = `${id}-problem`;
  const row = make("div", "editor-row", label, input);
  if (input instanceof HTMLInputElement && input.list) row.append(input.list);
  if (field.kind === "language") row.append(listOf(`${id}-list`, lang));
  const described = [problem.id];
  if (field.hint) {
    const hint = make("p", "editor-hint", field.hint);
    hint.id = `${id}-hint`;
    described.unshift(hint.id);
    row.append(hint);
  }
  input.setAttribute("aria-describedby", described.join(" "));
  row.append(problem);
  form.append(row);
  return {
    name: field.name,
    value: () => input.value.trim(),
    check(all) {
      const why = field.check?.(input.value.trim(), all);
      problem.textContent = why ?? "";
      input.setAttribute("aria-invalid", String(!!why));
      return !why;
    },
  };
}

function inputOf(field: Field, words: Words, lang: string, id: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (Array.isArray(field.kind)) {
    const select = make("select", "");
    for (const choice of field.kind) select.add(new Option(words(choice), choice, choice === field.value, choice === field.value));
    return select;
  }
  const input = field.kind === "lines" ? make("textarea", "") : make("input", "");
  input.value = field.value ?? "";
  input.dir = field.kind === "url" || field.kind === "language" ? "ltr" : "auto";
  input.autocomplete = "off";
  if (input instanceof HTMLTextAreaElement) input.rows = 3;
  else if (field.kind === "url") input.inputMode = "url";
  else if (field.kind === "language") input.setAttribute("list", `${id}-list`);
  if (field.kind === "language") input.lang = lang;
  return input;
}

function listOf(id: string, lang: string): HTMLDataListElement {
  const list = make("datalist", "");
  list.id = id;
  let names: Intl.DisplayNames | undefined;
  try {
    names = new Intl.DisplayNames(lang || undefined, { type: "language" });
  } catch {
    // The tags alone will do.
  }
  for (const tag of LANGUAGES) list.append(new Option(names?.of(tag) ?? tag, tag));
  return list;
}
