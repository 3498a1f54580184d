import { addDays, at, mondayOf, weekOf, type Day } from '../../../kernel/day.js';
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
