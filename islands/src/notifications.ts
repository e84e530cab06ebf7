/**
 * Alerts on this device, and stories kept on it: two choices, each made by a
 * button, that need the worker (`sw.ts`). What was chosen is remembered in the
 * browser's own cache, where the worker finds it too; the station is told what
 * the device wants and never asked.
 */
const OWN = "notifications";
const KEPT = "stories";

const form = document.querySelector<HTMLFormElement>("[data-notifications]");
const shelf = document.querySelector<HTMLElement>("[data-keep]");
const { notifications: door, edition, key } = form?.dataset ?? {};
/** What this device wants of this edition, in the cache under a name of its own. */
const mine = `${door}?${edition}`;
const own = () => caches.open(OWN);

/** The worker is there while something is wanted of it; its address says whether it keeps stories. */
async function employ(tells?: boolean): Promise<void> {
  const keeps = await caches.has(KEPT);
  const container = navigator.serviceWorker;
  if (keeps || tells || (await (await own()).keys()).length) {
    await container.register(keeps ? "/sw.js?keep" : "/sw.js");
    return;
  }
  await caches.delete(OWN);
  // What push services know of it goes with it.
  await (await container.getRegistration("/"))?.unregister();
}

async function send(path: string, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${door}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw answer;
}

function tell(form: HTMLFormElement): void {
  const save = form.querySelector("button")!;
  const off = form.querySelector<HTMLElement>("[data-off]")!;
  const status = form.querySelector<HTMLElement>("[role=status]")!;
  const on = save.textContent;
  /** Topics that are followed and no longer on the page. */
  let elsewhere: string[] = [];

  const wanted = () => {
    const data = new FormData(form);
    const from = data.get("from");
    const to = data.get("to");
    return {
      edition,
      key,
      urgency: data.get("urgency"),
      // All of them are those to come, too.
      sections: form.querySelector("[name=sections]:not(:checked)") ? data.getAll("sections") : null,
      topics: [...data.getAll("topics"), ...elsewhere],
      quiet: from && to && from !== to ? { from, to, zone: Intl.DateTimeFormat().resolvedOptions().timeZone } : null,
    };
  };

  const known = async () => {
    const kept = Notification.permission === "granted" && (await (await own()).match(mine));
    // What was chosen before topics could be has none.
    return kept ? { topics: [], ...(await kept.json()) } : undefined;
  };

  const show = (is: boolean, word?: string) => {
    off.hidden = !is;
    save.textContent = is ? save.dataset["save"]! : on;
    if (Notification.permission === "denied") word = "denied";
    status.textContent = word ? status.dataset[word]! : "";
  };

  const subscribe = async () => {
    const options = { userVisibleOnly: true, applicationServerKey: key! };
    const { pushManager } = await navigator.serviceWorker.ready;
    try {
      return await pushManager.subscribe(options);
    } catch {
      // The browser has one for another key of the station.
      await (await pushManager.getSubscription())?.unsubscribe();
      return pushManager.subscribe(options);
    }
  };

  const act = (work: () => Promise<void>) => async (event: Event) => {
    event.preventDefault();
    save.disabled = true;
    try {
      await work();
    } catch {
      await employ();
      show(!!(await known()), "problem");
    }
    save.disabled = false;
  };

  form.onsubmit = act(async () => {
    if ((await Notification.requestPermission()) !== "granted") return show(false);
    await employ(true);
    const all = { ...wanted(), subscription: await subscribe() };
    await send("", all);
    await (await own()).put(mine, new Response(JSON.stringify(all)));
    show(true, "isOn");
  });

  off.onclick = act(async () => {
    const before = await known();
    if (before) await send("/removal", { edition, endpoint: before.subscription.endpoint });
    await (await own()).delete(mine);
    await employ();
    show(false, "isOff");
    save.focus();
  });

  void known().then((before) => {
    if (!before) return show(false);
    for (const it of form.querySelectorAll("input")) {
      const { name, type, value } = it;
      if (type === "time") it.value = before.quiet?.[name] ?? "";
      // Of several, one of them or all: no word is part of another.
      else it.checked = (before[name] ?? [value]).includes(value);
    }
    elsewhere = before.topics.filter((id: string) => !form.querySelector(`[value="${id}"]`));
    show(true, "isOn");
  });
  form.hidden = false;
}

function keep(shelf: HTMLElement): void {
  const [on, off] = shelf.querySelectorAll("button");
  const status = shelf.querySelector<HTMLElement>("[role=status]")!;
  const show = async () => {
    const keeps = await caches.has(KEPT);
    on!.hidden = keeps;
    off!.hidden = !keeps;
    return keeps ? off! : on!;
  };
  const act = (work: () => Promise<unknown>) => async () => {
    status.textContent = "";
    try {
      await work();
      await employ();
    } catch {
      status.textContent = status.dataset["problem"]!;
    }
    (await show()).focus();
  };
  on!.onclick = act(async () => {
    // A page that cannot be had leaves nothing behind.
    const page = shelf.dataset["keep"]!;
    const answer = await fetch(page);
    if (!answer.ok) throw answer;
    await (await caches.open(KEPT)).put(page, answer);
  });
  off!.onclick = act(() => caches.delete(KEPT));
  void show();
  shelf.hidden = false;
}

if (isSecureContext && "serviceWorker" in navigator) {
  if (shelf) keep(shelf);
  if (form && "PushManager" in window && "Notification" in window) {
    document.querySelector<HTMLElement>("[data-cannot]")!.hidden = true;
    tell(form);
  }
}

export {};
