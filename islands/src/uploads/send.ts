/** A file on its way to the station by tus 1.0.0: piece by piece, and on again by itself after a line that broke. */

const TUS = { "Tus-Resumable": "1.0.0" };
/** Pieces begin small, and grow while the line takes each in less than two seconds. */
const SMALLEST = 64 * 1024;
const FIRST = 256 * 1024;
const LARGEST = 8 * 1024 * 1024;
/** Seconds until the next try after a break. */
const WAITS = [1, 2, 4, 8, 15, 30];

/** What became of a file. */
export interface Outcome {
  state: "open" | "taken" | "refused";
  refusal: string | null;
  place: string | null;
}

/** Why it does not go on at the moment. */
export type Break = "line" | "full" | "signed-out" | "many";

export interface Watcher {
  /** So many of its bytes are on the station's disk. */
  kept(bytes: number): void;
  /** It has an address, by which it goes on after a reload. */
  begun(url: string): void;
  /** It waits; a line that is back or a while from now brings it on. */
  broken(why: Break): void;
  /** The station has nothing of it any more. It begins anew once somebody wants that. */
  forgotten(): void;
  ended(outcome: Outcome): void;
}

export class Sending {
  private offset = 0;
  private piece = FIRST;
  private tries = 0;
  private isPaused = false;
  private isOver = false;
  private stop = new AbortController();
  private wake: (() => void) | undefined;

  constructor(private readonly file: File, private readonly edition: string, private readonly watcher: Watcher, private url = "") {}

  /** Sends until it has ended or is paused. */
  async run(): Promise<void> {
    while (!this.isOver && !this.isPaused) {
      try {
        await this.step();
        this.tries = 0;
      } catch (error) {
        if (this.stop.signal.aborted) continue;
        this.watcher.broken(error instanceof Broken ? error.why : "line");
        await this.rest(WAITS[Math.min(this.tries++, WAITS.length - 1)]! * 1000);
      }
    }
  }

  pause(): void {
    this.isPaused = true;
    // What was on its way may be there: where to go on is asked first.
    this.tries = 1;
    this.stop.abort();
    this.wake?.();
  }

  /** It is no longer paused, and is sent on by who runs it. */
  goOn(): void {
    this.isPaused = false;
  }

  async remove(): Promise<void> {
    this.isOver = true;
    this.stop.abort();
    this.wake?.();
    if (this.url) await fetch(this.url, { method: "DELETE", headers: TUS }).catch(() => undefined);
  }

  /** Waits for so long, for a line that is back, or to be woken. */
  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(), ms);
      const done = () => {
        clearTimeout(timer);
        removeEventListener("online", done);
        this.wake = undefined;
        resolve();
      };
      this.wake = done;
      addEventListener("online", done);
    });
  }

  private async step(): Promise<void> {
    if (!this.url) return this.begin();
    if (this.tries > 0 || this.offset === 0) await this.ask();
    if (this.isOver || !this.url) return;
    if (this.offset >= this.file.size) return this.look();
    const end = Math.min(this.offset + this.piece, this.file.size);
    const began = performance.now();
    const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(this.offset) };
    const answer = await this.fetch(this.url, { method: "PATCH", headers, body: this.file.slice(this.offset, end) });
    const took = performance.now() - began;
    this.piece = Math.min(LARGEST, Math.max(SMALLEST, took < 2000 ? this.piece * 2 : took > 6000 ? this.piece / 2 : this.piece));
    this.moved(answer);
  }

  private async begin(): Promise<void> {
    const metadata = `filename ${base64(this.file.name)},edition ${base64(this.edition)}`;
    const headers = { "Upload-Length": String(this.file.size), "Upload-Metadata": metadata };
    const answer = await this.fetch("/desk/uploads", { method: "POST", headers });
    this.url = answer.headers.get("Location") ?? "";
    if (this.url) this.watcher.begun(this.url);
  }

  /** Where to go on. */
  private async ask(): Promise<void> {
    this.moved(await this.fetch(this.url, { method: "HEAD" }));
  }

  private moved(answer: Response): void {
    const offset = Number(answer.headers.get("Upload-Offset"));
    if (answer.ok && Number.isSafeInteger(offset)) this.watcher.kept((this.offset = offset));
  }

  /** It is all there: what became of it? */
  private async look(): Promise<void> {
    const answer = await this.fetch(this.url, { headers: { Accept: "application/json" } });
    if (!this.url) return;
    const outcome = (await answer.json()) as Outcome;
    // Whole and open: it is being looked at, which takes a moment.
    if (outcome.state === "open") throw new Broken("line");
    this.end(outcome);
  }

  /** Why it was refused, where the answer that said so got lost. */
  private async why(): Promise<string | null> {
    const answer = this.url ? await fetch(this.url, { cache: "no-store", redirect: "manual" }).catch(() => undefined) : undefined;
    return answer?.ok ? ((await answer.json()) as Outcome).refusal : null;
  }

  /** It waited for too long, or was removed on another page. */
  private forget(answer: Response): Response {
    this.url = "";
    this.watcher.kept((this.offset = 0));
    this.watcher.forgotten();
    return answer;
  }

  private end(outcome: Outcome): void {
    this.isOver = true;
    this.watcher.ended(outcome);
  }

  private async fetch(url: string, request: RequestInit): Promise<Response> {
    this.stop = new AbortController();
    const answer = await fetch(url, { ...request, headers: { ...TUS, ...request.headers }, cache: "no-store", redirect: "manual", signal: this.stop.signal });
    if (answer.ok) return answer;
    if (answer.status === 401 || answer.type === "opaqueredirect") throw new Broken("signed-out");
    if (answer.status === 507) throw new Broken("full");
    if (answer.status === 429) throw new Broken("many");
    if (answer.status === 404 && this.url) return this.forget(answer);
    // Another page sends it, or it is further than we know; else the fault is not ours.
    if (answer.status === 409 || answer.status === 423 || answer.status >= 500) throw new Broken("line");
    const isText = answer.headers.get("Content-Type")?.startsWith("text/plain");
    const refusal = ((isText && (await answer.text())) || (await this.why())) ?? null;
    this.end({ state: "refused", refusal, place: null });
    return answer;
  }
}

class Broken extends Error {
  constructor(readonly why: Break) {
    super(why);
  }
}

function base64(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
