/** How loud a microphone is: a meter to look at, and a word that is said only when it has been so for a while. */

/** In dBFS. */
const QUIET = -40;
const LOUD = -3;
const LOWEST = -60;
/** Milliseconds between looks, and for who wants less to move. */
const LOOK = 60;
const CALM = 500;
/** How long it must be so before it is said. */
const SURE = 2500;

export type Word = "quiet" | "good" | "loud";

export class Level {
  private readonly context = new AudioContext();
  private readonly analyser = this.context.createAnalyser();
  private readonly samples: Float32Array<ArrayBuffer>;
  private readonly timer: number;
  private highest = LOWEST;
  private shownAt = 0;
  private word: Word | undefined;
  private said: Word | undefined;
  private since = 0;

  constructor(stream: MediaStream, private readonly meter: HTMLMeterElement, private readonly say: (word: Word) => void) {
    this.analyser.fftSize = 4096;
    this.samples = new Float32Array(this.analyser.fftSize);
    this.context.createMediaStreamSource(stream).connect(this.analyser);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.timer = window.setInterval(() => this.look(calm ? CALM : LOOK), LOOK);
  }

  stop(): void {
    clearInterval(this.timer);
    void this.context.close();
    this.meter.value = LOWEST;
  }

  private look(every: number): void {
    this.analyser.getFloatTimeDomainData(this.samples);
    let peak = 0;
    for (const sample of this.samples) peak = Math.max(peak, Math.abs(sample));
    const level = Math.max(LOWEST, 20 * Math.log10(peak || 1e-9));
    // It falls slowly, as the needle of a meter does.
    this.highest = Math.max(level, this.highest - LOOK / 50);
    const now = performance.now();
    if (now - this.shownAt >= every) {
      this.shownAt = now;
      this.meter.value = this.highest;
    }
    this.judge(this.highest >= LOUD ? "loud" : this.highest < QUIET ? "quiet" : "good", now);
  }

  private judge(word: Word, now: number): void {
    if (word !== this.word) [this.word, this.since] = [word, now];
    // Too loud is known at once; too quiet may be a breath.
    if (word === this.said || (word !== "loud" && now - this.since < SURE)) return;
    this.said = word;
    this.say(word);
  }
}
