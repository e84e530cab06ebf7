export interface Source {
  src: string;
  low: boolean;
}

/** The files this browser can play, best first. */
export function sourcesOf(audio: HTMLAudioElement): Source[] {
  return Array.from(audio.querySelectorAll("source"))
    .filter((source) => audio.canPlayType(source.type))
    .map((source) => ({ src: source.src, low: source.dataset.low !== undefined }));
}

/** The file to begin with: the light one for somebody who saves data or is on a slow line. */
export function firstOf(sources: Source[]): Source | undefined {
  const line = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
  const slow = line?.saveData || /2g/.test(line?.effectiveType ?? "");
  return (slow && lighterThan(sources[0], sources)) || sources[0];
}

/** A lighter file than `source`, when there is one. */
export function lighterThan(source: Source | undefined, sources: Source[]): Source | undefined {
  return source?.low ? undefined : sources.find((other) => other.low);
}
