/** Words as a language counts them, and the minutes to read them. Each line is counted once, until it changes. */
import type { Node } from "prosemirror-model";

const WORDS_A_MINUTE = 220;

export interface Count {
  words: number;
  minutes: number;
}

export function counterFor(lang: string): (doc: Node) => Count {
  const segmenter = segmenterFor(lang);
  // Lines are never changed but made anew, so a line that is known has the count that is known.
  const known = new WeakMap<Node, number>();
  const count = (line: Node) => {
    let words = known.get(line);
    if (words === undefined) known.set(line, (words = wordsIn(line.textContent, segmenter)));
    return words;
  };
  return (doc) => {
    let words = 0;
    doc.descendants((node) => {
      if (node.isTextblock) words += count(node);
      return !node.isTextblock;
    });
    return { words, minutes: words ? Math.max(1, Math.round(words / WORDS_A_MINUTE)) : 0 };
  };
}

export function wordsIn(text: string, segmenter: Intl.Segmenter | undefined): number {
  if (!segmenter) return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  let words = 0;
  for (const part of segmenter.segment(text)) if (part.isWordLike) words++;
  return words;
}

export function segmenterFor(lang: string): Intl.Segmenter | undefined {
  try {
    return new Intl.Segmenter(lang || undefined, { granularity: "word" });
  } catch {
    return undefined;
  }
}
