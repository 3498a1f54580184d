import { dayOf, daysBetween, yearOf, type Day } from '../../../kernel/day.js';
import { DAY_MS, MINUTE, millisBetween, type Instant } from '../../../kernel/instant.js';
import { countsWorkingDays, type LimitCalendar, type LimitUnit } from './limit-calendar.js';
import { FOLLOW_UPS, type Step } from './limit-rule.js';

export type LightColour = 'green' | 'yellow' | 'orange' | 'red' | 'none';

/** A number without words: the screens and mails have the words. */
export interface TimeAmount {
  unit: 'day' | 'working-day' | 'minute';
  amount: number;
}

export interface Light {
  colour: LightColour;
  /** The second clock: follow-up of what is stage-closed. Its counts never mix with the first. */
  hollow: boolean;
  /** Minutes when less than a day is left or it is due today; 0 once past. */
  remaining: TimeAmount;
  overdue: TimeAmount | null;
  dueAt: Instant | null;
  /** The due date lies in a year whose working days are not published. */
  tentative: boolean;
}

/** The deadline to judge, by the date in force; without a date it has not started or is paused. */
export interface LightSubject {
  dueAt: Instant | null;
  dueOn: Day | null;
  unit: LimitUnit;
  step: Step;
}

/** Yellow from so many days before the due day, in the unit of the deadline. */
export interface LightThresholds {
  yellowDays: number;
  followUpYellowDays: number;
}

export const DEFAULT_THRESHOLDS: LightThresholds = { yellowDays: 3, followUpYellowDays: 10 };

/** Late from the due moment on: 24:00 of the due day is already the next day. */
export function isPast(dueAt: Instant, now: Instant): boolean {
  return now >= dueAt;
}

/**
 * The light of one open deadline at that moment: red past, orange due today, yellow within the threshold, green
 * before. Lateness counts calendar days for calendar-day and hour limits, working days for the others, from 1.
 */
export function lightOf(
  { dueAt, dueOn, unit, step }: LightSubject,
  now: Instant,
  thresholds: LightThresholds,
  calendar: LimitCalendar,
): Light {
  const hollow = FOLLOW_UPS.includes(step);
  const working = countsWorkingDays(unit);
  const dayUnit = working ? 'working-day' : 'day';
  const nothing: TimeAmount = { unit: dayUnit, amount: 0 };
  if (dueAt === null || dueOn === null) {
    return { colour: 'none', hollow, remaining: nothing, overdue: null, dueAt: null, tentative: false };
  }

  const tentative = working && !calendar.isPublished(yearOf(dueOn));
  const today = dayOf(now);
  const count = (from: Day, to: Day): number =>
    working ? calendar.workingDaysBetween(from, to) : daysBetween(from, to);

  if (isPast(dueAt, now)) {
    const overdue: TimeAmount = { unit: dayUnit, amount: Math.max(1, count(dueOn, today)) };
    return { colour: 'red', hollow, remaining: nothing, overdue, dueAt, tentative };
  }

  const left = count(today, dueOn);
  const threshold = hollow ? thresholds.followUpYellowDays : thresholds.yellowDays;
  const colour = dueOn === today ? 'orange' : left <= threshold ? 'yellow' : 'green';
  const remaining = remainingOf(left, today, { dueAt, dueOn, now, dayUnit });
  return { colour, hollow, remaining, overdue: null, dueAt, tentative };
}

function remainingOf(
  left: number,
  today: Day,
  { dueAt, dueOn, now, dayUnit }: { dueAt: Instant; dueOn: Day; now: Instant; dayUnit: TimeAmount['unit'] },
): TimeAmount {
  const ms = millisBetween(now, dueAt);
  if (dueOn === today || ms < DAY_MS) return { unit: 'minute', amount: Math.ceil(ms / MINUTE) };
  // No working day before a date set by hand on a day off: "0 working days" would read as due now.
  if (left < 1) return { unit: 'day', amount: daysBetween(today, dueOn) };
  return { unit: dayUnit, amount: left };
}
