export interface Source {
  src: string;
  /** Bits per second. */
  bitrate: number;
  low: boolean;
  /** What its quality is called: its size, and whether it saves data. */
  label: string;
}

/** What somebody chose last, and whether their data was to be saved then. */
interface Choice {
  bitrate: number;
  saves: boolean;
}

const KEY = "longwave.quality";
/** Milliseconds that a listener waits to know why nothing plays. */
const PATIENCE = 5_000;

/** The files this browser can play, best first. */
export function sourcesOf(audio: HTMLAudioElement): Source[] {
  return Array.from(audio.querySelectorAll("source"))
    .filter((source) => audio.canPlayType(source.type))
    .map(({ src, dataset: { bitrate, low, label = "" } }) => ({ src, bitrate: Number(bitrate), low: low !== undefined, label }));
}

/**
 * The file to begin with: what somebody chose last, or the light one for who saves data or is on a slow
 * line, one in the middle on a fair one, the best on others. A choice for a better line is none for a slow one.
 */
export function firstOf(sources: Source[]): Source | undefined {
  const choice = chosen();
  if (choice && (choice.saves || !savesData())) {
    return sources.find(({ bitrate }) => bitrate <= choice.bitrate) ?? sources[sources.length - 1];
  }
  if (savesData()) return lighterThan(sources[0], sources) ?? sources[0];
  return sources[line().effectiveType === "3g" ? Math.floor(sources.length / 2) : 0];
}

/** Keeps what somebody chose, for the next sound. It stays in their browser. */
export function keepChoice({ bitrate }: Source): void {
  try {
    const choice: Choice = { bitrate, saves: savesData() };
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing plays all the same.
  }
}

function chosen(): Choice | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "") as Choice;
  } catch {
    return undefined;
  }
}

function line(): { saveData?: boolean; effectiveType?: string } {
  return (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection ?? {};
}

function savesData(): boolean {
  const { saveData = false, effectiveType = "" } = line();
  return saveData || /2g/.test(effectiveType);
}

/** A lighter file than `source`, when there is one. */
export function lighterThan(source: Source | undefined, sources: Source[]): Source | undefined {
  return source?.low ? undefined : sources.find((other) => other.low);
}

/** Whether the line brings the file: browsers say of one that did not come what they say of one they cannot play. */
export async function isThere({ src }: Source): Promise<boolean> {
  // A dead line may keep one waiting for ever; older browsers know no such signal.
  const signal = AbortSignal.timeout?.(PATIENCE);
  const answer = navigator.onLine && (await fetch(src, { method: "HEAD", cache: "no-store", signal }).catch(() => undefined));
  return !!answer && answer.ok;
}
