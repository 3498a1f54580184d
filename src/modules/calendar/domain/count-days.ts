import { addDays, at, dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { DayTable } from './day-table.js';
import { certain, tallied, type Limit } from './limit.js';
import { LimitTally } from './limit-tally.js';

/** Day `amount` of the calendar, whatever weekday it is. */
export function countCalendarDays(
  start: Instant,
  amount: number,
  countFirstDay: boolean,
  dayEndsAt: string,
): Limit {
  const first = firstDay(start, countFirstDay, dayEndsAt);
  const counted = Array.from({ length: amount }, (_, index) => addDays(first, index));
  const dueOn = addDays(first, amount - 1);
  return certain(at(dueOn, dayEndsAt), dueOn, counted);
}

/** Working day `amount`; a start on a day off has its first counted day on the next working day. */
export function countWorkingDays(
  start: Instant,
  amount: number,
  countFirstDay: boolean,
  dayEndsAt: string,
  calendar: DayTable,
): Limit {
  const tally = new LimitTally(calendar);
  let day = firstDay(start, countFirstDay, dayEndsAt);
  for (let count = 0; ; day = addDays(day, 1)) {
    if (tally.take(day)) count += 1;
    if (count === amount) return tallied(at(day, dayEndsAt), day, tally);
  }
}

function firstDay(start: Instant, countFirstDay: boolean, dayEndsAt: string): Day {
  const day = dayOf(start);
  return countFirstDay && start < at(day, dayEndsAt) ? day : addDays(day, 1);
}
