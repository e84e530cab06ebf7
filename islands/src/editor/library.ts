/** What the station has to illustrate a story with: asked of the server by words, or one by its id. */
export type Kind = "pictures" | "clips" | "stories";

export interface Offer {
  id: string;
  name: string;
  about?: string | null;
  lang: string;
  dir: string;
  src?: string | null;
  width: number;
  height: number;
  credit?: string | null;
  archive?: string | null;
  alt?: string | null;
  problem?: string | null;
}

export interface Library {
  /** What is found; `undefined` where the line is down. */
  search(kind: Kind, words: string): Promise<Offer[] | undefined>;
  /** One of them; `undefined` where it is not there, or one may not see it. */
  one(kind: Kind, id: string): Promise<Offer | undefined>;
}

/** The library as it is seen from the story at an address. */
export function libraryAt(story: string): Library {
  const known = new Map<string, Promise<Offer | undefined>>();
  const ask = async (kind: Kind, query: string): Promise<Offer[] | undefined> => {
    try {
      const answer = await fetch(`${story}/offers/${kind}?${query}`, { headers: { accept: "application/json" } });
      return answer.ok ? ((await answer.json()) as { offers: Offer[] }).offers : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    async search(kind, words) {
      const found = await ask(kind, `q=${encodeURIComponent(words)}`);
      // Whoever chooses one of them is not kept waiting for what is known.
      for (const offer of found ?? []) if (isWhole(kind, offer)) known.set(`${kind} ${offer.id}`, Promise.resolve(offer));
      return found;
    },
    one(kind, id) {
      const key = `${kind} ${id}`;
      let offer = known.get(key);
      if (!offer) {
        offer = ask(kind, `id=${encodeURIComponent(id)}`).then((found) => {
          // After a bad line somebody may ask again.
          if (!found || (found[0] && !isWhole(kind, found[0]))) known.delete(key);
          return found?.[0];
        });
        known.set(key, offer);
      }
      return offer;
    },
  };
}

/** A picture that has just come in has no file yet, and is asked for again. */
function isWhole(kind: Kind, offer: Offer): boolean {
  return kind !== "pictures" || !!offer.src;
}
