/** A microphone, and what is recorded with it, piece by piece. */

/** Milliseconds of sound in a piece: what a crash costs at most. */
const PIECE = 500;
const BITS = 128_000;
/** The first that the browser can write. */
const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

/** Why there is no microphone: each has a sentence. */
export type Trouble = "insecure" | "old" | "refused" | "none" | "busy";

export function troubleOfPage(): Trouble | undefined {
  if (!isSecureContext) return "insecure";
  if (!("MediaRecorder" in window) || !navigator.mediaDevices?.getUserMedia || !typeOf()) return "old";
  return undefined;
}

export function typeOf(): string | undefined {
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type));
}

/** Opens a microphone as it is: what a browser does for calls spoils a recording. */
export async function open(device: string): Promise<MediaStream | Trouble> {
  const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false, ...(device ? { deviceId: { exact: device } } : {}) };
  try {
    return await navigator.mediaDevices.getUserMedia({ audio });
  } catch (error) {
    const name = (error as DOMException).name;
    return name === "NotAllowedError" || name === "SecurityError" ? "refused" : name === "NotReadableError" ? "busy" : "none";
  }
}

export async function inputs(): Promise<MediaDeviceInfo[]> {
  return (await navigator.mediaDevices.enumerateDevices()).filter((it) => it.kind === "audioinput" && it.deviceId);
}

export class Tape {
  private readonly recorder: MediaRecorder;
  private before = 0;
  private since: number | undefined;
  private pieces = Promise.resolve();

  constructor(stream: MediaStream, private readonly took: (piece: ArrayBuffer, ms: number) => Promise<void>) {
    const mimeType = typeOf()!;
    this.recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS });
    this.recorder.ondataavailable = ({ data }) => {
      const { ms } = this;
      // In their order, whatever each takes.
      if (data.size) this.pieces = this.pieces.then(async () => this.took(await data.arrayBuffer(), ms));
    };
    this.recorder.start(PIECE);
    this.since = performance.now();
  }

  /** How long it is so far. */
  get ms(): number {
    return this.before + (this.since === undefined ? 0 : performance.now() - this.since);
  }

  get isPaused(): boolean {
    return this.since === undefined;
  }

  pause(): void {
    this.before = this.ms;
    this.since = undefined;
    this.recorder.requestData();
    this.recorder.pause();
  }

  goOn(): void {
    this.since = performance.now();
    this.recorder.resume();
  }

  /** On return, all that was recorded has been handed over. */
  async stop(): Promise<void> {
    this.before = this.ms;
    this.since = undefined;
    if (this.recorder.state !== "inactive") {
      const stopped = new Promise((resolve) => (this.recorder.onstop = resolve));
      this.recorder.stop();
      await stopped;
    }
    await this.pieces;
  }
}
