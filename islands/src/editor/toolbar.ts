/** The row of buttons above the text: one stop for Tab, arrows from button to button (the ARIA toolbar). */
import type { Command, EditorState } from "prosemirror-state";
import type { MarkType } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { isHeading, listAround, markAround, quotationAround, selectedPart } from "./commands";
import { button, icon, make } from "./draw";
import { SHORTCUTS, shown, spoken } from "./keys";
import { marks, nodes } from "./schema";
import { hasHeader, placeIn } from "./tables";
import type { Words } from "./words";

interface Item {
  name: string;
  face: SVGSVGElement;
  pressed?: (state: EditorState) => boolean;
}

const GROUPS: (() => Item[])[] = [
  () => [
    { name: "undo", face: icon("M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6") },
    { name: "redo", face: icon("m15 7 5 5-5 5M20 12H10a6 6 0 0 0-6 6") },
  ],
  () => [
    { name: "heading-2", face: icon("M4 6v12M12 6v12M4 12h8M16 10c.5-2 4-2 4 .5 0 2-4 4-4 7.500h4.500"), pressed: (state) => isHeading(state, 2) },
    { name: "heading-3", face: icon("M4 6v12M12 6v12M4 12h8M16 9h4l-2.500 3.500c4 0 3.500 5.500-.5 5.500l-1.500-.5"), pressed: (state) => isHeading(state, 3) },
    { name: "heading-4", face: icon("M4 6v12M12 6v12M4 12h8M19.500 18V9L16 15h5"), pressed: (state) => isHeading(state, 4) },
  ],
  () => [
    { name: "bold", face: icon("M7 5h6a3.500 3.500 0 0 1 0 7H7zm0 7h7a3.500 3.500 0 0 1 0 7H7z"), pressed: (state) => hasMark(state, marks.strong) },
    { name: "italic", face: icon("M10 5h8M6 19h8M14 5l-4 14"), pressed: (state) => hasMark(state, marks.emphasis) },
    { name: "link", face: icon("M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1"), pressed: (state) => !!markAround(state, marks.link) },
    { name: "phrase", face: icon("M6 17c2-1 3-3 3-6H5V7h5v4c0 4-1 6-3 7zM14 17c2-1 3-3 3-6h-4V7h5v4c0 4-1 6-3 7z"), pressed: (state) => !!markAround(state, marks.quotation) },
    { name: "language", face: icon("M4 6h9M8 4v2M11 6c0 4-3 7-7 8M6 9c1 3 4 5 7 6M12 20l4-10 4 10M13.500 17h5"), pressed: (state) => !!markAround(state, marks.language) || hasLanguage(state) },
  ],
  () => [
    { name: "bullets", face: icon("M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01"), pressed: (state) => listAround(state.selection.$from)?.node.type === nodes.bullet_list },
    { name: "numbers", face: icon("M10 6h10M10 12h10M10 18h10M4 5l1.500-1v5M4 14h3l-3 4h3"), pressed: (state) => listAround(state.selection.$from)?.node.type === nodes.ordered_list },
    { name: "outdent", face: icon("M4 5h16M11 10h9M11 14h9M4 19h16M7 9l-3 3 3 3") },
    { name: "indent", face: icon("M4 5h16M11 10h9M11 14h9M4 19h16M4 9l3 3-3 3") },
  ],
  () => [
    { name: "quotation", face: icon("M5 5v14M9 8h11M9 12h11M9 16h6"), pressed: (state) => !!quotationAround(state.selection.$from) },
    { name: "divider", face: icon("M4 12h16M8 6h8M8 18h8") },
  ],
  () => [
    { name: "picture", face: icon("M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01"), pressed: (state) => selectedPart(state)?.node.type === nodes.picture },
    { name: "sound", face: icon("M4 10v4h3l5 4V6l-5 4zM16 9c1.500 2 1.500 4 0 6M19 7c2.500 3 2.500 7 0 10"), pressed: (state) => selectedPart(state)?.node.type === nodes.clip },
    { name: "table", face: icon("M4 5h16v14H4zM4 10h16M4 14.500h16M12 5v14"), pressed: (state) => !!placeIn(state) },
    { name: "link-card", face: icon("M4 6h16v12H4zM7.500 10H14M7.500 14H11M16 13.500l1.500-1.500"), pressed: (state) => selectedPart(state)?.node.type === nodes.link_card },
  ],
  () => [{ name: "note", face: icon("M4 5h16v11H11l-4 4v-4H4zM8 9h8M8 12h5") }],
  () => [{ name: "help", face: icon("M9 9c0-4 6-4 6 0 0 2.500-3 2.500-3 5M12 18h.01") }],
];

