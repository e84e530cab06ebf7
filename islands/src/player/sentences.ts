/**
 * The sentences of a page as links into its sound: the page's own address with the moment, so that one
 * can be copied or opened elsewhere as any link. All of them are one stop of the Tab key, at the sentence
 * that is spoken; from there the arrow keys lead on, in the way that the page reads.
 */
export interface Said {
  text: string;
  /** Where it begins, in seconds. */
  from: number;
}

/** What may stand in a link. */
const INLINE = "b, bdi, cite, em, i, q, span, strong, sub, sup";
const LINK = "a[href^='#t=']";

/** Makes what is said a link wherever it is found; returns the parts of each, and what moves the stop to one. */
export function linkSentences(said: Said[], go: (from: number) => void) {
  const parts = find(said.map(({ text }) => text)).map((texts, at) => wrap(texts, `#t=${said[at]!.from}`));
  // What is within a link of the page is none of ours.
  const links = parts.map((all) => all.find((part) => part.matches(LINK)));
  const stops = links.filter((link) => link !== undefined);

  function stop(link: HTMLElement | undefined): void {
    if (link) for (const each of stops) each.tabIndex = each === link ? 0 : -1;
  }

  parts.forEach((all, at) => {
    for (const part of all) part.onclick = (event) => press(event, () => go(said[at]!.from));
    const link = links[at];
    if (!link) return;
    for (const part of all) part.tabIndex = -1;
    link.onfocus = () => stop(link);
    link.onkeydown = (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const onwards = getComputedStyle(link).direction === "rtl" ? -by : by;
      stops[stops.indexOf(link) + onwards]?.focus();
    };
  });
  stop(stops[0]);
  return {
    parts,
    stopAt(at: number): void {
      if (!stops.includes(document.activeElement as HTMLElement)) stop(links[at]);
    },
  };
}

function press(event: MouseEvent, go: () => void): void {
  const inner = (event.target as Element).closest("a, button, summary");
  // Another link leads where it says, and so does a press with a key for a new tab.
  if ((inner && !inner.matches(LINK)) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  // Who marks words with the mouse wants to copy them; a key (`detail` is 0) was meant for the link.
  if (event.detail === 0 || !getSelection()?.toString()) go();
}

/** Finds each sentence in the page, in its order, whatever stands between: the texts that it is made of. */
function find(sentences: string[]): Text[][] {
  let letters = "";
  const places: [Text, number][] = [];
  // A transcript has the headline among its own rows.
  const isTranscript = !!document.querySelector("#text .said");
  for (const root of document.querySelectorAll(isTranscript ? "#text" : "#headline, .standfirst, #text")) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let at = 0; at < node.data.length; at++) {
        if (/\s/.test(node.data[at]!)) continue;
        letters += node.data[at];
        places.push([node, at]);
      }
    }
  }
  let from = 0;
  const pieces: [Text, number, number, number][] = [];
  sentences.forEach((sentence, number) => {
    const bare = sentence.replace(/\s/g, "");
    const start = letters.indexOf(bare, from);
    if (!bare || start < 0) return;
    from = start + bare.length;
    for (let at = start; at < from; ) {
      const [node, first] = places[at]!;
      let last = first;
      while (at < from && places[at]![0] === node) last = places[at++]![1];
      pieces.push([node, first, last + 1, number]);
    }
  });
  const found: Text[][] = sentences.map(() => []);
  // From the end, so that what stands before keeps its place.
  for (const [node, first, end, number] of pieces.reverse()) {
    if (end < node.length) node.splitText(end);
    found[number]!.unshift(first ? node.splitText(first) : node);
  }
  return found;
}

/** One link about all of it where that may be, or one about each text. */
function wrap(texts: Text[], href: string): HTMLElement[] {
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return [];
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const root = range.commonAncestorContainer;
  range.setStartBefore(outermost(first, root, "previousSibling"));
  range.setEndAfter(outermost(last, root, "nextSibling"));
  const isOne = range.startContainer === range.endContainer && !range.cloneContents().querySelector(`:not(${INLINE})`);
  if (isOne) return [about(range, href)];
  return texts.map((text) => {
    range.selectNode(text);
    return about(range, href);
  });
}

/** The element that begins, or ends, with this text, as far up as there is one within the root. */
function outermost(text: Text, root: Node, side: "previousSibling" | "nextSibling"): Node {
  let node: Node = text;
  while (node.parentNode && node.parentNode !== root && !node[side]) node = node.parentNode;
  return node;
}

function about(range: Range, href: string): HTMLElement {
  const within = (range.commonAncestorContainer as Element).closest("a, button, summary");
  const part = document.createElement(within ? "span" : "a");
  part.className = "spoken";
  // So that words in it can be marked with the mouse.
  part.draggable = false;
  if (!within) part.setAttribute("href", href);
  range.surroundContents(part);
  return part;
}
