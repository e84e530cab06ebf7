/** Small conveniences of the desk: menus that close, shortcuts of one key, problems that are read out. All of it works without. */
const OFF = "desk-keys-off";

function all<Kind extends Element>(selector: string): Kind[] {
  return Array.from(document.querySelectorAll<Kind>(selector));
}

function closeMenus(except?: Node): void {
  for (const menu of all<HTMLDetailsElement>("[data-menu][open]")) if (!except || !menu.contains(except)) menu.open = false;
}

addEventListener("click", (event) => closeMenus(event.target as Node));
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector<HTMLDetailsElement>("[data-menu][open]");
  if (!open) return;
  const inside = open.contains(document.activeElement);
  closeMenus();
  if (inside) open.querySelector("summary")?.focus();
});

const list = document.querySelector<HTMLDialogElement>("#keys");
const isOn = document.querySelector<HTMLInputElement>("[data-keys-on]");

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Storage may be closed to us: the shortcuts are then on, as at first. */
function stored(value?: "yes" | ""): string {
  try {
    if (value !== undefined) localStorage.setItem(OFF, value);
    return localStorage.getItem(OFF) ?? "";
  } catch {
    return "";
  }
}

function showList(): void {
  closeMenus();
  if (list && !list.open) list.showModal();
}

function step(by: 1 | -1): void {
  const links = all<HTMLElement>("[data-rows] :is(h2, h3) a");
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
}

function begin(): void {
  const control = document.querySelector<HTMLElement>('main [data-key="n"]') ?? document.querySelector<HTMLElement>('[data-key="n"]');
  control?.click();
  if (control instanceof HTMLTextAreaElement) control.focus();
  control?.closest("details")?.querySelector<HTMLElement>("form button")?.focus();
}

const does: Record<string, () => void> = {
  "/": () => document.querySelector<HTMLElement>('[data-key="/"]')?.focus(),
  n: begin,
  j: () => step(1),
  k: () => step(-1),
  "?": showList,
};

if (list && isOn) {
  isOn.checked = stored() !== "yes";
  isOn.onchange = () => void stored(isOn.checked ? "" : "yes");
  for (const button of all<HTMLElement>("[data-keys]")) {
    button.parentElement!.hidden = false;
    button.onclick = showList;
  }
  addEventListener("keydown", (event) => {
    const run = does[event.key];
    if (!run || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!isOn.checked || list.open || isWriting(event.target)) return;
    event.preventDefault();
    run();
  });
}

document.querySelector<HTMLElement>("[data-problems]")?.focus();

const preview = document.querySelector<HTMLElement>("[data-slug-preview]");
const slug = document.querySelector<HTMLInputElement>('input[name="slug"]');
if (preview && slug) {
  const made = preview.textContent ?? "";
  slug.addEventListener("input", () => (preview.textContent = slug.value || made));
}

export {};
