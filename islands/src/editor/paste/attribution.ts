/** Who a foreign quotation is by: the `footer` or `cite` below its words, or the caption of its figure. */

/** Letters beyond which it is no name but a text. */
const LONGEST = 200;

/** Takes the line that says who it is by out of the words. */
export function attributionIn(words: Element): Record<string, string> | undefined {
  const parts = written(words);
  const last = parts[parts.length - 1];
  const before = parts[parts.length - 2];
  if (!last || !before || !isLine(last, before)) return undefined;
  const said = speakerOf(last.textContent);
  if (said) (last as ChildNode).remove();
  return said;
}

/** “— Mara Lind, harbour minister”: a name, and behind a comma what they were. */
export function speakerOf(text: string | null | undefined): Record<string, string> | undefined {
  const line = (text ?? "").replace(/\s+/g, " ").replace(/^[\s—–―~-]+/, "").trim();
  if (!line || Array.from(line).length > LONGEST) return undefined;
  const parts = /^([^,،、，]+)[,،、，]\s*(\S.*)$/.exec(line);
  return parts ? { "data-speaker": parts[1]!.trim(), "data-role": parts[2]! } : { "data-speaker": line };
}

const written = (parent: Node): Node[] => Array.from(parent.childNodes).filter((node) => node.textContent?.trim());

function isLine(last: Node, before: Node): boolean {
  const name = last.nodeName.toLowerCase();
  if (name === "footer") return true;
  // Behind words of the same line it is the title of a work.
  if (name === "cite") return before.nodeType === 1;
  const inside = name === "p" || name === "div" ? written(last) : [];
  return inside.length === 1 && /^(cite|footer)$/i.test(inside[0]!.nodeName);
}
