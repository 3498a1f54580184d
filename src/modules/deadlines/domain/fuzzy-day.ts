import { addDays, day, isDay, mondayOf, yearOf, type Day } from '../../../kernel/day.js';

/** What a written end means: the last day of the period that it names. */
export interface FuzzyDay {
  day: Day;
  /** As it was written, to be kept beside the day. */
  said: string;
  /** The day rests on a festival whose year is not published. */
  tentative: boolean;
}

/** The first day off of a festival of that year, where it is known; of a fixed one also where it is not published. */
export type FestivalStart = (name: string, year: number) => { day: Day; tentative: boolean } | null;

const DIGITS = '〇一二三四五六七八九';
const FESTIVALS: Record<string, string> = {
  元旦: '元旦',
  春节: '春节',
  过年: '春节',
  清明: '清明节',
  五一: '劳动节',
  劳动节: '劳动节',
  端午: '端午节',
  中秋: '中秋节',
  十一: '国庆节',
  国庆: '国庆节',
};
/** 底, 末, 内 and 前 all mean: until the period is over. */
const END = '(?:底|末|内|底前|末前|前|之前|以前|年底)?';
const YEAR = '(?:(\\d{4})年?|(今年|本年|明年|后年))?';

/**
 * Reads an end as people write it, "2026年底", "9月底", "2026年上半年", "国庆节前", "2026-09-30"; null for what names no
 * end. Without a year the next one that is not over on that day is meant.
 */
export function readFuzzyDay(text: string, today: Day, festivalStart: FestivalStart): FuzzyDay | null {
  const said = text.trim();
  const plain = normal(said);
  const found =
    exact(plain) ??
    ofFestival(plain, today, festivalStart) ??
    ofYear(plain, today) ??
    ofPart(plain, today) ??
    ofMonth(plain, today) ??
    ofWeek(plain, today) ??
    ofSpan(plain, today);
  if (!found) return null;
  return typeof found === 'string' ? { day: found, said, tentative: false } : { ...found, said };
}

/** Full-width digits, Chinese months and blanks are how the same thing is typed elsewhere. */
function normal(text: string): string {
  return text
    .replace(/[\s　]/g, '')
    .replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[一二三四五六七八九十]{1,3}(?=月|个月|季度|日)/g, (words) => String(numberOf(words)))
    .replace(/(?<=月)[一二三四五六七八九十]{1,3}(?=[日号])/g, (words) => String(numberOf(words)))
    .replace(/^(?:于|在|到|至|截至)/, '')
    .replace(/(?:完成|办结|整改到位|为止|止)$/, '');
}

function numberOf(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (one: string | undefined): number => (one ? Math.max(0, DIGITS.indexOf(one)) : 0);
  return words.includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones);
}

function exact(text: string): Day | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:前|之前|以前)?$/.exec(text);
  return parts ? real(`${parts[1]}-${two(parts[2])}-${two(parts[3])}`) : null;
}

function ofYear(text: string, today: Day): Day | null {
  const parts = new RegExp(`^${YEAR}年?(?:底|末|内|底前|末前|全年)$`).exec(text);
  if (!parts || !/年/.test(text)) return null;
  return real(`${yearIn(parts, today, (year) => `${year}-12-31`)}-12-31`);
}

function ofPart(text: string, today: Day): Day | null {
  const half = new RegExp(`^${YEAR}(上|下)半年${END}$`).exec(text);
  const quarter = new RegExp(`^${YEAR}第?([1-4])季度${END}$`).exec(text);
  const parts = half ?? quarter;
  if (!parts) return null;
  const month = half ? (half[3] === '上' ? 6 : 12) : Number(quarter![3]) * 3;
  return endOfMonth(
    yearIn(parts, today, (year) => lastOf(year, month)),
    month,
  );
}

function ofMonth(text: string, today: Day): Day | null {
  const near =
    /^(本|这个?|当|下)个?月(?:底|末|内|底前|末前|前)?$/.exec(text) ?? /^()月(?:底|末|底前)$/.exec(text);
  if (near) {
    const month = Number(today.slice(5, 7)) + (near[1] === '下' ? 1 : 0);
    return month > 12 ? endOfMonth(yearOf(today) + 1, 1) : endOfMonth(yearOf(today), month);
  }
  const parts = new RegExp(`^${YEAR}(\\d{1,2})月(?:(\\d{1,2})[日号]|份|(初|上旬|中旬|下旬))?${END}$`).exec(
    text,
  );
  if (!parts) return null;
  const month = Number(parts[3]);
  if (month < 1 || month > 12) return null;
  const third = { 初: 10, 上旬: 10, 中旬: 20 }[parts[5] ?? ''];
  const date = parts[4] ? Number(parts[4]) : (third ?? null);
  const textOf = (year: number): string =>
    date === null ? lastOf(year, month) : `${year}-${two(String(month))}-${two(String(date))}`;
  return real(textOf(yearIn(parts, today, textOf)));
}

function ofWeek(text: string, today: Day): Day | null {
  const parts = /^(本|这|下)个?(?:周|星期)([一二三四五六日天])?(?:内|末|前|之前)?$/.exec(text);
  if (!parts) return null;
  const monday = addDays(mondayOf(today), parts[1] === '下' ? 7 : 0);
  const weekday = parts[2] ? '一二三四五六日天'.indexOf(parts[2]) : 6;
  return addDays(monday, Math.min(weekday, 6));
}

/** 15 日内, 3 个月内: from that day on. */
function ofSpan(text: string, today: Day): Day | null {
  const parts = /^(\d{1,3})(日|天|个?自然日|周|个月)(?:之?内|以内)$/.exec(text);
  if (!parts) return null;
  const n = Number(parts[1]);
  if (parts[2] === '个月') {
    const months = Number(today.slice(5, 7)) - 1 + n;
    const [year, month] = [yearOf(today) + Math.floor(months / 12), (months % 12) + 1];
    const same = `${year}-${two(String(month))}-${today.slice(8)}`;
    return isDay(same) ? same : endOfMonth(year, month);
  }
  return addDays(today, parts[2] === '周' ? n * 7 : n);
}

function ofFestival(text: string, today: Day, start: FestivalStart): Omit<FuzzyDay, 'said'> | null {
  const names = Object.keys(FESTIVALS).join('|');
  const parts = new RegExp(`^${YEAR}(${names})节?(?:假期|放假|长假)?(?:前|之前|以前)$`).exec(text);
  const name = parts && FESTIVALS[parts[3]!];
  if (!parts || !name) return null;
  const before = (year: number) => {
    const first = start(name, year);
    return first && { day: addDays(first.day, -1), tentative: first.tentative };
  };
  return before(yearIn(parts, today, (year) => before(year)?.day ?? '0000'));
}

/** The year that is written, or the first in which that day is not over. */
function yearIn(parts: RegExpExecArray, today: Day, endIn: (year: number) => string): number {
  const now = yearOf(today);
  if (parts[1]) return Number(parts[1]);
  if (parts[2]) return now + { 今年: 0, 本年: 0, 明年: 1, 后年: 2 }[parts[2]]!;
  return endIn(now) < today ? now + 1 : now;
}

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');
const real = (text: string): Day | null => (isDay(text) ? day(text) : null);
const lastOf = (year: number, month: number): Day =>
  addDays(day(month === 12 ? `${year + 1}-01-01` : `${year}-${two(String(month + 1))}-01`), -1);
const endOfMonth = (year: number, month: number): Day => lastOf(year, month);
