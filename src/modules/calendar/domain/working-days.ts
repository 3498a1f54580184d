import { addDays, type Day } from '../../../kernel/day.js';
import type { DayTable } from './day-table.js';

/** Working days after `from` up to and including `to`; 0 for the same day, negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: DayTable): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
}

/** The first working day after that day; the day itself is never the answer. */
export function nextWorkingDay(day: Day, calendar: DayTable): Day {
  return seek(day, 1, calendar);
}

/** So many working days after that day; the day itself for none. */
export function afterWorkingDays(from: Day, count: number, calendar: DayTable): Day {
  let day = from;
  for (let at = 0; at < count; at += 1) day = nextWorkingDay(day, calendar);
  return day;
}

/** The last working day before that day; the day itself is never the answer. */
export function previousWorkingDay(day: Day, calendar: DayTable): Day {
  return seek(day, -1, calendar);
}

function seek(from: Day, step: 1 | -1, calendar: DayTable): Day {
  let day = addDays(from, step);
  while (!calendar.isWorkingDay(day)) day = addDays(day, step);
  return day;
}
