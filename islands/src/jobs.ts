/**
 * The page of jobs: asks for itself again while something is to come, and puts in what is new. What stays is
 * the same element as before, so that neither the focus nor the place of a screen reader moves. When work ends
 * it is said once.
 */
import { become } from "./jobs/become";

const EVERY = 2000;

const place = document.querySelector<HTMLElement>("[data-jobs]");
const status = document.querySelector<HTMLElement>("[data-jobs-said]");

/** The jobs of the page by their ids: what each is called, and where it is. */
function jobs(): Map<string, { name: string; state: string }> {
  const rows = [...place!.querySelectorAll<HTMLElement>("[data-jobs-state] > li")];
  return new Map(
    rows.map((row) => {
      const name = row.querySelector("strong")?.textContent ?? "";
      return [row.id, { name, state: row.closest<HTMLElement>("[data-jobs-state]")!.dataset.jobsState ?? "" }];
    }),
  );
}

function put(news: HTMLElement): void {
  const before = jobs();
  const focused = place!.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
  const heading = focused?.closest("section")?.querySelector<HTMLElement>("h2");
  become(place!, news);
  if (focused && document.activeElement !== focused) {
    // It was moved with its row, or went with it.
    [focused, heading, place!.querySelector<HTMLElement>("h2")].find((it) => it?.isConnected)?.focus();
  }
  // From a list that is full, what waits goes as well to make room for what is newer.
  tell(before, jobs(), "jobsFull" in news.dataset ? ["running"] : ["running", "waiting"]);
}

function tell(before: ReturnType<typeof jobs>, now: ReturnType<typeof jobs>, endsFrom: string[]): void {
  const open = [...before].filter(([, it]) => it.state !== "failed");
  const named = (is: (id: string, state: string) => boolean) =>
    open.filter(([id, it]) => is(id, it.state)).map(([, it]) => it.name).join(", ");
  const say = (sentence = "", names: string) => names && sentence.replace("%n", () => names);
  const done = say(status?.dataset.done, named((id, state) => !now.has(id) && endsFrom.includes(state)));
  const failed = say(status?.dataset.failed, named((id) => now.get(id)?.state === "failed"));
  if (status && (done || failed)) status.replaceChildren(...[done, failed].filter(Boolean).map(paragraph));
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

async function look(): Promise<void> {
  if (document.hidden) return;
  const answer = await fetch("/desk/jobs/", { cache: "no-store", redirect: "error" });
  if (!answer.ok) return;
  const news = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLElement>("[data-jobs]");
  if (news) put(news);
}

if (place) {
  const turn = () => {
    // What failed stays as it is; new work shows with the next look.
    void look().catch(() => undefined).finally(() => setTimeout(turn, EVERY));
  };
  setTimeout(turn, EVERY);
}
