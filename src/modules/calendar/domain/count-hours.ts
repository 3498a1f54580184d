import { addDays, at, dayOf, type Day } from '../../../kernel/day.js';
import { HOUR, millisBetween, plusMillis, type Instant } from '../../../kernel/instant.js';
import type { DayTable } from './day-table.js';
import { certain, tallied, type Limit } from './limit.js';
import { LimitTally } from './limit-tally.js';
import { isOnDuty, type UnitHours, type WorkingHours } from './working-hours.js';

/** Hours on the clock, nights and days off included. Midnight belongs to the day it ends. */
export function countHours(start: Instant, amount: number): Limit {
  const dueAt = plusMillis(start, amount * HOUR);
  const dueOn = dayOf(plusMillis(dueAt, -1));
  const days: Day[] = [];
  for (let day = dayOf(start); day <= dueOn; day = addDays(day, 1)) days.push(day);
  return certain(dueAt, dueOn, days);
}

/** Hours inside the working hours of working days, and inside the duty hours of every day of a duty period. */
export function countWorkingHours(
  start: Instant,
  amount: number,
  calendar: DayTable,
  { hours, duty }: UnitHours,
): Limit {
  const tally = new LimitTally(calendar);
  let left = amount * HOUR;
  for (let day = dayOf(start); ; day = addDays(day, 1)) {
    const onDuty = isOnDuty(duty, day);
    const spells = spellsAfter(start, day, onDuty ? duty.hours : hours);
    // A day whose hours are over at the start is neither counted nor skipped: it simply has passed.
    if (spells.length === 0 && (onDuty || calendar.isWorkingDay(day))) continue;
    if (onDuty) tally.takeDuty(day);
    else if (!tally.take(day)) continue;
    for (const { from, to } of spells) {
      const length = millisBetween(from, to);
      if (left <= length) return tallied(plusMillis(from, left), day, tally);
      left -= length;
    }
  }
}

function spellsAfter(start: Instant, day: Day, hours: WorkingHours): { from: Instant; to: Instant }[] {
  return hours
    .map(({ from, to }) => ({ from: at(day, from), to: at(day, to) }))
    .filter(({ to }) => start < to)
    .map(({ from, to }) => ({ from: start < from ? from : start, to }));
}
