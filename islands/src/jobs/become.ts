/**
 * Makes an element what another one is, and leaves each node in its place that may stay. A node that has a
 * name, its id or where its form is sent, is known by it wherever it comes to be; others by their order.
 */
export function become(now: Element, news: Element): void {
  meet(now, news, { before: named(now), after: named(news) });
}

/** What has a name, before and after. */
interface Names {
  before: Map<string, Element>;
  after: Map<string, Element>;
}

function named(root: Element): Map<string, Element> {
  return new Map([...root.querySelectorAll("[id], form[action]")].map((it) => [nameOf(it), it]));
}

function nameOf(node: Node): string {
  return node instanceof Element ? node.id || (node.getAttribute("action") ?? "") : "";
}

function meet(now: Element, news: Element, names: Names): void {
  for (const { name } of [...now.attributes]) if (!news.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of [...news.attributes]) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  let at = now.firstChild;
  for (const wanted of [...news.childNodes]) {
    const same = counterpart(at, wanted, names);
    // What stood before it makes room: nothing that stays is moved for what goes.
    if (same?.parentNode === now) while (at && at !== same && !names.after.has(nameOf(at))) at = removed(at);
    const node = same ?? document.importNode(wanted, false);
    if (node === at) at = at.nextSibling;
    else now.insertBefore(node, at);
    if (node instanceof Element) meet(node, wanted as Element, names);
    else if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
  }
  while (at) at = removed(at);
}

function counterpart(at: ChildNode | null, wanted: Node, { before }: Names): Node | undefined {
  const name = nameOf(wanted);
  if (name) return before.get(name);
  return at && at.nodeName === wanted.nodeName && !nameOf(at) ? at : undefined;
}

/** Takes a node out, and gives the one after it. */
function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}
