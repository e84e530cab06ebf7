import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, digits, zeroOf } from "../src/player/clock";
import { fill } from "../src/player/words";

function check(seconds: number, expect: string | undefined): void {
  test(`clock of ${seconds}`, () => assert.equal(clock(seconds), expect));
}

check(0, "0:00");
check(0.999, "0:00");
check(9, "0:09");
check(60, "1:00");
check(222, "3:42");
check(3599, "59:59");
check(3599.9, "59:59");
check(3600, "1:00:00");
check(3661, "1:01:01");
check(86400, "24:00:00");
check(360000, "100:00:00");
check(NaN, undefined);
check(Infinity, undefined);
check(-1, undefined);

test("the clock is written with the digits of the page", () => {
  assert.equal(clock(222, zeroOf("٣:٤٢")), "٣:٤٢");
  assert.equal(clock(222, zeroOf("۳:۴۲")), "۳:۴۲");
  assert.equal(clock(222, zeroOf("")), "3:42");
  assert.equal(digits("1.5×", zeroOf("१५")), "१.५×");
});

test("a sentence is filled in, and keeps what it does not know", () => {
  assert.equal(fill("{position} of {length}", { position: "0:07", length: "3:42" }), "0:07 of 3:42");
  assert.equal(fill("{other}", {}), "{other}");
});
