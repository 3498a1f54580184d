import { addDays, at, daysBetween, type Day } from '../../../kernel/day.js';
import type { Explanation, Extension } from './explanation.js';
import { dateInForce } from './in-force.js';
import { countsWorkingDays, type LimitCalendar } from './limit-calendar.js';

/** What putting a date off to that day would mean. */
export type ExtensionEffect = Pick<
  Extension,
  'toOn' | 'toAt' | 'counted' | 'skipped' | 'added' | 'tentative'
>;

/** Days count as the limit does: working days for working limits, also where it is in hours. */
export function countsOn(rule: Explanation['rule'], day: Day, calendar: LimitCalendar): boolean {
  return !countsWorkingDays(rule.unit) || calendar.workingDaysBetween(addDays(day, -1), day) === 1;
}

/** Whole days from one date to a later one, in the unit of the limit. */
export function daysAdded(rule: Explanation['rule'], from: Day, to: Day, calendar: LimitCalendar): number {
  return countsWorkingDays(rule.unit) ? calendar.workingDaysBetween(from, to) : daysBetween(from, to);
}

/** The day so many days after the date in force (or another one), counted as the limit counts. */
export function effectOf(
  explanation: Explanation,
  amount: number,
  calendar: LimitCalendar,
  from = dateInForce(explanation).dueOn,
): ExtensionEffect {
  const { rule } = explanation;
  const { counted, skipped, added, dueOn, dueAt, tentative } = calendar.addLimit({
    start: at(from, '00:00'),
    amount,
    unit: countsWorkingDays(rule.unit) ? 'working-day' : 'calendar-day',
    countFirstDay: false,
    dayEndsAt: rule.dayEndsAt,
  });
  return { toOn: dueOn, toAt: dueAt, counted, skipped, added, tentative };
}

/** The days from one date to a later one, as the limit counts; none to an earlier one. */
export function stretch(
  explanation: Explanation,
  from: Day,
  to: Day,
  calendar: LimitCalendar,
): Pick<ExtensionEffect, 'counted' | 'skipped' | 'added'> {
  const amount = daysAdded(explanation.rule, from, to, calendar);
  if (to <= from || amount < 1) return { counted: [], skipped: [], added: [] };
  const { counted, skipped, added } = effectOf(explanation, amount, calendar, from);
  return { counted, skipped, added };
}
