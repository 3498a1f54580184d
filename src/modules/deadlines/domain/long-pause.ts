import { dayOf, daysBetween } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';

/** How many days the clock has stood. */
export function daysStood(since: Instant, now: Instant): number {
  return daysBetween(dayOf(since), dayOf(now));
}

/** Longer than so many days: somebody should look whether the reason still holds. */
export function isLongPause(since: Instant, now: Instant, mostDays: number): boolean {
  return daysStood(since, now) > mostDays;
}
