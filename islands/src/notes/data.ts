/** What the server says of a story's notes. */
import type { Passage } from "../editor/passages";

export interface Said {
  threads: Thread[];
  readers: Reader[];
}

export interface Reader {
  id: string;
  name: string;
}

export interface Thread extends Passage {
  settled: { by: string; at: Moment } | null;
  notes: Note[];
}

export interface Note {
  id: string;
  by: string;
  at: Moment;
  text: string;
  mentions: string[];
  is_mine: boolean;
  is_removed: boolean;
  may_remove: boolean;
}

export interface Moment {
  iso: string;
  text: string;
  exact: string;
}

export type Fields = Record<string, string | string[]>;
