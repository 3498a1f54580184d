import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';

export type LimitUnit = 'calendar-day' | 'working-day' | 'hour' | 'working-hour';

export interface SkippedDay {
  day: Day;
  reason: 'weekend' | 'holiday';
  /** The festival; null for an ordinary weekend day. */
  name: string | null;
}

export interface AddedDay {
  day: Day;
  name: string;
}

/** What the calendar answers: the due date and every day on the way to it. */
export interface CountedLimit {
  dueAt: Instant;
  dueOn: Day;
  firstCountedOn: Day;
  counted: Day[];
  skipped: SkippedDay[];
  added: AddedDay[];
  tentative: boolean;
  unpublishedYears: number[];
  /** Those that a limit in working hours was counted by, where they are not the usual ones of the house. */
  hours?: CountedHours;
}

/** When the unit works, and a period in which its duty hours run on every day. */
export interface CountedHours {
  hours: readonly { readonly from: string; readonly to: string }[];
  duty: { from: Day; to: Day; hours: CountedHours['hours'] } | null;
}

/** All that deadlines ask of a calendar; the calendar room's `WorkCalendar` is one. */
export interface LimitCalendar {
  addLimit(request: {
    start: Instant;
    amount: number;
    unit: LimitUnit;
    countFirstDay: boolean;
    dayEndsAt: string;
    /** Those of an earlier count, null for the usual ones; without them, those of the calendar. */
    hours?: CountedHours | null;
  }): CountedLimit;
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: Day, to: Day): number;
  isPublished(year: number): boolean;
  /** Milliseconds of working time between two moments; 0 when `to` is not later. */
  workingMillisBetween(from: Instant, to: Instant, hours?: CountedHours | null): number;
  /** The moment by which so much working time has passed after `from`. */
  plusWorkingMillis(from: Instant, ms: number, hours?: CountedHours | null): Instant;
}

/** Whether the unit counts working days, so that the holiday table matters. */
export function countsWorkingDays(unit: LimitUnit): boolean {
  return unit === 'working-day' || unit === 'working-hour';
}
