/**
 * A live report at the desk: posting without a new page, by keyboard as well
 * (N to the headline, Ctrl+Enter to post), and the posts of colleagues as they come.
 */
const EVERY = 10_000;

const form = document.querySelector<HTMLFormElement>("[data-composer]");
const place = document.querySelector<HTMLElement>("[data-posts]");

interface Said {
  /** The posts there are, as HTML. */
  list?: string;
  /** “12 posts”. */
  heading?: string;
  /** What is said of it. */
  done?: string;
  problem?: string;
  /** The field that is wrong. */
  field?: string;
}

function put(said: Said): void {
  const heading = document.getElementById("posts");
  if (heading && said.heading) heading.textContent = said.heading;
  const news = document.createElement("template");
  news.innerHTML = said.list ?? "";
  const fresh = news.content.firstElementChild;
  if (!place || !fresh || place.innerHTML.trim() === fresh.outerHTML.trim()) return;
  // What somebody is at stays where it is.
  const at = place.contains(document.activeElement) ? document.activeElement : null;
  const name = at?.closest("li")?.id;
  const order = at ? [...at.closest("li")!.querySelectorAll("a, button")].indexOf(at) : -1;
  place.replaceChildren(fresh);
  if (name) document.getElementById(name)?.querySelectorAll<HTMLElement>("a, button")[order]?.focus();
}

async function look(): Promise<void> {
  if (document.hidden) return;
  const answer = await fetch(location.pathname + location.search, { headers: { accept: "application/json" }, cache: "no-store", redirect: "error" });
  if (answer.ok) put((await answer.json()) as Said);
}

function compose(form: HTMLFormElement): void {
  const status = document.createElement("p");
  status.className = "post-said";
  status.setAttribute("role", "status");
  /** Posts that did not go out and have no room in the form. */
  const shelf = document.createElement("ul");
  shelf.className = "post-kept";
  form.append(status, shelf);
  const headline = form.querySelector<HTMLTextAreaElement>("#headline")!;
  const { sending = "", failed = "", kept = "", back = "" } = form.dataset;
  /** What was sent and may be there, with its name: the same under the same name is there once. */
  const names = new Map<string, string>();
  let pending = 0;
  let last = Promise.resolve();

  const say = (text: string, isWrong = false) => {
    status.textContent = text;
    status.classList.toggle("wrong", isWrong);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // After the editor has handed over its text.
    queueMicrotask(take);
  });

  /** What is sent leaves the form at once, which is there for the next. */
  const take = () => {
    // Pressed twice.
    if (pending && !headline.value.trim()) return;
    const draft = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, `${value}`]));
    const page = draft.get("once") ?? "";
    draft.delete("once");
    form.reset();
    headline.focus();
    say(sending);
    pending += 1;
    last = last.then(() => send(draft, page)).finally(() => (pending -= 1));
  };

  const send = async (draft: URLSearchParams, page: string) => {
    const text = `${draft}`;
    const name = names.get(text) ?? another(page);
    names.set(text, name);
    let said: Said = {};
    try {
      const body = new URLSearchParams([...draft, ["once", name]]);
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" }, redirect: "manual" });
      if (answer.ok || answer.status === 422) said = (await answer.json()) as Said;
      if (answer.ok) {
        names.delete(text);
        put(said);
        return say(said.done ?? "");
      }
    } catch {
      // Whether it is there nobody knows; sent again, it is there once.
    }
    // Whoever is signed out, or has no line, keeps what they wrote, and sends it again.
    const why = said.problem ?? failed;
    if (!putBack(draft)) return shelve(draft, why);
    say(why, true);
    document.getElementById(said.field ?? "")?.focus();
  };

  /** Puts it where it was written, unless the next is there already. */
  const putBack = (draft: URLSearchParams): boolean => {
    const { elements } = form;
    const text = elements.namedItem("document") as HTMLTextAreaElement;
    if (headline.value.trim() || text.value.trim()) return false;
    const asked = new CustomEvent("putback", { detail: draft.get("document_json"), cancelable: true });
    if (!form.dispatchEvent(asked)) return false;
    for (const [name, value] of draft) {
      const field = elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = true;
      else if (field) (field as HTMLTextAreaElement).value = value;
    }
    return true;
  };

  const shelve = (draft: URLSearchParams, why: string) => {
    const row = document.createElement("li");
    const name = document.createElement("strong");
    name.textContent = draft.get("headline");
    const problem = document.createElement("p");
    problem.textContent = why;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = back;
    button.onclick = () => {
      if (!putBack(draft)) return say(kept, true);
      row.remove();
      say("");
      headline.focus();
    };
    row.append(name, problem, button);
    shelf.append(row);
    say(kept, true);
  };

  addEventListener("beforeunload", (event) => {
    if (pending || shelf.children.length) event.preventDefault();
  });

  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** A name like the one that the page came with: of the same time, with another chance. */
function another(name: string): string {
  const chance = crypto.getRandomValues(new Uint8Array(10));
  return name.slice(0, -chance.length) + [...chance].map((byte) => LETTERS[byte & 31]).join("");
}

if (form) compose(form);
if (place) {
  const turn = () => {
    // What failed stays as it is; the next look shows more.
    void look()
      .catch(() => undefined)
      .finally(() => setTimeout(turn, EVERY));
  };
  setTimeout(turn, EVERY);
}

export {};
