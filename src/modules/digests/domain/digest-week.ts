import { addDays, at, dayOf, mondayOf, timeOf, weekOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';

/** When the digest goes out on the first working day of a week, Shanghai time. */
export const DIGEST_FROM = '08:30';

export interface DigestCalendar {
  isWorkingDay(day: Day): boolean;
}

/** The ISO week that had ended last on that day: the one a digest looks back on. */
export function endedWeek(today: Day): string {
  return weekOf(addDays(mondayOf(today), -7));
}

/** When the digest of the week before goes out: first working day of the week, make-up workdays counted; null if it has none. */
export function digestMoment(today: Day, calendar: DigestCalendar): Instant | null {
  const monday = mondayOf(today);
  for (let offset = 0; offset < 7; offset++) {
    const day = addDays(monday, offset);
    if (calendar.isWorkingDay(day)) return at(day, DIGEST_FROM);
  }
  return null;
}

/** The hours of a day, Shanghai time, in which people are written to. */
export interface DigestHours {
  opensAt: string;
  closesAt: string;
}

/**
 * Whether the digest of the week before may go out now. One that was missed is caught up by day, whatever day it is, and
 * on the last evening of the week rather than never.
 */
export function mayGoOut(
  now: Instant,
  calendar: DigestCalendar,
  { opensAt, closesAt }: DigestHours,
): boolean {
  const today = dayOf(now);
  const moment = digestMoment(today, calendar);
  if (!moment || now < moment) return false;
  const time = timeOf(now);
  if (time >= closesAt) return today === addDays(mondayOf(today), 6);
  return dayOf(moment) === today || time >= opensAt;
}
