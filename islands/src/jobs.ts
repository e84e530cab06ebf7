/**
 * The page of jobs: asks for itself again while something is to come, and puts in what is new. What stays is
 * the same element as before, so that neither the focus nor the place of a screen reader moves. When work ends
 * it is said once.
 */
import { become } from "./jobs/become";

const EVERY = 2000;

const place = document.querySelector<HTMLElement>("[data-jobs]");
const status = document.querySelector<HTMLElement>("[data-jobs-said]");

/** The jobs of the page by their ids: what each is called, and whether it was given up. */
function jobs(): Map<string, { name: string; isFailed: boolean }> {
  const rows = [...place!.querySelectorAll<HTMLElement>("[data-jobs-state] > li")];
  return new Map(
    rows.map((row) => {
      const name = row.querySelector("strong")?.textContent ?? "";
      return [row.id, { name, isFailed: row.closest<HTMLElement>("[data-jobs-state]")!.dataset.jobsState === "failed" }];
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
  tell(before, jobs());
}

function tell(before: ReturnType<typeof jobs>, now: ReturnType<typeof jobs>): void {
  const ended = [...before].filter(([, it]) => !it.isFailed);
  const named = (is: (id: string) => boolean) => ended.filter(([id]) => is(id)).map(([, it]) => it.name).join(", ");
  const say = (sentence = "", names: string) => names && sentence.replace("%n", () => names);
  const done = say(status?.dataset.done, named((id) => !now.has(id)));
  const failed = say(status?.dataset.failed, named((id) => !!now.get(id)?.isFailed));
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
