/** What every crop must show: a point that one puts on the picture with a pointer or the arrow keys, and the crops as they will be. Its fields stay and say the same in numbers. */

const STEP = 1;
const LEAP = 10;

const field = document.querySelector<HTMLElement>("[data-focus]");
const whole = document.querySelector<HTMLImageElement>("[data-crop=whole]");
const across = document.querySelector<HTMLInputElement>("#focus_x");
const down = document.querySelector<HTMLInputElement>("#focus_y");

/** From 0 to 100; the middle where no number is written. */
function read(field: HTMLInputElement): number {
  const value = field.value.trim() === "" ? 50 : Number(field.value);
  return Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : 50;
}

/** Where a crop begins, in hundredths of what is left over; `part` is its share of the side (`crates/media/src/pictures/crop.rs`). */
function begins(at: number, part: number): number {
  if (part >= 1) return 50;
  const start = Math.min(1 - part, Math.max(0, at / 100 - part / 2));
  return (100 * start) / (1 - part);
}

/** Width by height as the attributes have it: what is shown may be scaled. */
function ratioOf(image: HTMLImageElement): number {
  return Number(image.getAttribute("width")) / Number(image.getAttribute("height"));
}

/** The crop of an image as it will be, from the whole picture. */
function preview(image: HTMLImageElement, of: HTMLImageElement, x: number, y: number): void {
  const [ratio, own] = [ratioOf(image), ratioOf(of)];
  const part = { x: Math.min(1, ratio / own), y: Math.min(1, own / ratio) };
  image.src = of.currentSrc || of.src;
  image.style.aspectRatio = String(ratio);
  image.style.objectFit = "cover";
  image.style.objectPosition = `${begins(x, part.x)}% ${begins(y, part.y)}%`;
}

function start(place: HTMLElement, whole: HTMLImageElement, across: HTMLInputElement, down: HTMLInputElement): void {
  const stage = document.createElement("div");
  const image = whole.cloneNode() as HTMLImageElement;
  const point = document.createElement("button");
  // Its sides are the picture's in every script.
  stage.className = "focus-stage";
  stage.dir = "ltr";
  point.className = "focus-point";
  point.type = "button";
  point.setAttribute("aria-label", place.dataset.focus ?? "");
  point.setAttribute("aria-describedby", "focus-keys");
  image.draggable = false;
  stage.append(image, point);
  const keys = document.createElement("p");
  keys.id = "focus-keys";
  keys.className = "hint";
  keys.textContent = place.dataset.hint ?? "";
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  place.querySelector(".hint")?.after(keys, stage, status);
  const crops = document.querySelectorAll<HTMLImageElement>("[data-crop]:not([data-crop=whole])");

  const draw = (): void => {
    point.style.left = `${read(across)}%`;
    point.style.top = `${read(down)}%`;
  };
  const show = (): void => {
    draw();
    for (const crop of crops) preview(crop, image, read(across), read(down));
  };
  const put = (x: number, y: number): void => {
    const side = (at: number) => String(Math.round(Math.min(100, Math.max(0, at))));
    [across.value, down.value] = [side(x), side(y)];
    status.textContent = (place.dataset.at ?? "").replace("{x}", across.value).replace("{y}", down.value);
    show();
  };
  const at = (event: PointerEvent): void => {
    const box = stage.getBoundingClientRect();
    put((100 * (event.clientX - box.left)) / box.width, (100 * (event.clientY - box.top)) / box.height);
  };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    point.focus();
    at(event);
  });
  stage.addEventListener("pointermove", (event) => {
    if (stage.hasPointerCapture(event.pointerId)) at(event);
  });
  point.addEventListener("keydown", (event) => {
    const by = event.shiftKey ? LEAP : STEP;
    const moves: Record<string, [number, number]> = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    put(read(across) + move[0], read(down) + move[1]);
  });
  for (const side of [across, down]) side.addEventListener("input", show);
  draw();
}

if (field && whole && across && down) start(field, whole, across, down);
