/** The page of jobs: asks for itself again while something is to come, and puts in what is new, without moving what somebody is at. */

const EVERY = 2000;

const place = document.querySelector<HTMLElement>("[data-jobs]");

/** What a button does, to find it again in the new page. */
function deed(element: Element | null): string | undefined {
  return element?.closest("form")?.getAttribute("action") ?? undefined;
}

function put(news: HTMLElement): void {
  const at = place!.contains(document.activeElement) ? deed(document.activeElement) : undefined;
  if (place!.innerHTML === news.innerHTML) return;
  place!.replaceChildren(...news.childNodes);
  if (at) place!.querySelector<HTMLElement>(`form[action="${CSS.escape(at)}"] button`)?.focus();
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
