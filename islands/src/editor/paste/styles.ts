/** What foreign programs say by style rather than by element. */
export function styleOf(element: Element): string {
  return (element.getAttribute("style") ?? "").toLowerCase().replace(/\s*([:;,])\s*/g, "$1");
}

const value = (style: string, name: string) => new RegExp(`(?:^|;)${name}:([^;]+)`).exec(style)?.[1]?.trim();

/** Whether its words are bold or not; `undefined` where they are as what surrounds them. */
export function isStrong(element: Element, style: string): boolean | undefined {
  const weight = value(style, "font-weight");
  // Google wraps all that is copied in a <b> that is not bold.
  if (weight) return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  return /^(b|strong)$/.test(element.localName) ? true : undefined;
}

export function isEmphasised(element: Element, style: string): boolean | undefined {
  const slant = value(style, "font-style");
  if (slant) return slant.startsWith("italic") || slant.startsWith("oblique");
  return /^(i|em|cite|dfn|var)$/.test(element.localName) ? true : undefined;
}

export function isHidden(element: Element, style: string): boolean {
  return element.hasAttribute("hidden") || /(^|;)(display:none|visibility:hidden|mso-hide:all)/.test(style);
}

export interface WordItem {
  level: number;
  ordered: boolean;
}

/** An item of a list as Word writes it: a paragraph that says so in its style, with a marker of letters in it. */
export function wordItem(element: Element, style: string): WordItem | undefined {
  const list = value(style, "mso-list");
  if (!list || /^(none|ignore|skip)/.test(list)) return undefined;
  const level = Number(/level(\d)/.exec(list)?.[1] ?? 1);
  const marker = Array.from(element.querySelectorAll("[style]")).find((inner) => isMarker(styleOf(inner)));
  return { level, ordered: /^\s*(\d+|[a-z]{1,3}|[ivxlcdm]+|[\u0621-\u064a\u0660-\u0669\u06f0-\u06f9]{1,2})[.)\-]/i.test(marker?.textContent ?? "") };
}

/** The bullet or number itself, which a list draws by itself. */
export const isMarker = (style: string): boolean => /(^|;)mso-list:(ignore|skip)/.test(style);
