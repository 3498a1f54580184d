import { addDays, at, day, dayOf, daysBetween, endOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { DayUnit, DispatchRules } from './dispatch-rules.js';

/** All that is asked of a calendar. */
export interface WorkDays {
  isWorkingDay(day: Day): boolean;
}

type When = Pick<DispatchRules, 'dayOfMonth' | 'nextWorkingDay' | 'hour'>;

/** When the round of a month opens; the month stays its own where a holiday moves the day into the next one. */
export function openingOf(
  month: string,
  { dayOfMonth, nextWorkingDay, hour }: When,
  days: WorkDays,
): Instant {
  let on = day(`${month}-${String(dayOfMonth).padStart(2, '0')}`);
  while (nextWorkingDay && !days.isWorkingDay(on)) on = addDays(on, 1);
  return at(on, `${String(hour).padStart(2, '0')}:00`);
}

export function monthBefore(month: string): string {
  return addDays(day(`${month}-01`), -1).slice(0, 7);
}

/**
 * The newest month whose opening has come since the rules were set, or null. A day that was missed is caught up, also
 * in the next month, but only once and for the newest.
 */
export function monthToOpen(now: Instant, rules: When, setAt: Instant, days: WorkDays): string | null {
  const thisMonth = dayOf(now).slice(0, 7);
  for (const month of [thisMonth, monthBefore(thisMonth)]) {
    const opens = openingOf(month, rules, days);
    if (opens <= now) return opens >= setAt ? month : null;
  }
  return null;
}

/** The next opening after that moment, for the page. */
export function nextOpening(now: Instant, rules: When, days: WorkDays): Instant {
  let month = monthBefore(dayOf(now).slice(0, 7));
  for (;;) {
    const opens = openingOf(month, rules, days);
    if (opens > now) return opens;
    month = addDays(day(`${month}-28`), 5).slice(0, 7);
  }
}

/** So many days after that day. */
export function daysAfter(from: Day, count: number, unit: DayUnit, days: WorkDays): Day {
  if (unit === 'calendar-day') return addDays(from, count);
  let on = from;
  for (let left = count; left > 0;) {
    on = addDays(on, 1);
    if (days.isWorkingDay(on)) left -= 1;
  }
  return on;
}

/** How many days lie behind `from` up to and with `to`; 0 where it is not later. */
export function daysApart(from: Day, to: Day, unit: DayUnit, days: WorkDays): number {
  if (to <= from) return 0;
  if (unit === 'calendar-day') return daysBetween(from, to);
  let count = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (days.isWorkingDay(on)) count += 1;
  return count;
}

/** How late an answer is; late is late, so that a day off behind the date is the first day. */
export function daysLate(dueOn: Day, on: Day, unit: DayUnit, days: WorkDays): number {
  return on <= dueOn ? 0 : Math.max(1, daysApart(dueOn, on, unit, days));
}

/** Answers are taken until midnight of that day. */
export const isOver = ({ endsOn }: { endsOn: Day }, now: Instant): boolean => now >= endOf(endsOn);
