/**
 * A story's room: one Yjs document shared over a WebSocket that may break at any time. What is typed here
 * is counted until the server says that it is kept; after a break the difference goes in one write.
 */
import * as awarenesses from "y-protocols/awareness";
import * as Y from "yjs";
import { Ledger } from "./ledger";
import * as messages from "./messages";
import { openStore, type Store } from "./store";

export type Line = "connecting" | "live" | "offline" | "refused";

export interface Listener {
  /** The text is here: from the server, or from this device. */
  ready(): void;
  /** Others' changes are about to be written into the text. */
  coming(): void;
  /** The line or the number of changes that are not kept yet is another. */
  changed(): void;
  /** The story has other notes, or may have got some while the line was down. */
  notes(): void;
  refused(why: string): void;
  /** The server cannot keep what is written, for now; it is kept here and sent again. */
  full(): void;
  /** The line does not come back, though the device may well be online. */
  doubted(): void;
}

const FROM_SERVER = Symbol("server");
const FROM_DEVICE = Symbol("device");
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** A disk is looked after soon, and what is not kept should not wait long for it. */
const FULL_WAIT = 4_000;
/** A line that does not answer for so long is taken for broken. */
const PATIENCE = 10_000;
const SILENCE = 30_000;
const DOUBT_AFTER = 3;
/** How long this device may take to say what it keeps. */
const STORE_WAIT = 2_000;

export class Room {
  readonly doc = new Y.Doc();
  readonly awareness = new awarenesses.Awareness(this.doc);
  line: Line = "connecting";
  isReady = false;
  private readonly ledger = new Ledger(undefined);
  private store: Store | undefined;
  private left: { key: number; update: Uint8Array }[] = [];
  private socket: WebSocket | undefined;
  private isAnswered = false;
  private serverHas: Uint8Array | undefined;
  private isSynced = false;
  private tries = 0;
  private retry = 0;
  private heard = 0;
  private asked = 0;
  private hasCopy = false;
  private isFull = false;

  constructor(private readonly address: string, private readonly name: string, private readonly listener: Listener) {}

  get unkept(): number {
    return this.ledger.size;
  }

  /** Whether leaving the page now could lose something. */
  get isUnsafe(): boolean {
    return this.ledger.isUnsafe;
  }

