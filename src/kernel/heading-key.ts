import { squash } from './text.js';

/** Traditional character, then the simplified one. */
const HEADER_PAIRS =
  '號号節节編编務务進进領领構构規规劃划驗验辦办問问題题況况區区屬属實实結结處处責责類类調调舉举報报內内點点備备註注條条縣县門门別别質质' +
  '與与導导標标領领單单關关來来電电話话現现訴诉轉转時时間间階阶復复態态農农業业煙烟體体動动廢废氣气聲声' +
  '塵尘揚扬異异惡恶輻辐養养壞坏汙污渠渠項项級级場场環环護护協协負负將将係系無无罰罚';

const TO_SIMPLIFIED = new Map<string, string>();
for (let at = 0; at < HEADER_PAIRS.length; at += 2)
  TO_SIMPLIFIED.set(HEADER_PAIRS[at]!, HEADER_PAIRS[at + 1]!);

const TRADITIONAL = new RegExp(`[${[...TO_SIMPLIFIED.keys()].join('')}]`, 'gu');

/** Traditional characters as simplified ones, for the words of the official forms only: this is no translator. */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (char) => TO_SIMPLIFIED.get(char)!);
}

/** What two spellings of one fixed word have in common: letters and digits, half-width, simplified. */
export function wordKey(text: string): string {
  return simplify(squash(text))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/** True when a cell says nothing: blank, a dash of any kind, a slash. */
export function isBlank(text: string): boolean {
  return /^[-—–―_/\\.…]*$/.test(squash(text));
}
