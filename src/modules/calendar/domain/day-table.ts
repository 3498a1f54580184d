import type { Day } from '../../../kernel/day.js';

/** What a row of the table says about its day; a day without a row follows its weekday. */
export const DAY_KINDS = ['HOLIDAY', 'MAKEUP_WORKDAY'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** What a day is once the table and the weekday are put together. */
export type KindOfDay = 'workday' | 'weekend' | 'holiday' | 'makeup';

/** One row: `name` is the festival the row belongs to, `source` the notice that says so. */
export interface CalendarDay {
  day: Day;
  kind: DayKind;
  name: string;
  source: string;
}

/** The questions about single days that all counting is built on. */
export interface DayTable {
  isWorkingDay(day: Day): boolean;
  dayKindOf(day: Day): KindOfDay;
  /** The festival of the row for that day, or null when the day has no row. */
  nameOf(day: Day): string | null;
  /** Whether the arrangement of that year is known; if not, its days follow the weekday only. */
  isPublished(year: number): boolean;
}
