/** Brings a recording to the station while it grows, by tus 1.0.0 with an end that comes last. */
import type { Shelf, Take } from "./shelf";

const TUS = { "Tus-Resumable": "1.0.0" };
/** Milliseconds between pieces, so that a piece is worth its request. */
const REST = 700;
/** Seconds until the next try after a break. */
const WAITS = [1, 2, 4, 8, 15, 30];

/** What became of a recording. */
export interface Outcome {
  state: "open" | "taken" | "refused";
  refusal: string | null;
  place: string | null;
}

/** Why it does not go on at the moment. */
export type Break = "line" | "full" | "signed-out" | "many";

export interface Watcher {
  /** So many of its bytes are on the station's disk. */
  sent(bytes: number): void;
  broken(why: Break): void;
}

export class Courier {
  private offset = 0;
  private isSure = false;
  private isAll = false;
  private isOver = false;
  /** Whether it waits for more, and for nothing else. */
  private isIdle = false;
  private name = "";
  private tries = 0;
  private wake: (() => void) | undefined;
  private refusal: string | undefined;
  private readonly running: Promise<Outcome | undefined>;

  constructor(private readonly shelf: Shelf, private readonly take: Take, private readonly watcher: Watcher) {
    this.running = this.run();
  }

  /** There is no more: it is kept under this name. Gives what became of it once the station has it. */
  async end(name: string): Promise<Outcome | undefined> {
    this.name = name;
    this.isAll = true;
    this.wake?.();
    return this.running;
  }

  /** It stays where it is for now. Ends when nothing of it is under way any more. */
  async leave(): Promise<void> {
    this.isOver = true;
    this.wake?.();
    await this.running;
  }

  private async run(): Promise<Outcome | undefined> {
    while (!this.isOver) {
      try {
        const outcome = await this.step();
        this.tries = 0;
        if (outcome) return outcome;
      } catch (error) {
        this.isSure = false;
        this.watcher.broken(error instanceof Broken ? error.why : "line");
        await this.rest(WAITS[Math.min(this.tries++, WAITS.length - 1)]! * 1000);
      }
    }
    return undefined;
  }

  private async step(): Promise<Outcome | undefined> {
    const { take } = this;
    if (this.refusal !== undefined) return { state: "refused", refusal: this.refusal, place: null };
    if (!take.url) return this.isAll || take.bytes ? this.begin() : this.rest(REST);
    if (!this.isSure) return this.ask();
    if (this.offset < take.bytes) {
      const piece = await this.shelf.read(take, this.offset);
      if (!piece.size) return this.lacks();
      const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(this.offset) };
      const answer = await this.fetch(take.url, { method: "PATCH", headers, body: piece });
      if (answer) this.moved(answer);
      return this.isAll ? undefined : this.rest(REST);
    }
    if (!this.isAll) return this.rest();
    // Whatever its page says: what became of it is asked for.
    await fetch(`${take.url}/completion`, { method: "POST", body: new URLSearchParams({ name: this.name }) });
    return this.look();
  }

  /** The browser could not keep the next piece, and lost it in a crash: what is whole ends before it. */
  private async lacks(): Promise<undefined> {
    if (!this.isAll) return this.rest(REST);
    this.take.bytes = this.offset;
    await this.shelf.put(this.take);
    return undefined;
  }

  private async begin(): Promise<undefined> {
    const { name, edition } = this.take;
    const metadata = `filename ${base64(name)},edition ${base64(edition)}`;
    const answer = await this.fetch("/desk/uploads", { method: "POST", headers: { "Upload-Defer-Length": "1", "Upload-Metadata": metadata } });
    this.take.url = answer?.headers.get("Location") ?? "";
    this.offset = 0;
    this.isSure = !!this.take.url;
    await this.shelf.put(this.take);
  }

  /** Where to go on. */
  private async ask(): Promise<Outcome | undefined> {
    const answer = await this.fetch(this.take.url, { method: "HEAD" });
    if (!answer) return undefined;
    const length = answer.headers.get("Upload-Length");
    // Somebody took what had come for all of it: if it was not, it comes again as a whole.
    if (length && Number(length) !== this.take.bytes) this.take.url = "";
    else if (length && Number(answer.headers.get("Upload-Offset")) === Number(length)) return this.look();
    else this.moved(answer);
    this.isSure = true;
    return undefined;
  }

  private moved(answer: Response): void {
    const offset = Number(answer.headers.get("Upload-Offset"));
    if (!Number.isSafeInteger(offset) || offset > this.take.bytes) throw new Broken("line");
    this.watcher.sent((this.offset = offset));
  }

  private async look(): Promise<Outcome | undefined> {
    const answer = await this.fetch(this.take.url, { headers: { Accept: "application/json" } });
    const outcome = answer && ((await answer.json()) as Outcome);
    if (outcome?.state === "open") throw new Broken("line");
    return outcome;
  }

  /** Waits to be woken, for a line that is back, or for so long. */
  private rest(ms?: number): Promise<undefined> {
    return new Promise((resolve) => {
      this.isIdle = ms === undefined;
      const timer = ms === undefined ? 0 : setTimeout(() => done(), ms);
      const done = () => {
        clearTimeout(timer);
        removeEventListener("online", done);
        this.wake = undefined;
        this.isIdle = false;
        resolve(undefined);
      };
      this.wake = done;
      addEventListener("online", done);
    });
  }

  /** More has been recorded. */
  grown(): void {
    if (this.isIdle) this.wake?.();
  }

  private async fetch(url: string, request: RequestInit): Promise<Response | undefined> {
    const answer = await fetch(url, { redirect: "manual", ...request, headers: { ...TUS, ...request.headers }, cache: "no-store" });
    if (answer.ok) return answer;
    if (answer.status === 401 || answer.type === "opaqueredirect") throw new Broken("signed-out");
    if (answer.status === 507) throw new Broken("full");
    if (answer.status === 429) throw new Broken("many");
    // It was forgotten, or given up on another page: it comes again as a whole.
    if (answer.status === 404 && this.take.url) return void (this.take.url = "");
    if (answer.status === 409 || answer.status === 423 || answer.status >= 500) throw new Broken("line");
    if (!answer.headers.get("Content-Type")?.startsWith("text/plain")) throw new Broken("line");
    this.refusal = await answer.text();
    return undefined;
  }
}

/** Nobody wants it: the station drops what has come of it, once no other page is bringing more. */
export async function giveUp(take: Take): Promise<void> {
  for (let tries = 0; take.url && tries < WAITS.length; tries++) {
    const answer = await fetch(take.url, { method: "DELETE", headers: TUS }).catch(() => undefined);
    if (answer?.status !== 423) return;
    await rest(REST);
  }
}

/** Waits so long, in milliseconds. */
export function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
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
