/**
 * The worker behind pages that are closed. It shows what push services bring,
 * one notification an alert, and, where its address says so, keeps the stories
 * that were read last for when there is no line. It looks at nothing else, and
 * sends nothing but what a reader chose (`notifications.ts`).
 */
interface Told {
  title: string;
  text: string;
  tag: string;
  number: number;
  lang: string;
  dir: NotificationDirection;
  address: string;
  icon?: string;
}
interface Moment extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Page {
  url: string;
  focus(): Promise<unknown>;
}
interface Worker extends EventTarget {
  registration: ServiceWorkerRegistration;
  clients: { matchAll(what: object): Promise<Page[]>; openWindow(url: string): Promise<unknown> };
  skipWaiting(): Promise<void>;
}
const worker = self as unknown as Worker;
const MOST = 20;

const on = <E extends Moment>(name: string, work: (event: E) => Promise<unknown>) =>
  worker.addEventListener(name, (event) => (event as E).waitUntil(work(event as E)));

on("install", () => worker.skipWaiting());

on<Moment & { data: { json(): Told } }>("push", async (event) => {
  const told = event.data.json();
  const [old] = await worker.registration.getNotifications({ tag: told.tag });
  const before = old?.data as Told | undefined;
  // What comes late or twice changes nothing, and makes no sound.
  const isNews = !before || before.number < told.number;
  const it = isNews ? told : before;
  const options = { ...it, body: it.text, data: it, renotify: isNews };
  await worker.registration.showNotification(it.title, options as NotificationOptions);
});

on<Moment & { notification: Notification }>("notificationclick", async (event) => {
  event.notification.close();
  const { href } = new URL((event.notification.data as Told).address, location.href);
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  const page = open.find(({ url }) => url === href);
  await (page ? page.focus() : worker.clients.openWindow(href));
});

on<Moment & { newSubscription?: PushSubscription }>("pushsubscriptionchange", async (event) => {
  const own = await caches.open("notifications");
  for (const request of await own.keys()) {
    const wanted = await (await own.match(request))!.json();
    const subscription =
      event.newSubscription ??
      (await worker.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: wanted.key }));
    const body = JSON.stringify({ ...wanted, subscription });
    const headers = { "content-type": "application/json" };
    await fetch(new URL(request.url).pathname, { method: "POST", headers, body });
    await own.put(request, new Response(body));
  }
});

/** A page for when there is no line: what stands above every page is over by then. */
const bare = async (answer: Response) =>
  (await answer.text()).replace(/(<div id="alerts"[^>]*>)[^]*?(?=<div class="wrap masthead-top")/, "$1</div>");

async function keep(stories: Cache, url: string, answer: Response): Promise<void> {
  const html = await bare(answer);
  await stories.delete(url);
  await stories.put(url, new Response(html, answer));
  for (const old of (await read(stories)).slice(MOST)) await stories.delete(old);
}

const isOffline = (url: string) => url.endsWith("/offline/");
/** The stories, the one read last first. */
const read = async (stories: Cache) => (await stories.keys()).filter(({ url }) => !isOffline(url)).reverse();

/** The page of the edition that was asked for, or of another, with the stories there are. */
async function offline(stories: Cache, asked: string): Promise<Response> {
  const pages = (await stories.keys()).filter(({ url }) => isOffline(url));
  const page = pages.find(({ url }) => asked.startsWith(url.slice(0, -8))) ?? pages[0];
  const found = page && (await stories.match(page));
  if (!found) return Response.error();
  let list = "";
  for (const { url } of await read(stories)) {
    const html = await (await stories.match(url))!.text();
    const title = /<title>(.*?)<\/title>/.exec(html);
    const lang = /<html (lang="[^"]*" dir="[^"]*")/.exec(html);
    list += `<li ${lang?.[1]}><a href="${url}">${title?.[1]}</a>`;
  }
  const html = await bare(found);
  const place = /<p class="empty" id="kept">.*?<\/p>/;
  return new Response(list ? html.replace(place, () => `<ul class="kept">${list}</ul>`) : html, found);
}

if (location.search) {
  worker.addEventListener("fetch", (moment) => {
    const event = moment as Moment & { request: Request; respondWith(answer: Promise<Response>): void };
    const { origin, pathname } = new URL(event.request.url);
    if (event.request.mode !== "navigate" || /^\/(desk|api|-)(\/|$)/.test(pathname)) return;
    const answer = async () => {
      // The reader may have wanted it no more since this worker began.
      if (!(await caches.has("stories"))) return fetch(event.request);
      const stories = await caches.open("stories");
      const url = origin + pathname;
      try {
        const answer = await fetch(event.request);
        if (answer.ok && /\/a\/[^/]+\/[^/]+$/.test(pathname)) event.waitUntil(keep(stories, url, answer.clone()));
        return answer;
      } catch {
        return (!isOffline(url) && (await stories.match(url))) || offline(stories, url);
      }
    };
    event.respondWith(answer());
  });
}

export {};
