/** Where somebody stopped listening, in seconds. It stays in their browser, and may be refused there. */
const key = (clip: string) => `longwave.place.${clip}`;

export function placeIn(clip: string): number {
  try {
    return Number(localStorage.getItem(key(clip))) || 0;
  } catch {
    return 0;
  }
}

/** Keeps the place; the first and the last seconds are no place to come back to. */
export function keepPlace(clip: string, seconds: number, length: number): void {
  try {
    if (seconds < 5 || seconds > length - 5) localStorage.removeItem(key(clip));
    else localStorage.setItem(key(clip), String(Math.floor(seconds)));
  } catch {
    // A browser that keeps nothing plays all the same.
  }
}
