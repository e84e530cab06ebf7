/** Everything that can be done by keyboard, in one list: the keys and the page of help are made from it. */
import { baseKeymap, chainCommands } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import * as commands from "./commands";
import { nodes } from "./schema";
import * as tables from "./tables";

/** What only the whole editor can do. */
export interface Hands {
  undo: Command;
  redo: Command;
  link: Command;
  quotation: Command;
  phrase: Command;
  language: Command;
  picture: Command;
  sound: Command;
  table: Command;
  "link-card": Command;
  edit: Command;
  note: Command;
  help: Command;
  toolbar: Command;
  save: Command;
}

/** Key by ProseMirror's name, and the key of its words. */
export const SHORTCUTS: [keys: string[], name: string][] = [
  [["Mod-z"], "undo"],
  [["Mod-y", "Shift-Mod-z"], "redo"],
  [["Mod-b"], "bold"],
  [["Mod-i"], "italic"],
  [["Mod-k"], "link"],
  [["Mod-Alt-0"], "paragraph"],
  [["Mod-Alt-2"], "heading-2"],
  [["Mod-Alt-3"], "heading-3"],
  [["Mod-Alt-4"], "heading-4"],
  [["Mod-Alt-5"], "divider"],
  [["Mod-Shift-7"], "numbers"],
  [["Mod-Shift-8"], "bullets"],
  [["Mod-]"], "indent"],
  [["Mod-["], "outdent"],
  [["Mod-Shift-9"], "quotation"],
  [["Mod-Shift-6"], "phrase"],
  [["Mod-Shift-l"], "language"],
  [["Mod-Alt-6"], "picture"],
  [["Mod-Alt-7"], "sound"],
  [["Mod-Alt-8"], "table"],
  [["Mod-Alt-9"], "link-card"],
  [["Enter"], "edit"],
  [["Tab", "Shift-Tab"], "cells"],
  [["Alt-Shift-ArrowDown"], "row-add"],
  [["Alt-Shift-ArrowUp"], "row-remove"],
  [["Alt-Shift-ArrowRight"], "column-add"],
  [["Alt-Shift-ArrowLeft"], "column-remove"],
  [["Alt-Shift-h"], "header-row"],
  [["Alt-Shift-j"], "header-column"],
  [["Mod-Alt-m"], "note"],
  [["Mod-s"], "save"],
  [["Alt-F10"], "toolbar"],
  [["Mod-/"], "help"],
];

export function commandsOf(hands: Hands): Record<string, Command> {
  return {
    ...hands,
    bold: commands.strong,
    italic: commands.emphasis,
    paragraph: commands.paragraph,
    "heading-2": commands.heading(2),
    "heading-3": commands.heading(3),
    "heading-4": commands.heading(4),
    divider: commands.divider,
    numbers: commands.list(nodes.ordered_list),
    bullets: commands.list(nodes.bullet_list),
    indent: commands.indent,
    outdent: commands.outdent,
    "row-add": tables.addRow,
    "row-remove": tables.removeRow,
    "column-add": tables.addColumn,
    "column-remove": tables.removeColumn,
    "header-row": tables.toggleHeader("header_row"),
    "header-column": tables.toggleHeader("header_column"),
  };
}

/** The keys that have a meaning of their own only where they are at home; elsewhere they are what they always are. */
const LOCAL = ["edit", "cells"];

/** The keys of the list, then those that every editor has. Outside of tables Tab is left to the page, so that nobody is caught. */
export function keys(hands: Hands): Plugin[] {
  const all = commandsOf(hands);
  const bound: Record<string, Command> = {};
  for (const [names, command] of SHORTCUTS) if (!LOCAL.includes(command)) for (const name of names) bound[name] = swallowing(all[command]!);
  bound["Mod-Shift-/"] = bound["Mod-/"]!;
  bound.Tab = tables.nextCell(1);
  bound["Shift-Tab"] = tables.nextCell(-1);
  for (const key of ["Backspace", "Mod-Backspace", "Shift-Backspace"]) bound[key] = tables.deleteInTable(-1);
  for (const key of ["Delete", "Mod-Delete"]) bound[key] = tables.deleteInTable(1);
  const split = chainCommands(hands.edit, tables.enterCell, commands.leaveItem, splitListItem(nodes.list_item), commands.leave, baseKeymap.Enter!);
  bound.Enter = split;
  bound["Shift-Enter"] = split;
  return [keymap(bound), keymap(baseKeymap)];
}

/** A key of ours never falls through to the browser, where Ctrl+Shift+9 might close something. */
const swallowing = (command: Command): Command => (state, dispatch, view) => {
  command(state, dispatch, view);
  return true;
};

/** A key as the keyboard in front of somebody writes it. */
export function shown(key: string, mac = isMac()): string {
  const parts = key.split("-").map((part) => {
    if (part === "Mod") return mac ? "⌘" : "Ctrl";
    if (part === "Alt") return mac ? "⌥" : "Alt";
    if (part === "Shift") return mac ? "⇧" : "Shift";
    return part.length === 1 ? part.toUpperCase() : part;
  });
  return parts.join(mac ? " " : "+");
}

/** The same for `aria-keyshortcuts`. */
export function spoken(key: string, mac = isMac()): string {
  return key.replace("Mod", mac ? "Meta" : "Control").replace(/-(?=.)/g, "+");
}

function isMac(): boolean {
  return /Mac|iP(hone|[oa]d)/.test(navigator.platform);
}
