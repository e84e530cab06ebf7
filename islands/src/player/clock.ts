/** The first digits of the number systems in which a station may write; the server chose one. */
const ZEROES = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
  0x1c50,
];

/** Which digits `sample` is written with, as the code of their zero. */
export function zeroOf(sample: string): number {
  for (const sign of sample) {
    const code = sign.codePointAt(0)!;
    const zero = ZEROES.find((zero) => code >= zero && code < zero + 10);
    if (zero) return zero;
  }
  return ZEROES[0]!;
}

/** `text` with its digits written from `zero` on. */
export function digits(text: string, zero: number): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** The one clock: 0:00, 59:59, 1:00:00, 24:00:00; nothing when the length is unknown. */
export function clock(seconds: number, zero = 0x30): string | undefined {
  if (!(seconds >= 0 && seconds < Infinity)) return undefined;
  const whole = Math.floor(seconds);
  const two = (number: number) => String(number % 60).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60);
  return digits(hours ? `${hours}:${two(minutes)}:${two(whole)}` : `${minutes}:${two(whole)}`, zero);
}
