import type { Day } from '../../../kernel/day.js';
import { halfWidth } from '../../../kernel/text.js';

export interface SaidMilestone {
  what: string;
  plannedOn: Day;
  weight: number | null;
}

/** How an end is read, `2026年底`; null for what names none. */
export type ReadDay = (said: string) => { day: Day; said: string } | null;

const YEAR = '(?:(?:20)?\\d{2}年|今年|本年|明年|后年)';
const END = '(?:底|末|初|内|上旬|中旬|下旬)?(?:之?前|以前)?';
/** What may be the end of a milestone, in the order in which it is looked for. */
const DATES = [
  '20\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:日)?(?:之?前|以前)?',
  `${YEAR}?[0-9一二三四五六七八九十]{1,3}月(?:份)?[0-9一二三四五六七八九十]{1,3}[日号]${END}`,
  `${YEAR}?[0-9一二三四五六七八九十]{1,3}月(?:份)?${END}`,
  `${YEAR}?第?[1-4一二三四]季度${END}`,
  `${YEAR}?[上下]半年${END}`,
  `${YEAR}?年?(?:底|末|内)(?:之?前|以前)?`,
  '20\\d{2}年(?:之?前|以前)?',
].map((source) => new RegExp(source));
/** (30%) or 权重 30%; a percentage among the words is part of what is to be done. */
const WEIGHT = /[(]\s*(?:权重|占比?)?\s*:?\s*(\d{1,3})\s*%\s*[)]|(?:权重|占比)\s*:?\s*(\d{1,3})\s*%/;
const LEADING = /^[\s:：,，、.．。—–-]+|^(?:[(（]?\d{1,2}[)）.．、]|[①-⑳])\s*/;
const FRAME = /^(?:于|在|至|到|截至|力争|确保)\s*|[\s:：,，、。]+$/g;

/**
 * 时间节点 of a cell: one a line or a semicolon, each with its day, its words and perhaps a weight in percent. A piece without a year is in that of
 * the one before it. `unread` are the pieces in which no day was found.
 */
export function readMilestones(
  cell: string,
  readDay: ReadDay,
): { milestones: SaidMilestone[]; unread: string[] } {
  const milestones: SaidMilestone[] = [];
  const unread: string[] = [];
  let last: Day | null = null;
  for (const piece of cell.split(/[\n\r;；]|。(?=.)/)) {
    const text = halfWidth(piece).replace(LEADING, '').trim();
    if (text === '') continue;
    const found = findDay(text, last, readDay);
    if (!found) {
      unread.push(piece.trim());
      continue;
    }
    last = found.day;
    const rest = text.replace(found.written, ' ');
    const weight = WEIGHT.exec(rest);
    const what = (weight ? rest.replace(weight[0], ' ') : rest)
      .replace(LEADING, '')
      .replace(FRAME, '')
      .replace(FRAME, '')
      .trim();
    milestones.push({
      what: what || '完成整改',
      plannedOn: found.day,
      weight: weight ? Number(weight[1] ?? weight[2]) : null,
    });
  }
  return { milestones, unread };
}

function findDay(text: string, last: Day | null, readDay: ReadDay): { day: Day; written: string } | null {
  for (const pattern of DATES) {
    const written = pattern.exec(text)?.[0];
    if (!written) continue;
    const full = /^\d{2}年/.test(written) ? `20${written}` : written;
    const day =
      last && !/^20\d{2}|今年|本年|明年|后年/.test(full) ? after(full, last, readDay) : read(full, readDay);
    if (day) return { day, written };
  }
  return null;
}

/** Without a year it is in that of the milestone before, or the next one where that would go back. */
function after(written: string, last: Day, readDay: ReadDay): Day | null {
  const year = Number(last.slice(0, 4));
  const same = read(`${year}年${written}`, readDay);
  return same && same < last ? read(`${year + 1}年${written}`, readDay) : same;
}

const read = (written: string, readDay: ReadDay): Day | null =>
  readDay(/^20\d{2}年?(?:之?前|以前)?$/.test(written) ? `${written.slice(0, 4)}年底` : written)?.day ?? null;
