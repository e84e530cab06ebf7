/** The fields around the body, shared with the room: texts letter by letter, choices as a whole. */
import * as Y from "yjs";
import { movedBy, writeChange } from "./text";
import type { Topics } from "./topics";

const TEXTS = ["headline", "standfirst", "dateline", "slug"];

type Input = HTMLInputElement | HTMLTextAreaElement;
type Anything = Input | HTMLSelectElement;

const isText = (name: string) => TEXTS.includes(name);

export function fieldsOf(root: ParentNode): Anything[] {
  return Array.from(root.querySelectorAll<Anything>("input[data-field], textarea[data-field], select[data-field]"));
}

/** Until the room has said what stands there, nothing can be written. */
export function lockFields(fields: Anything[], locked: boolean, topics?: Topics): void {
  topics?.lock(locked);
  for (const field of fields) {
    if (field instanceof HTMLSelectElement || isTick(field)) field.disabled = locked;
    else (field as Input).readOnly = locked;
  }
}

export function bindFields(doc: Y.Doc, fields: Anything[], here: (field: string | undefined) => void, topics?: Topics): void {
  const origin = Symbol("fields");
  const texts = fields.filter((field): field is Input => isText(field.dataset.field ?? "") && !(field instanceof HTMLSelectElement));
  const undo = new Y.UndoManager(TEXTS.map((name) => doc.getText(name)), { trackedOrigins: new Set([origin]), doc });
  for (const input of texts) bindText(doc, input, origin, undo);
  bindChoices(doc, fields.filter((field) => !isText(field.dataset.field ?? "")), origin);
  const seen = (field: Anything, name: string | undefined) => {
    field.addEventListener("focus", () => here(name));
    field.addEventListener("blur", () => here(undefined));
  };
  for (const field of fields) seen(field, field.dataset.field);
  if (topics) {
    bindTopics(doc, topics, origin);
    seen(topics.input, "topics");
  }
}

function bindTopics(doc: Y.Doc, topics: Topics, origin: symbol): void {
  const shared = doc.getMap<unknown>("fields");
  const show = () => {
    const ids = shared.get("topics");
    topics.show(Array.isArray(ids) ? ids.map(String) : []);
  };
  topics.changed = (ids) => doc.transact(() => shared.set("topics", ids), origin);
  show();
  shared.observe((event, transaction) => {
    if (transaction.origin !== origin && event.keysChanged.has("topics")) show();
  });
}

function bindText(doc: Y.Doc, input: Input, origin: symbol, undo: Y.UndoManager): void {
  const shared = doc.getText(input.dataset.field);
  let composing = false;
  const show = () => {
    if (input.value !== shared.toString()) input.value = shared.toString();
  };
  const write = () => {
    if (!composing) doc.transact(() => writeChange(shared, input.value, input.selectionEnd ?? input.value.length), origin);
  };
  show();
  input.addEventListener("input", write);
  input.addEventListener("compositionstart", () => (composing = true));
  input.addEventListener("compositionend", () => {
    composing = false;
    write();
  });
  input.addEventListener("keydown", (event) => {
    const key = (event as KeyboardEvent).key.toLowerCase();
    const { ctrlKey, metaKey, shiftKey } = event as KeyboardEvent;
    if (!(ctrlKey || metaKey) || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || shiftKey) undo.redo();
    else undo.undo();
  });
  shared.observe((event, transaction) => {
    if (transaction.origin === origin) return;
    // Half-composed letters are not in the shared text: the difference is taken when they are whole.
    if (composing) return;
    const { selectionStart, selectionEnd } = input;
    input.value = shared.toString();
    if (document.activeElement !== input || selectionStart === null || selectionEnd === null) return;
    input.setSelectionRange(movedBy(event.delta, selectionStart), movedBy(event.delta, selectionEnd));
  });
}

function bindChoices(doc: Y.Doc, fields: Anything[], origin: symbol): void {
  const shared = doc.getMap<unknown>("fields");
  const named = (name: string) => fields.filter((field) => field.dataset.field === name);
  const listen = (field: Anything) => {
    const name = field.dataset.field ?? "";
    const write = () => doc.transact(() => shared.set(name, chosen(named(name))), origin);
    // A line is shared as it is written; the last who writes is right.
    field.addEventListener(field instanceof HTMLSelectElement || isTick(field) ? "change" : "input", write);
  };
  const show = (name: string) => {
    if (!shared.has(name)) return;
    const fields = named(name);
    showValue(name);
    // Who shows more of it than its value looks again.
    for (const field of fields) field.dispatchEvent(new Event("shown"));
  };
  const showValue = (name: string) => {
    const value = shared.get(name);
    if (Array.isArray(value) && isRow(named(name))) showRow(named(name) as HTMLSelectElement[], value.map(String), (more) => {
      fields.push(more);
      listen(more);
    });
    else for (const field of named(name)) showChoice(field, value);
  };
  for (const field of fields) listen(field);
  for (const name of new Set(fields.map((field) => field.dataset.field ?? ""))) show(name);
  shared.observe((event, transaction) => {
    if (transaction.origin !== origin) event.keysChanged.forEach((name) => show(name as string));
  });
}

const isTick = (field: Anything): field is HTMLInputElement => field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type);

/** Several lists to choose from, whose order matters: bylines. */
const isRow = (fields: Anything[]): boolean => fields.length > 1 && fields.every((field) => field instanceof HTMLSelectElement && !field.multiple);

/** Shows a choice in each list, and one list more than there are choices. */
function showRow(row: HTMLSelectElement[], values: string[], added: (more: HTMLSelectElement) => void): void {
  while (row.length <= values.length) {
    const last = row[row.length - 1]!;
    const more = last.cloneNode(true) as HTMLSelectElement;
    more.removeAttribute("id");
    last.after(more);
    row.push(more);
    added(more);
  }
  row.forEach((list, place) => (list.value = values[place] ?? ""));
}

function chosen(fields: Anything[]): string | string[] {
  if (isRow(fields)) return fields.map((field) => field.value).filter(Boolean);
  const [first] = fields;
  if (first instanceof HTMLSelectElement && first.multiple) return Array.from(first.selectedOptions, (option) => option.value);
  if (first && isTick(first)) {
    const ticked = fields.filter((field) => (field as HTMLInputElement).checked).map((field) => field.value);
    return first.type === "radio" ? (ticked[0] ?? "") : ticked;
  }
  return first?.value ?? "";
}

function showChoice(field: Anything, value: unknown): void {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  if (field instanceof HTMLSelectElement && field.multiple) for (const option of field.options) option.selected = values.includes(option.value);
  else if (isTick(field)) field.checked = values.includes(field.value);
  else if (field.value !== values[0]) field.value = values[0] ?? "";
}
