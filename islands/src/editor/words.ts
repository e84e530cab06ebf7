/** The editor's words, made by the server in the language of the desk (`data-words`). */
export interface Words {
  /** The sentence of a key, `editor-` left out, with its `{names}` filled in; without a sentence, the key. */
  (key: string, values?: Record<string, string | number>): string;
  /** A number as the desk's language writes it. */
  number(value: number): string;
}

export function wordsOf(json: string, lang: string): Words {
  let sentences: Record<string, string> = {};
  try {
    sentences = JSON.parse(json) as Record<string, string>;
  } catch {
    // Keys are better than no editor.
  }
  const format = numbersOf(lang);
  const write = (value: string | number) => (typeof value === "number" ? format.format(value) : value);
  const say = (key: string, values: Record<string, string | number> = {}) => {
    const sentence = sentences[`editor-${key}`] ?? `editor-${key}`;
    return sentence.replace(/\{\s*\$?(\w+)\s*\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : write(value);
    });
  };
  return Object.assign(say, { number: (value: number) => format.format(value) });
}

function numbersOf(lang: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(lang || undefined);
  } catch {
    return new Intl.NumberFormat();
  }
}
