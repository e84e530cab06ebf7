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
  /** Names the next form. */
  once?: string;
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
  form.append(status);
  const headline = form.querySelector<HTMLElement>("#headline");
  let isSending = false;

  const say = (text: string, isWrong = false) => {
    status.textContent = text;
    status.classList.toggle("wrong", isWrong);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // After the editor has handed over its text.
    queueMicrotask(() => void send());
  });

  const send = async () => {
    if (isSending) return;
    isSending = true;
    say(form.dataset["sending"] ?? "");
    try {
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, `${value}`]));
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" }, redirect: "manual" });
      const said = answer.ok || answer.status === 422 ? ((await answer.json()) as Said) : {};
      if (answer.ok) {
        form.reset();
        const once = form.querySelector<HTMLInputElement>("[name=once]");
        if (once && said.once) once.value = said.once;
        put(said);
        say(said.done ?? "");
        headline?.focus();
      } else {
        // Whoever is signed out, or has no line, keeps what they wrote, and sends it again.
        say(said.problem ?? form.dataset["failed"] ?? "", true);
        document.getElementById(said.field ?? "")?.focus();
      }
    } catch {
      say(form.dataset["failed"] ?? "", true);
    }
    isSending = false;
  };

  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
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
