/**
 * Alerts in pages that are open. The HTML has those that stood when the page
 * was sent; what comes later is told by a stream of events, only while somebody
 * looks, or asked for now and then where streams are blocked. Each message has
 * all that stands, so that none is missed and none comes twice.
 */
/** What this device remembers: alerts that were shown, sendings that were put away. */
interface Memory {
  shown: string[];
  away: string[];
}

const KEY = "alerts";
const MOST = 50;
/** Milliseconds between two questions where there is no stream. */
const ASK_EVERY = 30_000;
/** How long a stream may take to begin, in milliseconds. */
const PATIENCE = 15_000;
/** Failed streams in a row before the page asks instead. */
const ENOUGH = 3;

function recall(): Memory {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "") as Partial<Memory>;
    return { shown: kept.shown ?? [], away: kept.away ?? [] };
  } catch {
    return { shown: [], away: [] };
  }
}

function keep(list: string[], name: string | undefined, memory: Memory): void {
  if (!name || list.includes(name)) return;
  list.push(name);
  list.splice(0, list.length - MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // A device that keeps nothing shows it again.
  }
}

function listen(place: HTMLElement, memory: Memory): void {
  const from = place.dataset["from"] ?? "";
  const told = document.createElement("div");
  told.className = "alerts-told";
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  place.after(told, status);

  const all = () => [...document.querySelectorAll<HTMLElement>("[data-alert]")];

  /** Nothing of the page is behind what stands below it, and nothing with the focus. */
  const makeRoom = () => {
    const height = `${told.offsetHeight}px`;
    document.body.style.paddingBlockEnd = height;
    document.documentElement.style.scrollPaddingBlockEnd = height;
  };

  const show = (alert: HTMLElement) => {
    keep(memory.shown, alert.dataset["alert"], memory);
    const button = alert.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.onclick = () => {
      keep(memory.away, alert.dataset["sending"], memory);
      const next = alert.nextElementSibling?.querySelector("button") ?? document.getElementById("content");
      alert.remove();
      makeRoom();
      next?.focus({ preventScroll: true });
    };
  };

  const isFor = (alert: HTMLElement) => {
    const { sections, story } = alert.dataset;
    const here = (place.dataset["sections"] ?? "").split(" ");
    return (!sections || sections.split(" ").some((id) => here.includes(id))) && (!story || story !== place.dataset["story"]);
  };

  /** Takes what stands in the place of what stood; says once what is new. */
  const take = (html: string) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const now = [...holder.content.querySelectorAll<HTMLElement>("[data-alert]")].filter(isFor);
    const shown = new Map(all().map((alert) => [alert.dataset["alert"], alert]));
    const said: string[] = [];
    for (const [id, alert] of shown) {
      if (!now.some((it) => it.dataset["alert"] === id)) alert.remove();
    }
    for (const alert of now.reverse()) {
      const id = alert.dataset["alert"] ?? "";
      const sending = alert.dataset["sending"] ?? "";
      const old = shown.get(id);
      if (old?.dataset["sending"] === sending || memory.away.includes(sending)) continue;
      // That it is withdrawn is news for those who were told.
      if (alert.classList.contains("alert-withdrawal") && !memory.shown.includes(id)) continue;
      const hadFocus = old?.contains(document.activeElement);
      if (old) old.replaceWith(alert);
      else told.prepend(alert);
      show(alert);
      if (hadFocus) alert.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
      said.push(alert.querySelector("p")?.textContent ?? "");
    }
    if (said.length) status.textContent = said.join("\n");
    makeRoom();
  };

  for (const alert of all()) {
    if (memory.away.includes(alert.dataset["sending"] ?? "")) alert.remove();
    else show(alert);
  }

  let tag = "";
  let failed = 0;
  let timer = 0;
  let source: EventSource | undefined;

  const rest = () => {
    source?.close();
    source = undefined;
    clearTimeout(timer);
  };
  const later = (work: () => void, wait: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(work, wait);
  };
  /** Those who lost the same server do not come back in the same moment. */
  const apart = (wait: number) => wait * (0.5 + Math.random());

  const stream = () => {
    rest();
    const { live, seen } = place.dataset;
    const own = new EventSource(`${from}?after=${tag}${live ? `&live=${live}&seen=${seen}` : ""}`);
    source = own;
    const fail = () => {
      rest();
      failed += 1;
      later(failed < ENOUGH ? stream : ask, apart(2_000 * 2 ** Math.min(failed, ENOUGH)));
    };
    later(fail, PATIENCE);
    own.onopen = () => {
      failed = 0;
      clearTimeout(timer);
    };
    own.onmessage = (event) => {
      tag = event.lastEventId;
      take(event.data as string);
    };
    own.addEventListener("live", (event) => tellOfLive((event as MessageEvent<string>).data));
    own.onerror = fail;
  };

  /** On the page of a live report the same line tells of its posts (`live.ts`). */
  const tellOfLive = (detail: string) => document.dispatchEvent(new CustomEvent("live", { detail }));

  let asked = 0;
  const ask = async () => {
    try {
      const answer = await fetch(`${from}/now`, { cache: "no-cache" });
      if (answer.ok) take(await answer.text());
      const { live } = place.dataset;
      const posts = live && (await fetch(`/-/live/${live}/now`, { cache: "no-cache" }));
      if (posts && posts.ok) tellOfLive(await posts.text());
    } catch {
      // The line is down; it is asked again.
    }
    asked += 1;
    // A way may be open again.
    later(asked % 10 ? ask : stream, apart(ASK_EVERY));
  };

  const look = () => (document.visibilityState === "visible" ? stream() : rest());
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", rest);
  addEventListener("pageshow", (event) => event.persisted && look());
  look();
}

const place = document.getElementById("alerts");
// In a frame it is a preview at the desk.
if (place && window.top === window) listen(place, recall());

export {};
