/** A line of text shared with colleagues, and the field that shows it. */
import { simpleDiffStringWithCursor } from "lib0/diff";
import type * as Y from "yjs";

/** Writes into `shared` only what changed between it and `now`; `caret` says where somebody typed. */
export function writeChange(shared: Y.Text, now: string, caret: number): void {
  const before = shared.toString();
  if (before === now) return;
  // The caret stands behind what was typed; the change begins where it stood before.
  const from = caret - Math.max(0, now.length - before.length);
  const { index, remove, insert } = simpleDiffStringWithCursor(before, now, from);
  if (remove) shared.delete(index, remove);
  if (insert) shared.insert(index, insert);
}

type Step = { retain?: number | undefined; insert?: unknown; delete?: number | undefined };

/** Where a place in a text stands after a change by somebody else. */
export function movedBy(delta: Step[], place: number): number {
  let at = 0;
  let moved = place;
  for (const step of delta) {
    if (step.retain) at += step.retain;
    else if (typeof step.insert === "string") {
      // What comes in right at the caret stays behind it, as in the body.
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    } else if (step.delete) moved -= Math.max(0, Math.min(step.delete, moved - at));
  }
  return moved;
}