/** Only where the caret is in a table: behind all others, so that those stay where they are. */
const TABLE: () => Item[] = () => [
  { name: "row-add", face: icon("M4 5h16v6H4zM12 14v6M9 17h6") },
  { name: "row-remove", face: icon("M4 5h16v6H4zM9 17h6") },
  { name: "column-add", face: icon("M5 4h6v16H5zM17 9v6M14 12h6") },
  { name: "column-remove", face: icon("M5 4h6v16H5zM14 12h6") },
  { name: "header-row", face: icon("M4 5h16v14H4zM4 10h16M4 7.500h16"), pressed: (state) => hasHeader(state, "header_row") },
  { name: "header-column", face: icon("M4 5h16v14H4zM10 5v14M7 5v14"), pressed: (state) => hasHeader(state, "header_column") },
];

export interface Toolbar {
  element: HTMLElement;
  /** Shows what is true where the caret stands. */
  update(view: EditorView): void;
  focus(): void;
}

export function buildToolbar(words: Words, commands: Record<string, Command>, view: () => EditorView): Toolbar {
  const element = make("div", "editor-toolbar");
  element.setAttribute("role", "toolbar");
  element.setAttribute("aria-label", words("toolbar-name"));
  const items = [...GROUPS, TABLE].map((group) => group());
  const buttons = new Map<Item, HTMLButtonElement>();
  for (const group of items) {
    const part = make("div", "editor-toolbar-group");
    for (const item of group) {
      const made = faceOf(item, words);
      made.onclick = () => {
        commands[item.name]?.(view().state, view().dispatch, view());
        if (!document.querySelector("dialog[open]")) view().focus();
      };
      buttons.set(item, made);
      part.append(made);
    }
    element.append(part);
  }
  const all = [...buttons.values()];
  const tableGroup = element.lastElementChild as HTMLElement;
  tableGroup.hidden = true;
  const stops = () => (tableGroup.hidden ? all.filter((one) => !tableGroup.contains(one)) : all);
  rove(element, stops, () => view().focus());
  return {
    element,
    focus: () => (stops().find((one) => one.tabIndex === 0) ?? all[0])?.focus(),
    update(view) {
      const isAway = !view.editable || !placeIn(view.state);
      if (tableGroup.hidden !== isAway) tableGroup.hidden = isAway;
      show(buttons, commands, view);
    },
  };
}

function faceOf(item: Item, words: Words): HTMLButtonElement {
  const made = button("editor-button", item.face);
  const keys = SHORTCUTS.find(([, name]) => name === item.name)?.[0] ?? [];
  made.dataset.command = item.name;
  made.setAttribute("aria-label", words(item.name));
  made.title = keys[0] ? `${words(item.name)} (${shown(keys[0])})` : words(item.name);
  if (keys.length) made.setAttribute("aria-keyshortcuts", keys.map((key) => spoken(key)).join(" "));
  if (item.pressed) made.setAttribute("aria-pressed", "false");
  // A press must not take the selection away from the text.
  made.onmousedown = (event) => event.preventDefault();
  return made;
}

/** Asked at each letter: only what changed is written to the page. */
function show(buttons: Map<Item, HTMLButtonElement>, commands: Record<string, Command>, view: EditorView): void {
  for (const [item, made] of buttons) {
    if (item.pressed) {
      const pressed = String(item.pressed(view.state));
      if (made.getAttribute("aria-pressed") !== pressed) made.setAttribute("aria-pressed", pressed);
    }
    const able = view.editable || item.name === "help";
    const disabled = String(!able || !canBeDone(item, commands, view.state));
    if (made.getAttribute("aria-disabled") !== disabled) made.setAttribute("aria-disabled", disabled);
  }
}

function canBeDone(item: Item, commands: Record<string, Command>, state: EditorState): boolean {
  return item.name === "help" || !!commands[item.name]?.(state);
}

function rove(toolbar: HTMLElement, stops: () => HTMLButtonElement[], leave: () => void): void {
  const stop = (next: HTMLButtonElement) => {
    for (const one of toolbar.querySelectorAll("button")) one.tabIndex = one === next ? 0 : -1;
  };
  stop(stops()[0]!);
  toolbar.addEventListener("focusin", (event) => {
    const at = stops().find((one) => one === event.target);
    if (at) stop(at);
  });
  toolbar.addEventListener("keydown", (event) => {
    const buttons = stops();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const onwards = getComputedStyle(toolbar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = onwards === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = { [onwards]: at + 1, [back]: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === "Escape") leave();
    else if (to !== undefined && at >= 0) buttons[(to + buttons.length) % buttons.length]!.focus();
    else return;
    event.preventDefault();
  });
}

function hasMark(state: EditorState, type: MarkType): boolean {
  const { empty, $from, from, to } = state.selection;
  if (empty) return !!type.isInSet(state.storedMarks ?? $from.marks());
  return state.doc.rangeHasMark(from, to, type);
}

function hasLanguage(state: EditorState): boolean {
  const { attrs } = state.selection.$from.parent;
  return !!(attrs.lang || attrs.dir);
}

