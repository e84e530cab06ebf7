/**
 * What the page and the server say to each other in a story's room, in lib0's encoding; a number first.
 *
 *     0 sync (Yjs)   1 awareness (Yjs)   2 write: n, update   3 kept: n   4 refused: why
 *     5 the story has other notes
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

const SYNC = 0;
const AWARENESS = 1;
const WRITE = 2;
const KEPT = 3;
const REFUSED = 4;
const NOTES = 5;

export type Message =
  | { kind: "vector"; vector: Uint8Array }
  | { kind: "update"; update: Uint8Array; isAnswer: boolean }
  | { kind: "awareness"; update: Uint8Array }
  | { kind: "kept"; number: number }
  | { kind: "notes" }
  | { kind: "refused"; why: string };

/** `undefined` for what a newer server may say. */
export function read(bytes: Uint8Array): Message | undefined {
  const decoder = decoding.createDecoder(bytes);
  switch (decoding.readVarUint(decoder)) {
    case SYNC: {
      const step = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      if (step === 0) return { kind: "vector", vector: body };
      return step <= 2 ? { kind: "update", update: body, isAnswer: step === 1 } : undefined;
    }
    case AWARENESS: return { kind: "awareness", update: decoding.readVarUint8Array(decoder) };
    case KEPT: return { kind: "kept", number: decoding.readVarUint(decoder) };
    case NOTES: return { kind: "notes" };
    case REFUSED: return { kind: "refused", why: decoding.readVarString(decoder) };
    default: return undefined;
  }
}

/** Bytes as a socket takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encode = (write: (encoder: encoding.Encoder) => void) => encoding.encode(write) as Bytes;

/** “This is what I have.” */
export const vector = (state: Uint8Array): Bytes =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint8Array(encoder, state);
  });

export const awareness = (update: Uint8Array): Bytes =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, AWARENESS);
    encoding.writeVarUint8Array(encoder, update);
  });

export const write = (number: number, update: Uint8Array): Bytes =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, WRITE);
    encoding.writeVarUint(encoder, number);
    encoding.writeVarUint8Array(encoder, update);
  });
