/** ① to ⑳; plain digits beyond. */
export const circled = (n: number): string =>
  n >= 1 && n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n);
