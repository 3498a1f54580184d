import type { Instant } from '../../../kernel/instant.js';
import { countCalendarDays, countWorkingDays } from './count-days.js';
import { countHours, countWorkingHours } from './count-hours.js';
import type { DayTable } from './day-table.js';
import { findLimitErrors, InvalidLimitError } from './limit-errors.js';
import type { Limit } from './limit.js';
import { findWorkingHoursErrors, HOUSE_HOURS, type UnitHours } from './working-hours.js';

export type LimitUnit = 'calendar-day' | 'working-day' | 'hour' | 'working-hour';

export interface LimitRequest {
  start: Instant;
  /** A whole number from 1. */
  amount: number;
  unit: LimitUnit;
  /** Whether the day of the start is day 1. Hours always run from the start itself. */
  countFirstDay: boolean;
  /** When a day ends for limits in days, `HH:mm` in Shanghai; `24:00` unless the campaign says otherwise. */
  dayEndsAt?: string;
}

/**
 * The due date of a limit and how it was found; throws InvalidLimitError for an amount that is not 1, 2, 3 …
 *
 * Reply limits of inspections run in calendar days, weekends included; publicity windows run in calendar or
 * working days with the first day counted, as published closure notices show. A day that is already over at the
 * start (days end at 18:00, it is 20:00) is not counted as the first, or the limit could pass before it began.
 */
export function addLimit(
  request: LimitRequest,
  calendar: DayTable,
  unitHours: UnitHours = HOUSE_HOURS,
): Limit {
  const { start, amount, unit, countFirstDay, dayEndsAt = '24:00' } = request;
  const errors = findLimitErrors(amount, dayEndsAt);
  if (unit === 'working-hour') errors.push(...findWorkingHoursErrors(unitHours.hours));
  if (errors.length > 0) throw new InvalidLimitError(errors);

  switch (unit) {
    case 'calendar-day':
      return countCalendarDays(start, amount, countFirstDay, dayEndsAt);
    case 'working-day':
      return countWorkingDays(start, amount, countFirstDay, dayEndsAt, calendar);
    case 'hour':
      return countHours(start, amount);
    case 'working-hour':
      return countWorkingHours(start, amount, calendar, unitHours);
  }
}
