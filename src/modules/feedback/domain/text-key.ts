import { tokensOf } from '../../../kernel/han.js';
import { wordKey } from '../../../kernel/heading-key.js';

/** By how much of a text it is known again. */
const LONGEST = 200;

/** What two prints of one problem have in common: its letters and digits; blanks, punctuation and width do not count. */
export function textKey(problem: string): string {
  return wordKey(problem).slice(0, LONGEST);
}

/** 第 12 项, 12、 and 12 are one number. */
export function numberKey(sourceNo: string): string {
  return wordKey(sourceNo).replace(/^第(?=.)|(?<=\d)[项号条款个]$/g, '');
}

const ALIKE = 0.4;

/** Whether two texts may be two prints of one problem: how many pairs of characters they share (Dice). */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => new Set(tokensOf(text)));
  const shared = [...a!].filter((token) => b!.has(token)).length;
  return a!.size + b!.size > 0 && (2 * shared) / (a!.size + b!.size) >= ALIKE;
}

const TITLE_CHARS = 60;

/** The first sentence of a problem as the name of its task. */
export function titleOf(problem: string): string {
  const plain = problem.replace(/\s+/g, '').replace(/^[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、]+/, '');
  const first = /^.+?[。；;！!？?]/.exec(plain)?.[0].slice(0, -1) ?? plain;
  return first.length <= TITLE_CHARS ? first : `${first.slice(0, TITLE_CHARS - 1)}…`;
}
