import { weekday, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { addLimit, type LimitRequest } from './add-limit.js';
import type { CalendarDay, DayTable, KindOfDay } from './day-table.js';
import type { Limit } from './limit.js';
import { DEFAULT_WORKING_HOURS, type WorkingHours } from './working-hours.js';
import { workingDaysBetween } from './working-days.js';
import { plusWorkingMillis, workingMillisBetween } from './working-time.js';

export type { CalendarDay, DayKind } from './day-table.js';

/**
 * Weekdays corrected by the table of holidays and make-up workdays, with the working hours of the house.
 * A later row replaces an earlier one for the same day: put local days after the national ones.
 */
export class WorkCalendar implements DayTable {
  private readonly rows: ReadonlyMap<Day, CalendarDay>;
  private readonly years: ReadonlySet<number>;

  constructor(
    days: Iterable<CalendarDay>,
    publishedYears: Iterable<number>,
    readonly hours: WorkingHours = DEFAULT_WORKING_HOURS,
  ) {
    this.rows = new Map([...days].map((row) => [row.day, row]));
    this.years = new Set(publishedYears);
  }

  isPublished(year: number): boolean {
    return this.years.has(year);
  }

  dayKindOf(day: Day): KindOfDay {
    const row = this.rows.get(day);
    if (row) return row.kind === 'HOLIDAY' ? 'holiday' : 'makeup';
    return weekday(day) > 5 ? 'weekend' : 'workday';
  }

  isWorkingDay(day: Day): boolean {
    const kind = this.dayKindOf(day);
    return kind === 'workday' || kind === 'makeup';
  }

  nameOf(day: Day): string | null {
    return this.rows.get(day)?.name ?? null;
  }

  /** `addLimit` with this table and these hours; throws InvalidLimitError. */
  addLimit(request: LimitRequest): Limit {
    return addLimit(request, this, this.hours);
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: Day, to: Day): number {
    return workingDaysBetween(from, to, this);
  }

  /** Milliseconds of working time between two moments; 0 when `to` is not later. */
  workingMillisBetween(from: Instant, to: Instant): number {
    return workingMillisBetween(from, to, this, this.hours);
  }

  /** The moment by which so much working time has passed after `from`. */
  plusWorkingMillis(from: Instant, ms: number): Instant {
    return plusWorkingMillis(from, ms, this, this.hours);
  }
}
