/**
 * What the server has not kept yet, kept on this device: each change as a row of its own, and one whole
 * copy of the story while the line is down, so that a page that is loaded again has it all. Nothing stays
 * once the server has it: a lent laptop must not hold tomorrow's news.
 */
export interface Store {
  /** What an earlier page left behind. */
  rows(): Promise<{ key: number; update: Uint8Array }[]>;
  copy(): Promise<Uint8Array | undefined>;
  /** Gives the row's key, or nothing where this device keeps nothing. */
  add(update: Uint8Array): Promise<number | undefined>;
  remove(keys: number[]): void;
  keepCopy(update: Uint8Array): void;
  dropCopy(): void;
}

const ROWS = "changes";
const COPIES = "copies";

/** Some browsers never answer where they keep nothing. `name` is the story's and the person's: two people at one machine do not send each other's words. */
export async function openStore(name: string): Promise<Store | undefined> {
  try {
    return storeIn(await open(), name);
  } catch {
    // A browser that keeps nothing: the page then asks before it is left.
    return undefined;
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open("longwave-desk", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ROWS, { autoIncrement: true }).createIndex("name", "name");
      request.result.createObjectStore(COPIES);
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error("blocked"));
  });
}

function storeIn(db: IDBDatabase, name: string): Store {
  const at = (store: string, mode: IDBTransactionMode) => db.transaction(store, mode).objectStore(store);
  const quietly = (write: () => void) => {
    try {
      write();
    } catch {
      // The database was closed under us; what is not kept is still counted as such.
    }
  };
  return {
    rows: () =>
      new Promise((done, failed) => {
        const rows: { key: number; update: Uint8Array }[] = [];
        const request = at(ROWS, "readonly").index("name").openCursor(IDBKeyRange.only(name));
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return done(rows);
          rows.push({ key: cursor.primaryKey as number, update: (cursor.value as { update: Uint8Array }).update });
          cursor.continue();
        };
      }),
    copy: async () => (await settled(at(COPIES, "readonly").get(name))) as Uint8Array | undefined,
    add: async (update) => {
      try {
        const rows = at(ROWS, "readwrite");
        const key = committed(rows.transaction, rows.add({ name, update }));
        // Now, and not when the browser thinks of it: the page may be left before that.
        rows.transaction.commit?.();
        return (await key) as number;
      } catch {
        return undefined;
      }
    },
    remove: (keys) => quietly(() => {
      const rows = at(ROWS, "readwrite");
      for (const key of keys) rows.delete(key);
    }),
    keepCopy: (update) => quietly(() => void at(COPIES, "readwrite").put(update, name)),
    dropCopy: () => quietly(() => void at(COPIES, "readwrite").delete(name)),
  };
}

/** What was asked, once it is written down. */
function committed<T>(transaction: IDBTransaction, request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => failed(transaction.error);
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
