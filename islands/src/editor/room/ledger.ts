/**
 * The changes made here that the server has not kept yet, in the order they were made. Knows nothing of
 * lines: it says what to send next, and is told what was kept.
 */
import * as Y from "yjs";
import type { Store } from "./store";

interface Change {
  update: Uint8Array;
  row: Promise<number | undefined>;
  isOnDevice: boolean;
}

/** Writes on their way at a time; what is typed meanwhile goes together in the next. */
const MOST_UNDER_WAY = 3;

export class Ledger {
  private waiting: Change[] = [];
  private underWay = new Map<number, Change[]>();
  private next = 1;

  /** A device may be slow to say that it keeps something. */
  constructor(public store: Store | undefined) {}

  /** How many changes are not kept yet. */
  get size(): number {
    return this.all().length;
  }

  /** Whether a change is neither with the server nor on this device. */
  get isUnsafe(): boolean {
    return this.all().some(({ isOnDevice }) => !isOnDevice);
  }

  get isUnderWay(): boolean {
    return this.underWay.size > 0;
  }

  add(update: Uint8Array): void {
    const row = this.store?.add(update) ?? Promise.resolve(undefined);
    const change = { update, row, isOnDevice: false };
    void row.then((key) => (change.isOnDevice = key !== undefined));
    this.waiting.push(change);
  }

  /** Takes over the rows that an earlier page left. */
  adopt(rows: { key: number; update: Uint8Array }[]): void {
    this.waiting.unshift(...rows.map(({ key, update }) => ({ update, row: Promise.resolve(key), isOnDevice: true })));
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
    const all = this.all();
    this.underWay.clear();
    this.next = 1;
    this.waiting = [];
    return all.length ? this.send(all) : undefined;
  }

  private all(): Change[] {
    return [...[...this.underWay.values()].flat(), ...this.waiting];
  }

  private send(changes: Change[]): number {
    this.waiting = [];
    this.underWay.set(this.next, changes);
    return this.next++;
  }

  /** The line is gone, and with it the numbers. */
  lineLost(): void {
    this.waiting = this.all();
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
