/** The way to the server and back: what somebody does is answered by the notes as they are then. */
import type { Fields, Said } from "./data";

export type Result = { state: "sent" } | { state: "later"; why: "note-waiting" | "signed-out" } | { state: "refused"; problem?: string | undefined };

export class Post {
  private asked = 0;
  private shown = 0;

  constructor(private readonly path: string, private readonly show: (said: Said) => void) {}

  async load(): Promise<void> {
    await this.ask("", undefined);
  }

  send(path: string, fields: Fields): Promise<Result> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return this.ask(path, body);
  }

  private async ask(path: string, body: URLSearchParams | undefined): Promise<Result> {
    const number = ++this.asked;
    let answer: Response;
    try {
      answer = await fetch(this.path + path, { ...(body && { method: "POST", body }), headers: { accept: "application/json" }, cache: "no-store", redirect: "manual" });
      if (answer.ok) {
        const said = (await answer.json()) as Said;
        // An answer that was overtaken by a newer one is old.
        if (number > this.shown) this.show(said);
        this.shown = Math.max(this.shown, number);
        return { state: "sent" };
      }
    } catch {
      return { state: "later", why: "note-waiting" };
    }
    if (answer.status === 401 || answer.type === "opaqueredirect") return { state: "later", why: "signed-out" };
    if (answer.status >= 500) return { state: "later", why: "note-waiting" };
    if (answer.status !== 422) return { state: "refused" };
    return { state: "refused", problem: ((await answer.json().catch(() => ({}))) as { problem?: string }).problem };
  }
}
