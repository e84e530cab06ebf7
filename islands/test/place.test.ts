import assert from "node:assert/strict";
import { test } from "node:test";
import { fromJson } from "../src/editor/json";
import { passageIn } from "../src/editor/place";

const line = (...words: string[]) => ({ type: "paragraph", content: words.map((text) => ({ type: "text", text })) });

function check(words: string, expect: string | undefined): void {
  const doc = fromJson({ type: "doc", content: [line("It left at six."), { type: "quotation", content: [line("We waited eleven months."), line("Then it came.")] }, line("The end 🚢 of it.")] })!;
  const place = passageIn(doc, words);
  assert.equal(place && doc.textBetween(place.from, place.to), expect, words);
}

test("a passage is found in the text", () => {
  check("left at", "left at");
  check("of it.", "of it.");
  check("Then it came.", "Then it came.");
  check("", undefined);
  check("nowhere", undefined);
});

test("a passage that goes on, or has changed, is found by its first letters", () => {
  check("We waited eleven months. Then it came.", "We waited eleven");
  check("We waited eleven years, she said.", "We waited eleven");
});
