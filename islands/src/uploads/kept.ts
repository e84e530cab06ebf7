/** Files that are still on their way, kept by the browser so that a reload goes on with them. A browser that keeps nothing forgets them. */

export interface Kept {
  url: string;
  edition: string;
  file: File;
  /** Whose it is: at a shared machine nobody sends what somebody else chose. */
  person?: string;
}

const STORE = "files";

function ask<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
  });
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open("desk-uploads", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "url" });
  return (await ask(opening)).transaction(STORE, mode).objectStore(STORE);
}

export async function keep(it: Kept): Promise<void> {
  await store("readwrite").then((files) => ask(files.put(it))).catch(() => undefined);
}

export async function forget(url: string): Promise<void> {
  await store("readwrite").then((files) => ask(files.delete(url))).catch(() => undefined);
}

/** Those of this person. */
export async function kept(person: string): Promise<Kept[]> {
  const all = await store("readonly").then((files) => ask<Kept[]>(files.getAll())).catch(() => []);
  return all.filter((it) => (it.person ?? person) === person);
}
