import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import { Ledger } from "../src/editor/room/ledger";
import { read, vector, write } from "../src/editor/room/messages";
import type { Store } from "../src/editor/room/store";

/** A ledger, the rows of its device, and someone who types. */
function desk() {
  const rows = new Map<number, Uint8Array>();
  let next = 1;
  const store = {
    add: (update: Uint8Array) => Promise.resolve((rows.set(next, update), next++)),
    remove: (keys: number[]) => keys.forEach((key) => rows.delete(key)),
  } as unknown as Store;
  const ledger = new Ledger(store);
  const doc = new Y.Doc();
  doc.on("update", (update: Uint8Array) => ledger.add(update));
  return { ledger, rows, type: (text: string) => doc.getText("t").insert(doc.getText("t").length, text), doc };
}

test("what is typed while the server is busy goes in one write", () => {
  const { ledger, type } = desk();
  const server = new Y.Doc();
  const sent: number[] = [];
  for (const letter of "harbour") {
    type(letter);
    const write = ledger.take();
    if (write) sent.push(write.number), Y.applyUpdate(server, write.update);
  }
  assert.deepEqual(sent, [1, 2, 3]);
  assert.equal(ledger.size, 7);
  void ledger.kept(1);
  const last = ledger.take()!;
  assert.equal(last.number, 4);
  Y.applyUpdate(server, last.update);
  assert.equal(server.getText("t").toString(), "harbour");
  assert.equal(server.store.pendingStructs, null);
});

test("what is kept leaves the device, and nothing else does", async () => {
  const { ledger, rows, type } = desk();
  type("a");
  type("b");
  ledger.take();
  type("c");
  await ledger.kept(1);
  assert.equal(ledger.size, 1);
  assert.equal(rows.size, 1);
  await ledger.kept(1);
  assert.equal(ledger.size, 1);
});

test("after a break everything goes in the first write of the new line", async () => {
  const { ledger, rows, type } = desk();
  type("a");
  ledger.take();
  ledger.lineLost();
  type("b");
  assert.equal(ledger.size, 2);
  assert.equal(ledger.takeAll(), 1);
  assert.equal(ledger.take(), undefined);
  await ledger.kept(1);
  assert.equal(ledger.size, 0);
  assert.equal(rows.size, 0);
  assert.equal(ledger.takeAll(), undefined);
});

test("a device that keeps nothing is known as such", async () => {
  const none = new Ledger(undefined);
  none.add(new Uint8Array());
  assert.equal(none.isUnsafe, true);
  const full = new Ledger({ add: () => Promise.resolve(undefined) } as unknown as Store);
  full.add(new Uint8Array());
  await Promise.resolve();
  assert.equal(full.isUnsafe, true);
});

test("what the device is still writing down is not safe yet, and then it is", async () => {
  const { ledger, type } = desk();
  assert.equal(ledger.isUnsafe, false);
  type("a");
  assert.equal(ledger.isUnsafe, true);
  await Promise.resolve();
  assert.equal(ledger.isUnsafe, false);
  type("b");
  ledger.take();
  assert.equal(ledger.isUnsafe, true);
  await ledger.kept(1);
  assert.equal(ledger.isUnsafe, false);
});

test("messages are what the server reads, and unknown ones are nothing", () => {
  assert.deepEqual([...vector(new Uint8Array([0]))], [0, 0, 1, 0]);
  assert.deepEqual([...write(300, new Uint8Array([7, 8]))], [2, 172, 2, 2, 7, 8]);
  assert.deepEqual(read(new Uint8Array([3, 172, 2])), { kind: "kept", number: 300 });
  assert.deepEqual(read(new Uint8Array([4, 4, 103, 111, 110, 101])), { kind: "refused", why: "gone" });
  assert.equal(read(new Uint8Array([9])), undefined);
  assert.equal(read(new Uint8Array([0, 7, 0])), undefined);
});
