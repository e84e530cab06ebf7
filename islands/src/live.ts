/**
 * A live report in a page that is open. The HTML has what stood when the page
 * was sent; the stream that tells of alerts tells of this too. A message names
 * the posts that stand and has the text of those that changed last. A post
 * that is corrected or withdrawn changes where it stands; new ones wait behind
 * a button, unless the reader is at the top.
 */
const live = document.getElementById("live");
const posts = document.getElementById("posts");
const line = document.getElementById("alerts");

/** Milliseconds within which the pages that have missed something ask for it. */
const APART = 3_000;

function follow(live: HTMLElement, posts: HTMLElement, line: HTMLElement): void {
  const labels = JSON.parse(live.dataset["labels"] || "[]") as string[];
  const title = document.title;
  const waiting = new Map<number, HTMLElement>();
  /** Away for more than a page of posts: what stood here does not join on to what comes. */
  let isApart = false;
  const shelf = document.createElement("div");
  shelf.className = "live-new";
  const button = document.createElement("button");
  button.hidden = true;
  shelf.append(button);
  posts.before(shelf);
  // We keep the reader's place ourselves, in every browser alike.
  document.documentElement.classList.add("still");

  const all = () => [...posts.querySelectorAll<HTMLElement>("[data-post]")];
  const number = (post: HTMLElement) => Number(post.dataset["post"]);
  const said = (element: Element) => element.innerHTML.replace(/\s+/g, " ").trim();
  const label = () => labels[Math.min(waiting.size, labels.length) - 1] || "";
  const isAtTop = () => posts.getBoundingClientRect().top >= 0 && !posts.contains(document.activeElement);

  const enter = (element: HTMLElement) => {
    // What is no stop of the Tab key can have the focus once this is written down, and what is one stays it.
    element.tabIndex = element.tabIndex;
    element.focus({ preventScroll: true });
  };

  /** Changes the page; what the reader looks at stays where it is, and so does the focus. */
  const inPlace = (change: () => void) => {
    const seen = [...live.querySelectorAll<HTMLElement>("[data-post]")].find((post) => post.getBoundingClientRect().bottom > 0);
    const top = () => (seen ? seen.getBoundingClientRect().top : 0);
    const before = top();
    const active = document.activeElement as HTMLAnchorElement;
    const { id } = active.closest("[id]") || live;
    change();
    if (!active.isConnected) {
      const home = document.getElementById(id) || live;
      enter([...home.querySelectorAll("a")].find((link) => link.href === active.href) || home);
    }
    if (seen && seen.isConnected && scrollY > 0) scrollBy({ top: top() - before, behavior: "instant" });
  };

  const say = () => {
    const status = document.querySelector("header [role=status]");
    const heads = [...waiting.values()].map((post) => post.querySelector("h3")?.textContent);
    if (status) status.textContent = [label(), ...heads.slice(-3)].join("\n");
  };

  const show = () => {
    button.hidden = !waiting.size;
    button.textContent = label();
    document.title = waiting.size ? `(${waiting.size.toLocaleString(document.documentElement.lang)}) ${title}` : title;
  };

  /** Puts what waits above the others; gives the first of it. */
  const add = () => {
    const fresh = [...waiting].sort(([a], [b]) => a - b).map(([, post]) => post);
    waiting.clear();
    if (isApart) all().forEach((post) => post.remove());
    isApart = false;
    posts.querySelector(".empty")?.remove();
    for (const post of fresh) {
      post.classList.add("post-new");
      posts.prepend(post);
    }
    show();
    return fresh.pop();
  };

  button.onclick = () => {
    const first = add();
    live.scrollIntoView();
    enter(first!);
  };

  /** Puts a part of the page in the place of what stood there. */
  const part = (root: HTMLElement, name: string) => {
    const now = root.querySelector<HTMLElement>(`[data-part=${name}]`);
    const old = document.getElementById(name);
    if (!now || !old || said(old) === said(now)) return;
    inPlace(() => old.replaceChildren(...now.childNodes));
  };

  /** Takes over what a message says. Whether nothing was missing in it. */
  const take = (html: string): boolean => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const root = holder.content.querySelector<HTMLElement>("[data-live]");
    if (!root) return true;
    part(root, "live-state");
    part(root, "live-points");
    const sent = new Map([...root.querySelectorAll<HTMLElement>(":scope > [data-post]")].map((post) => [number(post), post]));
    const here = new Map(all().map((post) => [number(post), post]));
    const newest = Math.max(0, ...here.keys());
    const before = waiting.size;
    const states = new Map(root.dataset["posts"]!.split(" ").filter(Boolean).map((name) => name.split(".") as [string, string]));
    for (const [id, post] of sent) if (here.has(id)) states.set(`${id}`, post.dataset["state"]!);
    const known = (id: number) => here.get(id) || waiting.get(id);
    // What is older than this page's own posts is not its own.
    const isMissing = ([name, state]: [string, string]) => {
      const id = Number(name);
      const old = known(id);
      return !sent.has(id) && (old ? old.dataset["state"] !== state : id > newest);
    };
    let isWhole = ![...states].some(isMissing);
    const pin = document.getElementById("live-pin");
    const pinned = root.querySelector<HTMLElement>("[data-part=live-pin]");
    if (pin && pinned && pin.dataset["pin"] !== pinned.dataset["pin"]) {
      if (pinned.dataset["pin"] && !pinned.children.length) isWhole = false;
      else {
        part(root, "live-pin");
        pin.dataset["pin"] = pinned.dataset["pin"];
      }
    }
    for (const [name, state] of states) {
      const id = Number(name);
      const post = sent.get(id);
      const old = known(id);
      if (!post || (old && old.dataset["state"] === state)) continue;
      if (old && old.isConnected) inPlace(() => old.replaceWith(post));
      // Where one is missing, all new ones come with it.
      else if (id > newest && isWhole) waiting.set(id, post);
    }
    if (isWhole) {
      line.dataset["seen"] = root.dataset["live"];
      const oldest = Math.min(...[...states.keys()].map(Number));
      isApart ||= newest > 0 && oldest > newest + 1;
      if (root.dataset["state"] === "ended") delete line.dataset["live"];
    }
    if (waiting.size > before) say();
    if (waiting.size && isAtTop()) add();
    show();
    return isWhole;
  };

  const ask = async () => {
    try {
      const answer = await fetch(`/-/live/${line.dataset["live"]}/now`, { cache: "no-cache" });
      if (answer.ok) take(await answer.text());
    } catch {
      // The line is down; when it is back, all that stands is told.
    }
  };

  document.addEventListener("live", (event) => {
    if (!take((event as CustomEvent<string>).detail)) setTimeout(ask, Math.random() * APART);
  });
}

if (live && posts && line?.dataset["live"]) follow(live, posts, line);

export {};
