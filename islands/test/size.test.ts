/** What alerts cost a reader on a slow line: everything that tells of them and of live reports. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const MOST = 5_000;

test("banner, live reports, notifications and their worker are 5 KB on the line", () => {
  const sizes = ["alerts", "live", "notifications", "sw"].map((name) => {
    const script = readFileSync(`dist/${name}.js`);
    return { name, bytes: brotliCompressSync(script).length };
  });
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  assert.ok(all <= MOST, `${all} bytes: ${JSON.stringify(sizes)}`);
});

test("the worker is a script of its own, as browsers want it", () => {
  const script = readFileSync("dist/sw.js", "utf8");
  assert.doesNotMatch(script, /\b(import|export)\b/);
});
