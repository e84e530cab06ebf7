import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import { counterFor } from "../src/editor/counter";
import { fromJson } from "../src/editor/json";
import { movedBy, writeChange } from "../src/editor/text";
import { directionOfLetters } from "../src/editor/views";

/** Writes `now`, where `|` is the caret, over `before`; says what the room was told. */
function check(before: string, now: string, expect: object[]): void {
  test(`${before} becomes ${now}`, () => {
    const shared = new Y.Doc().getText("headline");
    shared.insert(0, before);
    const told: object[] = [];
    shared.observe((event) => told.push(...event.delta));
    shared.doc!.transact(() => writeChange(shared, now.replace("|", ""), now.indexOf("|")));
    assert.deepEqual(told, expect);
    assert.equal(shared.toString(), now.replace("|", ""));
  });
}

check("", "a|", [{ insert: "a" }]);
check("Harbour", "Harbour|", []);
check("Harbour opens", "Harbour re|opens", [{ retain: 8 }, { insert: "re" }]);
check("aaaa", "aa|aaa", [{ retain: 1 }, { insert: "a" }]);
check("aaaa", "a|aaaa", [{ insert: "a" }]);
check("aaaa", "a|aa", [{ retain: 1 }, { delete: 1 }]);
check("one two", "one 2|", [{ retain: 4 }, { delete: 3 }, { insert: "2" }]);
check("مرحبا", "مرحبا بكم|", [{ retain: 5 }, { insert: " بكم" }]);
check("👩‍🚒", "👩‍🚒👩‍🚒|", [{ retain: 5 }, { insert: "👩‍🚒" }]);

test("half of a letter of two parts is never written", () => {
  const shared = new Y.Doc().getText("headline");
  shared.insert(0, "😀");
  writeChange(shared, "😁", 2);
  assert.equal(shared.toString(), "😁");
  assert.ok(!shared.toDelta().some(({ insert }: { insert: string }) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(insert)));
});

test("a caret stays in its place while others write", () => {
  assert.equal(movedBy([{ insert: "ab" }], 3), 5);
  assert.equal(movedBy([{ retain: 3 }, { insert: "ab" }], 3), 3);
  assert.equal(movedBy([{ retain: 5 }, { insert: "ab" }], 3), 3);
  assert.equal(movedBy([{ delete: 2 }], 3), 1);
  assert.equal(movedBy([{ retain: 2 }, { delete: 9 }], 3), 2);
  assert.equal(movedBy([{ retain: 1 }, { delete: 1 }, { insert: "xyz" }], 3), 5);
});

test("a line has a direction where all of its letters run one way", () => {
  assert.equal(directionOfLetters("We open today. 7"), "ltr");
  assert.equal(directionOfLetters("نفتح اليوم. 7"), "rtl");
  assert.equal(directionOfLetters("BBC قالت"), undefined);
  assert.equal(directionOfLetters("7 / 12 —"), undefined);
  assert.equal(directionOfLetters("שלום"), "rtl");
});

test("words are counted as their language writes them", () => {
  const count = (lang: string, text: string) => counterFor(lang)(fromJson({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] })!).words;
  assert.equal(count("en", "It’s one — no, two."), 4);
  assert.equal(count("ar", "مرحبا بكم في الميناء"), 4);
  assert.equal(count("th", "สวัสดี ชาวโลก"), 3);
  assert.equal(counterFor("en")(fromJson({ type: "doc" })!).minutes, 0);
});
