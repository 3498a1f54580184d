import { weekday, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { addLimit, type LimitRequest } from './add-limit.js';
import type { CalendarDay, DayTable, KindOfDay } from './day-table.js';
import type { Limit } from './limit.js';
import { HOUSE_HOURS, type UnitHours } from './working-hours.js';
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
    readonly hours: UnitHours = HOUSE_HOURS,
    private readonly ofUnits: ReadonlyMap<string, UnitHours> = new Map(),
  ) {
    this.rows = new Map([...days].map((row) => [row.day, row]));
    this.years = new Set(publishedYears);
  }

  /** The same days with the hours of that unit; those of the house where it has none of its own. */
  of(unitId: string | null): WorkCalendar {
    const hours = unitId === null ? undefined : this.ofUnits.get(unitId);
    return hours ? new WorkCalendar(this.rows.values(), this.years, hours, this.ofUnits) : this;
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

  /**
   * `addLimit` with this table and these hours, or with the ones that a limit was counted by before (null: the usual
   * ones); throws InvalidLimitError.
   */
  addLimit({ hours: before, ...request }: LimitRequest & { hours?: UnitHours | null }): Limit {
    const hours = this.hoursOf(before);
    const limit = addLimit(request, this, hours);
    return request.unit === 'working-hour' && hours !== HOUSE_HOURS ? { ...limit, hours } : limit;
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: Day, to: Day): number {
    return workingDaysBetween(from, to, this);
  }

  /** Milliseconds of working time between two moments; 0 when `to` is not later. */
  workingMillisBetween(from: Instant, to: Instant, hours?: UnitHours | null): number {
    return workingMillisBetween(from, to, this, this.hoursOf(hours));
  }

  /** The moment by which so much working time has passed after `from`. */
  plusWorkingMillis(from: Instant, ms: number, hours?: UnitHours | null): Instant {
    return plusWorkingMillis(from, ms, this, this.hoursOf(hours));
  }

  /** Those of an earlier count, null for the usual ones; without them, those of this calendar. */
  private hoursOf(before: UnitHours | null | undefined): UnitHours {
    return before === undefined ? this.hours : (before ?? HOUSE_HOURS);
  }
}
