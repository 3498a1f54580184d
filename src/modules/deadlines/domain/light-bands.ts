import { addDays, dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { LimitCalendar } from './limit-calendar.js';
import type { LightThresholds } from './light.js';

/** The borders between the lights at one moment, so that a query can ask for a colour. */
export interface LightBands {
  now: Instant;
  today: Day;
  /** Last due day that is yellow, for limits in calendar days and hours. */
  soonByCalendar: Day;
  /** The same for limits in working days. */
  soonByWorkingDays: Day;
  /** The same for stage-closed follow-ups, which count calendar days. */
  followUpSoon: Day;
}

export function lightBands(now: Instant, thresholds: LightThresholds, calendar: LimitCalendar): LightBands {
  const today = dayOf(now);
  let soonByWorkingDays = today;
  while (calendar.workingDaysBetween(today, addDays(soonByWorkingDays, 1)) <= thresholds.yellowDays) {
    soonByWorkingDays = addDays(soonByWorkingDays, 1);
  }
  return {
    now,
    today,
    soonByCalendar: addDays(today, thresholds.yellowDays),
    soonByWorkingDays,
    followUpSoon: addDays(today, thresholds.followUpYellowDays),
  };
}
