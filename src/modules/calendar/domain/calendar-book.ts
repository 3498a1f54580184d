import { yearOf, type Day } from '../../../kernel/day.js';
import type { CalendarDay, DayKind } from './day-table.js';
import { WorkCalendar } from './holiday-table.js';
import type { UnitHours } from './working-hours.js';

/** Whose day it is: of the whole country, or of this district, laid over it. */
export const DAY_SCOPES = ['national', 'district'] as const;
export type DayScope = (typeof DAY_SCOPES)[number];

export interface PublishedYear {
  year: number;
  source: string;
}

/** All that is known of days: what the table holds. */
export interface CalendarBook {
  national: readonly CalendarDay[];
  district: readonly CalendarDay[];
  years: readonly PublishedYear[];
}

/** A day as a change wants it; without a kind it follows its weekday (or the national table) again. */
export interface DraftDay {
  day: Day;
  scope: DayScope;
  kind: DayKind | null;
  name: string;
  source: string;
}

/** 日历变更 before it counts. */
export interface CalendarDraft {
  days: readonly DraftDay[];
  publish: readonly PublishedYear[];
}

/** A day that a draft really changes. */
export interface ChangedDay {
  day: Day;
  scope: DayScope;
  before: CalendarDay | null;
  after: CalendarDay | null;
}

/** The days of a book as the count sees them, those of the district last and called so. */
export function calendarOf(
  { national, district, years }: CalendarBook,
  hours?: UnitHours,
  ofUnits?: ReadonlyMap<string, UnitHours>,
): WorkCalendar {
  const local = district.map((row) => ({ ...row, name: `${row.name}（本区）` }));
  return new WorkCalendar(
    [...national, ...local],
    years.map(({ year }) => year),
    hours,
    ofUnits,
  );
}

/** What a draft changes in a book, in the order of the days; empty when it is in force already. */
export function changedDays(book: CalendarBook, { days }: CalendarDraft): ChangedDay[] {
  const known = { national: byDay(book.national), district: byDay(book.district) };
  return days
    .map(({ day, scope, kind, name, source }): ChangedDay => {
      const after = kind === null ? null : { day, kind, name, source };
      return { day, scope, before: known[scope].get(day) ?? null, after };
    })
    .filter(({ before, after }) => !same(before, after))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.scope.localeCompare(b.scope));
}

/** The years that a draft publishes, or gives another notice. */
export function newlyPublished({ years }: CalendarBook, { publish }: CalendarDraft): PublishedYear[] {
  const known = new Map(years.map(({ year, source }) => [year, source]));
  return publish.filter(({ year, source }) => known.get(year) !== source);
}

/** The book after a draft. */
export function amended(book: CalendarBook, draft: CalendarDraft): CalendarBook {
  const years = new Map(book.years.map((one) => [one.year, one]));
  for (const one of draft.publish) years.set(one.year, one);
  return {
    national: laidOver(book.national, draft.days, 'national'),
    district: laidOver(book.district, draft.days, 'district'),
    years: [...years.values()].toSorted((a, b) => a.year - b.year),
  };
}

/** The first and the last day that a draft may count otherwise; null when it changes none. */
export function touchedSpan(book: CalendarBook, draft: CalendarDraft): { from: Day; to: Day } | null {
  const known = new Set(book.years.map(({ year }) => year));
  const days = [
    ...changedDays(book, draft).map(({ day }) => day),
    ...newlyPublished(book, draft)
      .filter(({ year }) => !known.has(year))
      .flatMap(({ year }) => [`${year}-01-01` as Day, `${year}-12-31` as Day]),
  ].toSorted();
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { from, to } : null;
}

/** The years that the days of a draft lie in. */
export function yearsOf({ days, publish }: CalendarDraft): number[] {
  return [...new Set([...days.map(({ day }) => yearOf(day)), ...publish.map(({ year }) => year)])].toSorted(
    (a, b) => a - b,
  );
}

function laidOver(rows: readonly CalendarDay[], days: readonly DraftDay[], scope: DayScope): CalendarDay[] {
  const found = byDay(rows);
  for (const { day, kind, name, source } of days.filter((one) => one.scope === scope)) {
    if (kind === null) found.delete(day);
    else found.set(day, { day, kind, name, source });
  }
  return [...found.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}

function byDay(rows: readonly CalendarDay[]): Map<Day, CalendarDay> {
  return new Map(rows.map((row) => [row.day, row]));
}

function same(a: CalendarDay | null, b: CalendarDay | null): boolean {
  if (!a || !b) return a === b;
  return a.kind === b.kind && a.name === b.name && a.source === b.source;
}
