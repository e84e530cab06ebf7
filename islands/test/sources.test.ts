/** Which file a sound begins with. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { firstOf, keepChoice } from "../src/player/sources";

const sources = [128, 48, 24].map((kilobits) => ({ src: `${kilobits}`, bitrate: kilobits * 1000, low: kilobits === 24, label: "" }));
const [best, middle, light] = sources;

const kept = new Map<string, string>();
Object.assign(globalThis, { localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) } });

interface Line {
  effectiveType?: string;
  saveData?: boolean;
}

function on(connection: Line | undefined): void {
  Object.defineProperty(globalThis, "navigator", { value: { connection }, configurable: true });
}

/** What was chosen on one line, and what a sound begins with on another. */
function check(name: string, choice: [number, Line?] | undefined, line: Line | undefined, expect: number): void {
  test(name, () => {
    kept.clear();
    if (choice) {
      on(choice[1]);
      keepChoice(sources.find(({ bitrate }) => bitrate === choice[0] * 1000)!);
    }
    on(line);
    assert.equal(firstOf(sources)?.src, `${expect}`);
  });
}

check("the best, where nothing is known of the line", undefined, undefined, 128);
check("one in the middle on a fair line", undefined, { effectiveType: "3g" }, 48);
check("the light one on a slow line", undefined, { effectiveType: "slow-2g" }, 24);
check("the light one for who saves data", undefined, { effectiveType: "4g", saveData: true }, 24);
check("what was chosen is what is played next", [48], { effectiveType: "4g" }, 48);
check("the light one stays chosen on a good line", [24], undefined, 24);
check("a choice on a fair line is none for a slow one", [48, { effectiveType: "3g" }], { effectiveType: "2g", saveData: true }, 24);
check("a choice for a fair line is not raised there", [48, { effectiveType: "3g" }], { effectiveType: "3g" }, 48);
check("what was chosen while data is saved is wanted", [48, { saveData: true }], { saveData: true }, 48);
check("and is no more than that elsewhere", [48, { saveData: true }], { effectiveType: "4g" }, 48);

test("of other files the best that is no heavier, or the lightest", () => {
  on(undefined);
  keepChoice({ ...best!, bitrate: 64_000 });
  assert.equal(firstOf(sources), middle);
  keepChoice({ ...light!, bitrate: 16_000 });
  assert.equal(firstOf(sources), light);
});

test("what an older page kept, and what is no choice, is nothing", () => {
  on(undefined);
  for (const old of ["low", "high", ""]) {
    kept.set("longwave.quality", old);
    assert.equal(firstOf(sources), best);
  }
});