  async enter(): Promise<void> {
    // The story is not kept waiting.
    await Promise.race([this.takeUp(), new Promise((wake) => setTimeout(wake, STORE_WAIT))]);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => this.updated(update, origin));
    this.awareness.on("update", ({ added, updated, removed }: Record<string, number[]>, origin: unknown) => {
      if (origin !== FROM_SERVER) this.tellAwareness([...added!, ...updated!, ...removed!]);
    });
    addEventListener("online", () => this.hurry());
    addEventListener("offline", () => this.socket?.close());
    addEventListener("pageshow", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.hurry());
    setInterval(() => this.listen(), 2_000);
    this.connect();
  }

  /** What an earlier page left on this device, whenever the device says so. */
  private async takeUp(): Promise<void> {
    try {
      const store = await openStore(this.name);
      const rows = await store?.rows();
      if (!store || !rows || this.line === "refused") return;
      this.store = this.ledger.store = store;
      this.left = rows;
      const copy = rows.length ? await store.copy() : undefined;
      if (copy) {
        this.hasCopy = true;
        this.listener.coming();
        Y.applyUpdate(this.doc, copy, FROM_DEVICE);
      }
      if (copy || this.isSynced) this.bringBack();
      if (copy) this.becomeReady();
    } catch {
      // What cannot be read is no reason not to work.
    }
  }

  /** The changes that are left go on top of a whole story: alone they would hang in the air. */
  private bringBack(): void {
    const rows = this.left;
    if (!rows.length) return;
    this.left = [];
    this.ledger.adopt(rows);
    this.listener.coming();
    for (const { update } of rows) Y.applyUpdate(this.doc, update, FROM_DEVICE);
    this.flush();
    this.listener.changed();
  }

  private becomeReady(): void {
    if (this.isReady) return;
    this.isReady = true;
    this.listener.ready();
  }

  /** Leaves for good. */
  leave(): void {
    this.line = "refused";
    clearTimeout(this.retry);
    this.abandon();
    this.doc.destroy();
  }

  // --- the line ---------------------------------------------------------------

  private connect(): void {
    clearTimeout(this.retry);
    if (this.line === "refused") return;
    const socket = new WebSocket(new URL(this.address, location.href.replace(/^http/, "ws")));
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    this.isAnswered = this.isSynced = false;
    this.serverHas = undefined;
    this.asked = this.heard = performance.now();
    socket.onopen = () => {
      socket.send(messages.vector(Y.encodeStateVector(this.doc)));
      this.tellAwareness([this.doc.clientID]);
    };
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      if (socket === this.socket) this.hear(new Uint8Array(data));
    };
    socket.onclose = () => {
      if (socket === this.socket) this.lost();
    };
  }

  private lost(): void {
    this.socket = undefined;
    this.ledger.lineLost();
    const others = [...this.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID);
    awarenesses.removeAwarenessStates(this.awareness, others, FROM_SERVER);
    if (this.line === "refused") return;
    this.enterLine("offline");
    this.keepCopy();
    const wait = Math.min(this.isFull ? FULL_WAIT : LONGEST_WAIT, FIRST_WAIT * 2 ** this.tries++);
    if (this.tries % DOUBT_AFTER === 0) this.listener.doubted();
    // Not all at once when a server comes back.
    this.retry = window.setTimeout(() => this.connect(), wait * (0.5 + Math.random() / 2));
  }

  private hurry(): void {
    this.tries = 0;
    if (!this.socket) this.connect();
  }

  /** A line can be dead without anybody saying so. */
  private listen(): void {
    if (!this.socket) return;
    const now = performance.now();
    const waits = this.ledger.isUnderWay || this.asked > this.heard || this.line !== "live";
    if (waits && now - Math.max(this.heard, this.asked) > PATIENCE) return this.abandon();
    if (!waits && now - this.heard > SILENCE) {
      this.asked = now;
      this.send(messages.vector(Y.encodeStateVector(this.doc)));
    }
  }

  private abandon(): void {
    const socket = this.socket;
    if (!socket) return;
    // The browser may wait a minute for a farewell that does not come.
    socket.onclose = socket.onmessage = null;
    socket.close();
    this.lost();
  }

  private send(bytes: messages.Bytes): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(bytes);
  }

  private enterLine(line: Line): void {
    this.line = line;
    this.listener.changed();
  }

  // --- what is heard ----------------------------------------------------------

  private hear(bytes: Uint8Array): void {
    this.heard = performance.now();
    const message = messages.read(bytes);
    switch (message?.kind) {
      case "vector":
        this.serverHas = message.vector;
        return this.answer();
      case "update":
        this.listener.coming();
        Y.applyUpdate(this.doc, message.update, FROM_SERVER);
        if (message.isAnswer) this.synced();
        return;
      case "awareness": return awarenesses.applyAwarenessUpdate(this.awareness, message.update, FROM_SERVER);
      case "kept": return this.kept(message.number);
      case "notes": return this.listener.notes();
      case "refused": return this.turnedAway(message.why);
    }
  }

  private synced(): void {
    this.isSynced = true;
    this.tries = 0;
    this.bringBack();
    this.becomeReady();
    this.answer();
  }

  /** Once both know what the other has. */
  private answer(): void {
    if (this.isAnswered || !this.isSynced || !this.serverHas) return;
    this.isAnswered = true;
    const number = this.ledger.takeAll();
    if (number !== undefined) this.send(messages.write(number, difference(this.doc, this.serverHas)));
    this.enterLine("live");
    this.listener.notes();
    this.flush();
  }

  private kept(number: number): void {
    this.isFull = false;
    void this.ledger.kept(number).then(() => this.unkept || this.dropCopy());
    this.flush();
    this.listener.changed();
  }

  private turnedAway(why: string): void {
    if (why === "full") {
      this.isFull = true;
      this.listener.full();
      return this.socket?.close();
    }
    this.enterLine("refused");
    this.keepCopy();
    this.listener.refused(why);
    this.socket?.close();
  }

  // --- what is said -----------------------------------------------------------

  private updated(update: Uint8Array, origin: unknown): void {
    if (origin === FROM_SERVER || origin === FROM_DEVICE) return;
    this.ledger.add(update);
    if (this.line !== "live") this.keepCopy();
    this.flush();
    this.listener.changed();
  }

  private flush(): void {
    if (this.line !== "live") return;
    for (let write = this.ledger.take(); write; write = this.ledger.take()) {
      // Patience begins with the oldest write.
      this.asked = performance.now();
      this.send(messages.write(write.number, write.update));
    }
  }

  private tellAwareness(clients: number[]): void {
    const known = clients.filter((client) => client === this.doc.clientID && this.awareness.meta.has(client));
    if (known.length) this.send(messages.awareness(awarenesses.encodeAwarenessUpdate(this.awareness, known)));
  }

  private keepCopy(): void {
    if (!this.store || this.hasCopy || !this.unkept || !this.isReady) return;
    this.hasCopy = true;
    this.store.keepCopy(Y.encodeStateAsUpdate(this.doc));
  }

  private dropCopy(): void {
    if (this.hasCopy) this.store?.dropCopy();
    this.hasCopy = false;
  }
}

/** What the server lacks. Parts that wait for others are left out: sent along, they would make a hole. */
function difference(doc: Y.Doc, vector: Uint8Array): Uint8Array {
  const { store } = doc;
  const { pendingStructs, pendingDs } = store;
  store.pendingStructs = null;
  store.pendingDs = null;
  try {
    return Y.encodeStateAsUpdate(doc, vector);
  } finally {
    store.pendingStructs = pendingStructs;
    store.pendingDs = pendingDs;
  }
}
