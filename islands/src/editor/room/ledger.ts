/**
 * The changes made here that the server has not kept yet, in the order they were made. Knows nothing of
 * lines: it says what to send next, and is told what was kept.
 */
import * as Y from "yjs";
import type { Store } from "./store";

interface Change {
  update: Uint8Array;
  row: Promise<number | undefined>;
}

/** Writes on their way at a time; what is typed meanwhile goes together in the next. */
const MOST_UNDER_WAY = 3;

export class Ledger {
  private waiting: Change[] = [];
  private underWay = new Map<number, Change[]>();
  private next = 1;
  /** Set where a change could not be put into the store. */
  isUnsafe = false;

  constructor(private readonly store: Store | undefined) {
    this.isUnsafe = !store;
  }

  /** How many changes are not kept yet. */
  get size(): number {
    let size = this.waiting.length;
    for (const changes of this.underWay.values()) size += changes.length;
    return size;
  }

  get isUnderWay(): boolean {
    return this.underWay.size > 0;
  }

  add(update: Uint8Array): void {
    const row = this.store?.add(update) ?? Promise.resolve(undefined);
    void row.then((key) => (this.isUnsafe ||= key === undefined));
    this.waiting.push({ update, row });
  }

  /** Takes over the rows that an earlier page left. */
  adopt(rows: { key: number; update: Uint8Array }[]): void {
    this.waiting.unshift(...rows.map(({ key, update }) => ({ update, row: Promise.resolve(key) })));
  }

  /** The next write, when there is one and the server is not busy. */
  take(): { number: number; update: Uint8Array } | undefined {
    if (!this.waiting.length || this.underWay.size >= MOST_UNDER_WAY) return undefined;
    // In order and without a hole: Yjs may lose what follows one.
    const updates = this.waiting.map(({ update }) => update);
    return { number: this.send(this.waiting), update: updates.length > 1 ? Y.mergeUpdates(updates) : updates[0]! };
  }

  /** On a new line everything goes in one write, as the difference to what the server has. */
  takeAll(): number | undefined {
    const all = [...[...this.underWay.values()].flat(), ...this.waiting];
    this.underWay.clear();
    this.next = 1;
    this.waiting = [];
    return all.length ? this.send(all) : undefined;
  }

  private send(changes: Change[]): number {
    this.waiting = [];
    this.underWay.set(this.next, changes);
    return this.next++;
  }

  /** The line is gone, and with it the numbers. */
  lineLost(): void {
    this.waiting = [...[...this.underWay.values()].flat(), ...this.waiting];
    this.underWay.clear();
    this.next = 1;
  }

  async kept(number: number): Promise<void> {
    const changes = this.underWay.get(number) ?? [];
    this.underWay.delete(number);
    const keys = await Promise.all(changes.map(({ row }) => row));
    this.store?.remove(keys.filter((key) => key !== undefined));
  }
}
