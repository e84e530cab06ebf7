/**
 * Recordings kept by the browser, piece by piece, until the station has taken them: what was recorded before a
 * crash is there after it. A browser that keeps nothing has them until its page ends.
 */

/** A recording, from its beginning until the station has it. */
export interface Take {
  id: string;
  /** When it began. */
  at: number;
  /** How long it is, in milliseconds. */
  ms: number;
  /** How large it is, in bytes. */
  bytes: number;
  /** Its media type. */
  type: string;
  name: string;
  edition: string;
  /** The story that it is for, by its path at the desk; or none. */
  story: string;
  /** Where it is sent to, once that is known. */
  url: string;
  /** Whose it is: at a shared machine nobody hears or throws away what somebody else recorded. */
  person?: string;
}

interface Piece {
  take: string;
  /** The byte that it begins at. */
  at: number;
  data: ArrayBuffer;
}

/** Pieces read at a time. */
const SOME = 64;

export class Shelf {
  constructor(private readonly person: string) {}

  private readonly opening = open().catch(() => undefined);
  private spare: Piece[] = [];
  /** Those that nobody wants: who still has one in hand does not bring it back. */
  private readonly removed = new Set<string>();

  /** Whether the browser keeps it through a crash. */
  async put(take: Take, piece?: ArrayBuffer): Promise<boolean> {
    if (this.removed.has(take.id)) return true;
    const own: Piece[] = piece ? [{ take: take.id, at: take.bytes - piece.byteLength, data: piece }] : [];
    // What it could not keep before it may be able to keep now: without it there would be a gap after a crash.
    const all = [...this.spare.filter((it) => it.take === take.id), ...own];
    try {
      const store = (await this.opening)!.transaction(["takes", "pieces"], "readwrite", { durability: "strict" });
      store.objectStore("takes").put(take);
      for (const it of all) store.objectStore("pieces").put(it);
      await new Promise<void>((resolve, reject) => {
        store.oncomplete = () => resolve();
        store.onerror = store.onabort = () => reject(store.error ?? new Error("the browser keeps nothing"));
      });
      this.spare = this.spare.filter((it) => !all.includes(it));
      return true;
    } catch {
      this.spare.push(...own);
      return false;
    }
  }

  /** What there is from a byte on, not all at once. */
  async read(take: Take, from: number): Promise<Blob> {
    const parts: ArrayBuffer[] = [];
    let at = from;
    for (const piece of (await this.pieces(take.id, from)).sort((one, other) => one.at - other.at)) {
      if (piece.at > at) break;
      const rest = piece.data.slice(at - piece.at);
      parts.push(rest);
      at += rest.byteLength;
    }
    return new Blob(parts, { type: take.type });
  }

  /** All of it, to be heard. */
  async whole(take: Take): Promise<Blob> {
    const parts: Blob[] = [];
    for (let at = 0; at < take.bytes; ) {
      const part = await this.read(take, at);
      if (!part.size) break;
      parts.push(part);
      at += part.size;
    }
    return new Blob(parts, { type: take.type });
  }

  async takes(): Promise<Take[]> {
    const db = await this.opening;
    const all = db ? await ask<Take[]>(db.transaction("takes").objectStore("takes").getAll()).catch(() => []) : [];
    return all.filter((it) => (it.person ?? this.person) === this.person);
  }

  async remove(take: Take): Promise<void> {
    this.removed.add(take.id);
    const db = await this.opening;
    if (!db) return;
    const store = db.transaction(["takes", "pieces"], "readwrite");
    store.objectStore("takes").delete(take.id);
    store.objectStore("pieces").delete(range(take.id, 0));
    await new Promise((resolve) => (store.oncomplete = store.onabort = resolve));
  }

  /** Those that have something of it from this byte on, and the one before them. */
  private async pieces(take: string, from: number): Promise<Piece[]> {
    const spare = this.spare.filter((it) => it.take === take && it.at + it.data.byteLength > from);
    const pieces = (await this.opening)?.transaction("pieces").objectStore("pieces");
    if (!pieces) return spare;
    const before = await ask(pieces.openKeyCursor(IDBKeyRange.bound([take, 0], [take, from]), "prev"));
    const first = (before?.primaryKey as [string, number] | undefined)?.[1] ?? from;
    const kept = await ask<Piece[]>(pieces.getAll(range(take, first), SOME));
    return [...kept.filter((it) => it.at + it.data.byteLength > from), ...spare];
  }
}

function range(take: string, from: number): IDBKeyRange {
  return IDBKeyRange.bound([take, from], [take, Number.MAX_SAFE_INTEGER]);
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open("desk-recordings", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("takes", { keyPath: "id" });
    opening.result.createObjectStore("pieces", { keyPath: ["take", "at"] });
  };
  return ask(opening);
}

function ask<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
  });
}
