/**
 * Alerts in pages that are open. The HTML has those that stood when the page
 * was sent; what comes later is told by a stream of events, only while somebody
 * looks, or asked for now and then where streams are blocked. Each message has
 * all that stands, so that none is missed and none comes twice.
 */
const KEY = "alerts";
const MOST = 50;
/** Milliseconds between two questions where there is no stream. */
const ASK_EVERY = 30_000;
/** How long a stream may take to say something, in milliseconds: whoever stands between may hold it back. */
const PATIENCE = 15_000;
/** How long it may then say nothing: it has a beat every 20 seconds. */
const SILENCE = 50_000;
/** Failed streams in a row before the page asks instead. */
const ENOUGH = 3;

/** What this device remembers: alerts that were shown, sendings that were put away. */
const memory: Record<"shown" | "away", string[]> = { shown: [], away: [] };

/** Other pages that are open here remember, too. */
function recall(): void {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY)!) as typeof memory;
    for (const list of ["shown", "away"] as const) {
      memory[list] = [...new Set([...memory[list], ...kept[list]])].slice(-MOST);
    }
  } catch {
    // Nothing is kept here, or not yet.
  }
}

function keep(list: "shown" | "away", name: string): void {
  recall();
  if (memory[list].includes(name)) return;
  memory[list].push(name);
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // A device that keeps nothing shows it again.
  }
}

function listen(place: HTMLElement): void {
  const from = place.dataset["from"]!;
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

  /** Takes one away: what is around it stays where it is, and the focus goes on. */
  const end = (alert: HTMLElement) => {
    if (place.contains(alert)) place.style.minBlockSize = `${place.getBoundingClientRect().height}px`;
    const hadFocus = alert.contains(document.activeElement);
    const next = alert.nextElementSibling?.querySelector("button") || document.getElementById("content")!;
    alert.remove();
    if (hadFocus) next.focus({ preventScroll: true });
  };

  const show = (alert: HTMLElement) => {
    keep("shown", alert.dataset["alert"]!);
    const button = alert.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.onclick = () => {
      keep("away", alert.dataset["sending"]!);
      const room = alert.parentElement!;
      end(alert);
      // Whoever puts it away wants its place.
      room.style.minBlockSize = "";
      makeRoom();
    };
  };

  const isAway = (alert: HTMLElement) => memory.away.includes(alert.dataset["sending"]!);

  const isFor = (alert: HTMLElement) => {
    const { sections, story } = alert.dataset;
    const here = (place.dataset["sections"] || "").split(" ");
    return (!sections || sections.split(" ").some((id) => here.includes(id))) && (!story || story !== place.dataset["story"]) && !isAway(alert);
  };

  /** Takes what stands in the place of what stood; says once what is new. */
  const take = (html: string) => {
    recall();
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const now = [...holder.content.querySelectorAll<HTMLElement>("[data-alert]")].filter(isFor);
    const shown = new Map(all().map((alert) => [alert.dataset["alert"]!, alert]));
    const said: string[] = [];
    for (const [id, alert] of shown) {
      if (!now.some((it) => it.dataset["alert"] === id)) end(alert);
    }
    for (const alert of now.reverse()) {
      const id = alert.dataset["alert"]!;
      const old = shown.get(id);
      if (old?.dataset["sending"] === alert.dataset["sending"]) continue;
      // That it is withdrawn is news for those who were told.
      if (alert.classList.contains("alert-withdrawal") && !memory.shown.includes(id)) continue;
      const hadFocus = old?.contains(document.activeElement);
      if (old) end(old);
      told.prepend(alert);
      show(alert);
      if (hadFocus) alert.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
      said.push(alert.querySelector("p")?.textContent ?? "");
    }
    if (said.length) status.textContent = said.join("\n");
    makeRoom();
  };

  recall();
  for (const alert of all()) {
    if (!isAway(alert)) show(alert);
    else if (performance.getEntriesByType("paint").length) end(alert);
    // Nobody has seen it yet.
    else alert.remove();
  }

  let tag = "";
  let failed = 0;
  let timer = 0;
  let source: EventSource | undefined;

  const rest = () => {
    source?.close();
    source = undefined;
    clearTimeout(timer);
    timer = 0;
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
    const own = (source = new EventSource(`${from}?after=${tag}${live ? `&live=${live}&seen=${seen}` : ""}`));
    const fail = () => {
      rest();
      failed += 1;
      later(failed < ENOUGH ? stream : ask, apart(2_000 * 2 ** Math.min(failed, ENOUGH)));
    };
    /** That a line is open says little; that something comes over it is what counts. */
    const on = (name: string, hear: (event: MessageEvent<string>) => void) =>
      own.addEventListener(name, (event) => {
        failed = 0;
        later(fail, SILENCE);
        hear(event as MessageEvent<string>);
      });
    later(fail, PATIENCE);
    on("beat", () => {});
    on("message", (event) => {
      tag = event.lastEventId;
      take(event.data);
    });
    on("live", (event) => tellOfLive(event.data));
    own.onerror = fail;
  };

  /** On the page of a live report the same line tells of its posts (`live.ts`). */
  const tellOfLive = (detail: string) => document.dispatchEvent(new CustomEvent("live", { detail }));

  let asked = 0;
  const ask = async () => {
    // Who looks away meanwhile, or listens again, is told in another way.
    const own = timer;
    const get = async (address: string, tell: (html: string) => void) => {
      const answer = await fetch(address, { cache: "no-cache" });
      const html = await answer.text();
      if (answer.ok && timer === own) tell(html);
    };
    try {
      await get(`${from}/now`, take);
      const { live } = place.dataset;
      if (live && timer === own) await get(`/-/live/${live}/now`, tellOfLive);
    } catch {
      // The line is down; it is asked again.
    }
    if (timer !== own) return;
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
if (place && window.top === window) listen(place);

export {};
