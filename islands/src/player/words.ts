/** The player's words, made by the server in the language of the page (`data-words`). */
export type Words = Record<
  | "play" | "pause" | "back" | "forward" | "position" | "positionOf" | "speed" | "quality" | "loading" | "buffering"
  | "ended" | "error" | "retry" | "retryLower" | "unknown" | "resume" | "failed"
  | "follow" | "sentenceBack" | "sentenceForward",
  string
>;

/** `sentence` with its `{names}` filled in. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
