import { dayOf, daysBetween } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';

/** After so many days somebody should look whether the reason still holds; a proposal of ours, no rule of any campaign. */
export const LONG_PAUSE_DAYS = 30;

/** How many days the clock has stood. */
export function daysStood(since: Instant, now: Instant): number {
  return daysBetween(dayOf(since), dayOf(now));
}

export function isLong(since: Instant, now: Instant): boolean {
  return daysStood(since, now) > LONG_PAUSE_DAYS;
}
