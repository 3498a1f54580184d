import { halfWidth } from './text.js';

/** Marks a token that was cut out of a number, so that it is never mistaken for a word; unicode61 keeps private-use characters. */
const NUMBER_MARK = '\ue000';
const NUMBER_PIECE = 4;

/** Signs that stand inside a name without parting it: “老灶台”火锅店 is one run. */
const JOINERS = /["'“”‘’「」『』《》〈〉·•*★■]/g;
const RUNS = /\p{Script=Han}+|[\p{Alphabetic}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;
const WORD_LENGTH = 40;

/** The runs of a text that are searched as wholes: Chinese characters, or letters and digits; half-width, lower-case. */
function runsOf(text: string): string[] {
  const plain = halfWidth(text.normalize('NFC')).replace(JOINERS, '').toLowerCase();
  return (plain.match(RUNS) ?? []).flatMap((run) => (HAN.test(run) ? [run] : splitMixed(run)));
}

/** `\p{Alphabetic}` holds Chinese too: parts a run like d3级 where the script changes. */
function splitMixed(run: string): string[] {
  return run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
}

/** Overlapping pairs, what Lucene's CJK analyser does: 油烟扰民 → 油烟 烟扰 扰民. */
function pairs(chars: readonly string[]): string[] {
  return chars.slice(1).map((char, at) => `${chars[at]}${char}`);
}

/** The tokens of a text in order: pairs and the last character of each Chinese run, other runs whole. */
export function tokensOf(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    if (!HAN.test(run)) return [run.slice(0, WORD_LENGTH)];
    const chars = [...run];
    return [...pairs(chars), chars.at(-1)!];
  });
}

/** A number in overlapping fours, so that any four characters of it in a row are found: 0007 as well as 0511. */
export function numberTokens(number: string): string[] {
  const plain = halfWidth(number)
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{N}]/gu, '');
  if (plain === '') return [];
  const count = Math.max(1, plain.length - NUMBER_PIECE + 1);
  return Array.from({ length: count }, (_, at) => NUMBER_MARK + plain.slice(at, at + NUMBER_PIECE));
}

/** What has to stand side by side; with `prefix` the last token may go on. */
export interface Phrase {
  tokens: readonly string[];
  prefix: boolean;
}

/** One word of a query: found when any of its phrases is. */
export type Term = readonly Phrase[];

const MOST_TERMS = 6;

/** The words of a query; all of them have to occur. Empty when nothing in it can be searched. */
export function termsOf(query: string): Term[] {
  return query
    .trim()
    .split(/\s+/)
    .map(termOf)
    .filter((term) => term.length > 0)
    .slice(0, MOST_TERMS);
}

function termOf(word: string): Term {
  const runs = runsOf(word);
  const last = runs.at(-1);
  if (last === undefined) return [];
  const phrases: Phrase[] = [wordPhrase(runs.slice(0, -1), last)];
  const number = halfWidth(word)
    .toLowerCase()
    .replace(/[-—–\s*]/g, '');
  if (/^[信电]?[a-z\d]*\d[a-z\d]*$/.test(number))
    phrases.push({ tokens: numberTokens(number), prefix: false });
  return phrases;
}

function wordPhrase(before: readonly string[], last: string): Phrase {
  const head = before.flatMap((run) => tokensOf(run));
  const chars = [...last];
  if (!HAN.test(last)) return { tokens: [...head, last.slice(0, WORD_LENGTH)], prefix: true };
  // One character alone is the beginning of some pair.
  return chars.length === 1
    ? { tokens: [...head, last], prefix: true }
    : { tokens: [...head, ...pairs(chars)], prefix: false };
}
