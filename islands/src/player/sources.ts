export interface Source {
  src: string;
  low: boolean;
  /** What its quality is called: its size, and whether it saves data. */
  label: string;
}

const KEY = "longwave.quality";

/** The files this browser can play, best first. */
export function sourcesOf(audio: HTMLAudioElement): Source[] {
  return Array.from(audio.querySelectorAll("source"))
    .filter((source) => audio.canPlayType(source.type))
    .map((source) => ({ src: source.src, low: source.dataset.low !== undefined, label: source.dataset.label ?? "" }));
}

/**
 * The file to begin with: what somebody chose last, or the light one for who saves data or is on a slow
 * line, one in the middle on a fair one, the best on others.
 */
export function firstOf(sources: Source[]): Source | undefined {
  const line = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
  const type = line?.effectiveType ?? "";
  const saves = chosen() ?? (line?.saveData || /2g/.test(type));
  if (saves) return lighterThan(sources[0], sources) ?? sources[0];
  return sources[type === "3g" ? Math.floor(sources.length / 2) : 0];
}

/** Keeps whether somebody saves data, for the next sound. It stays in their browser. */
export function keepChoice(source: Source): void {
  try {
    localStorage.setItem(KEY, source.low ? "low" : "high");
  } catch {
    // A browser that keeps nothing plays all the same.
  }
}

function chosen(): boolean | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept ? kept === "low" : undefined;
  } catch {
    return undefined;
  }
}

/** A lighter file than `source`, when there is one. */
export function lighterThan(source: Source | undefined, sources: Source[]): Source | undefined {
  return source?.low ? undefined : sources.find((other) => other.low);
}
