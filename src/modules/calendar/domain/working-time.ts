import { addDays, at, dayOf, type Day } from '../../../kernel/day.js';
import { millisBetween, plusMillis, type Instant } from '../../../kernel/instant.js';
import type { DayTable } from './day-table.js';
import { isOnDuty, type UnitHours, type WorkingHours } from './working-hours.js';

/** Working time between two moments, to the millisecond; 0 when `to` is not later. */
export function workingMillisBetween(
  from: Instant,
  to: Instant,
  calendar: DayTable,
  hours: UnitHours,
): number {
  let sum = 0;
  for (let day = dayOf(from); at(day, '00:00') < to; day = addDays(day, 1)) {
    for (const spell of spellsOf(day, calendar, hours)) {
      const begin = later(at(day, spell.from), from);
      const end = earlier(at(day, spell.to), to);
      sum += Math.max(0, millisBetween(begin, end));
    }
  }
  return sum;
}

/** The moment by which so much working time has passed after `from`; `from` itself for none. */
export function plusWorkingMillis(from: Instant, ms: number, calendar: DayTable, hours: UnitHours): Instant {
  if (ms <= 0) return from;
  let left = ms;
  for (let day = dayOf(from); ; day = addDays(day, 1)) {
    for (const spell of spellsOf(day, calendar, hours)) {
      const begin = later(at(day, spell.from), from);
      const length = Math.max(0, millisBetween(begin, at(day, spell.to)));
      if (left <= length) return plusMillis(begin, left);
      left -= length;
    }
  }
}

/** The hours of a working day, or those of a duty period, which run on every day. */
function spellsOf(day: Day, calendar: DayTable, { hours, duty }: UnitHours): WorkingHours {
  if (isOnDuty(duty, day)) return duty.hours;
  return calendar.isWorkingDay(day) ? hours : [];
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);
