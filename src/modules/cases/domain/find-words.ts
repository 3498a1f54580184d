import { halfWidth } from '../../../kernel/text.js';

/** A stretch of a text; `end` is the position after it. */
export interface Mark {
  start: number;
  end: number;
}

/** A text around what was searched, and where in it that stands. */
export interface Excerpt {
  field: string;
  text: string;
  marks: Mark[];
}

const BETWEEN = '["\'“”‘’「」『』《》〈〉·•*★■]*';
const BEFORE = 16;
const LENGTH = 72;
const MOST_MARKS = 20;

const escaped = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** One pattern for each word of a query; quotation marks inside a name do not part it. */
export function wordPatterns(query: string): RegExp[] {
  const words = halfWidth(query).trim().split(/\s+/).filter(Boolean);
  return words.map((word) => new RegExp([...word].map(escaped).join(BETWEEN), 'giu'));
}

/** Where the words stand in a text, in order and without overlap. */
export function marksIn(text: string, patterns: readonly RegExp[]): Mark[] {
  const plain = halfWidth(text);
  const all = patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].slice(0, MOST_MARKS).map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
  const marks: Mark[] = [];
  for (const mark of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
  return marks.slice(0, MOST_MARKS);
}

/** The first field that says one of the words, cut to what surrounds it; null when none does. */
export function excerptOf(
  fields: readonly { field: string; text: string | null }[],
  patterns: readonly RegExp[],
): Excerpt | null {
  for (const { field, text } of fields) {
    const plain = (text ?? '').replace(/\s+/g, ' ');
    const marks = marksIn(plain, patterns);
    if (marks.length === 0) continue;
    const from = plain.length <= LENGTH ? 0 : Math.max(0, marks[0]!.start - BEFORE);
    const to = Math.min(plain.length, from + LENGTH);
    const [head, tail] = [from > 0 ? '…' : '', to < plain.length ? '…' : ''];
    const shift = from - head.length;
    return {
      field,
      text: head + plain.slice(from, to) + tail,
      marks: marks
        .filter((mark) => mark.start < to)
        .map(({ start, end }) => ({ start: start - shift, end: Math.min(end, to) - shift })),
    };
  }
  return null;
}

const WEIGHTS: Record<string, number> = { number: 8, title: 6, place: 5, content: 3 };

/** How well a thing fits: each word once, by the best field that says it. */
export function fitOf(
  fields: readonly { field: string; text: string | null }[],
  patterns: readonly RegExp[],
): number {
  const best = (pattern: RegExp): number =>
    Math.max(0, ...fields.map(({ field, text }) => (hits(text, pattern) ? (WEIGHTS[field] ?? 1) : 0)));
  return patterns.reduce((sum, pattern) => sum + best(pattern), 0);
}

const hits = (text: string | null, pattern: RegExp): boolean =>
  text !== null && halfWidth(text).search(pattern) >= 0;
