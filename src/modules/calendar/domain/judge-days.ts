import { isDay, yearOf, type Day } from '../../../kernel/day.js';
import type { Wording } from '../../../kernel/errors.js';
import type { CalendarBook, CalendarDraft, DraftDay } from './calendar-book.js';
import type { CalendarDay, DayKind } from './day-table.js';
import { FIRST_YEAR, isWeekend, LAST_YEAR } from './draft-errors.js';

/** A line of a file as its reader has understood it. */
export interface FileDay {
  /** As an editor counts lines; of an iCal file the number of the event. */
  line: number;
  text: string;
  day: string | null;
  kind: DayKind | null;
  name: string;
  /** Empty where the file does not say. */
  source: string;
}

export interface RejectedLine {
  line: number;
  text: string;
  reason: Wording;
}

/** What a file would make of one year. */
export interface JudgedYear {
  year: number;
  /** The notice that the file gives for it. */
  source: string;
  added: CalendarDay[];
  changed: { before: CalendarDay; after: CalendarDay }[];
  removed: CalendarDay[];
  unchanged: number;
}

export interface JudgedFile {
  years: JudgedYear[];
  rejected: RejectedLine[];
  /** What is left to do; empty when the calendar says all of it already. */
  draft: CalendarDraft;
}

const NO_DAY: Wording = { zh: '看不懂日期，写成 2027-02-06。', en: 'Not a day; write 2027-02-06.' };
const NO_KIND: Wording = {
  zh: '看不出是休是班，类型写“休”或“班”。',
  en: 'Neither 休 nor 班; say which it is.',
};
const NO_NAME: Wording = { zh: '没有名称。', en: 'It has no name.' };
const NO_MAKE_UP: Wording = {
  zh: '这天本来就是工作日，不是调休上班。',
  en: 'This is a workday anyway, no make-up day.',
};
const FAR_YEAR: Wording = { zh: '年份不对。', en: 'The year cannot be right.' };
const OTHER_YEAR: Wording = { zh: '不是所选年份，未导入。', en: 'Of another year than the chosen one.' };
const TWICE: Wording = { zh: '同一天前面已有一行。', en: 'An earlier line has the same day.' };

/**
 * A file against the book: a year in it is the whole year, so a national day that is missing is taken out. The last
 * days of December may come along with the notice of the year after; they are no year of their own.
 */
export function judgeDays(
  lines: readonly FileDay[],
  book: CalendarBook,
  /** The notice where the file names none. */
  source: string,
  only: number | null = null,
): JudgedFile {
  const rejected: RejectedLine[] = [];
  const days = new Map<Day, CalendarDay>();
  for (const one of lines) {
    const reason = faultOf(one, only) ?? (days.has(one.day as Day) ? TWICE : null);
    if (reason) rejected.push({ line: one.line, text: one.text, reason });
    else days.set(one.day as Day, dayOf(one, source));
  }
  const years = groupsOf([...days.values()], only).map(({ year, rows }) => judgeYear(year, rows, book));
  return { years, rejected, draft: draftOf(years, book) };
}

function faultOf({ day, kind, name }: FileDay, only: number | null): Wording | null {
  if (day === null || !isDay(day)) return NO_DAY;
  const year = yearOf(day);
  if (year < FIRST_YEAR || year > LAST_YEAR) return FAR_YEAR;
  if (only !== null && year !== only && !isSpill(day, only)) return OTHER_YEAR;
  if (kind === null) return NO_KIND;
  if (!name.trim()) return NO_NAME;
  return kind === 'MAKEUP_WORKDAY' && !isWeekend(day) ? NO_MAKE_UP : null;
}

function dayOf({ day, kind, name, source }: FileDay, fallback: string): CalendarDay {
  return {
    day: day as Day,
    kind: kind!,
    name: name.trim().slice(0, 60),
    source: (source.trim() || fallback).slice(0, 300),
  };
}

/** The last days of the year before, which a notice arranges together with New Year. */
function isSpill(day: Day, year: number): boolean {
  return day >= `${year - 1}-12-28` && yearOf(day) === year - 1;
}

interface Group {
  year: number;
  rows: CalendarDay[];
}

function groupsOf(days: readonly CalendarDay[], only: number | null): Group[] {
  const years = [...new Set(days.map(({ day }) => yearOf(day)))].toSorted((a, b) => a - b);
  const whole = years.filter(
    (year) =>
      (only === null || year === only) &&
      !(years.includes(year + 1) && days.every(({ day }) => yearOf(day) !== year || isSpill(day, year + 1))),
  );
  return whole.map((year) => ({
    year,
    rows: days.filter(({ day }) => yearOf(day) === year || (isSpill(day, year) && !whole.includes(year - 1))),
  }));
}

function judgeYear(year: number, rows: readonly CalendarDay[], { national }: CalendarBook): JudgedYear {
  const known = new Map(national.map((row) => [row.day, row]));
  const wanted = new Set(rows.map(({ day }) => day));
  const source = commonSource(rows);
  const judged: JudgedYear = { year, source, added: [], changed: [], removed: [], unchanged: 0 };
  for (const after of rows) {
    const before = known.get(after.day);
    if (!before) judged.added.push(after);
    else if (before.kind !== after.kind || before.name !== after.name || before.source !== after.source)
      judged.changed.push({ before, after });
    else judged.unchanged += 1;
  }
  // What another year's notice says of the end of this one is not this file's business.
  const own = commonSource(national.filter(({ day }) => yearOf(day) === year));
  judged.removed = national.filter(
    ({ day, source: from }) =>
      yearOf(day) === year && !wanted.has(day) && !(isSpill(day, year + 1) && from !== own),
  );
  return judged;
}

/** The source that most rows name. */
function commonSource(rows: readonly CalendarDay[]): string {
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function draftOf(years: readonly JudgedYear[], book: CalendarBook): CalendarDraft {
  const known = new Map(book.years.map(({ year, source }) => [year, source]));
  return {
    days: years.flatMap(({ added, changed, removed, source }) => [
      ...[...added, ...changed.map(({ after }) => after)].map(national),
      ...removed.map((row) => ({ ...national(row), kind: null, source })),
    ]),
    publish: years
      .filter(({ year, source }) => known.get(year) !== source)
      .map(({ year, source }) => ({ year, source })),
  };
}

const national = (row: CalendarDay): DraftDay => ({ ...row, scope: 'national' });
