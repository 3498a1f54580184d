import { at, dayOf, daysBetween, addDays, type Day } from '../../../kernel/day.js';
import { millisBetween, type Instant } from '../../../kernel/instant.js';
import { FOLLOW_UPS } from '../../deadlines/domain/index.js';
import { REMINDERS_OPEN } from './reminder-hours.js';
import {
  CALL_LADDER,
  FIRST_CLOCK_LADDER,
  SECOND_CLOCK_LADDER,
  SIGN_LADDER,
  type Audience,
  type From,
  type Ladder,
  type ReminderKind,
} from './reminder-ladder.js';

/** What the ladder asks of a calendar. */
export interface LadderCalendar {
  isWorkingDay(day: Day): boolean;
  /** Working days after `from` up to and including `to`. */
  workingDaysBetween(from: Day, to: Day): number;
}

/** An open deadline with the date in force. */
export interface WaitingDeadline {
  step: string;
  unit: string;
  startAt: Instant;
  dueAt: Instant;
  dueOn: Day;
}

export interface ReachedRung {
  kind: ReminderKind;
  /** Names the rung in the unique key; a rung that repeats carries the working days: `overdue-10`. */
  tier: string;
  to: readonly Audience[];
}

/** The highest rung that is reached at that moment, or null; `yellowDays` is the threshold of the deadline's clock. */
export function reachedRung(
  deadline: WaitingDeadline,
  now: Instant,
  yellowDays: number,
  calendar: LadderCalendar,
): ReachedRung | null {
  const ladder = ladderOf(deadline.step);
  const rung = ladder.findLast(({ from }) => isReached(from, deadline, now, yellowDays, calendar));
  if (!rung) return null;
  const { kind, tier, from, to } = rung;
  if (!('workingDaysLate' in from)) return { kind, tier, to };
  return { kind, tier: `${tier}-${repetition(from, daysLate(deadline, now, calendar))}`, to };
}

function ladderOf(step: string): Ladder {
  if (step === 'sign') return SIGN_LADDER;
  if (step === 'answer') return CALL_LADDER;
  return FOLLOW_UPS.some((one) => one === step) ? SECOND_CLOCK_LADDER : FIRST_CLOCK_LADDER;
}

function isReached(
  from: From,
  deadline: WaitingDeadline,
  now: Instant,
  yellowDays: number,
  calendar: LadderCalendar,
): boolean {
  const { startAt, dueAt, dueOn, unit } = deadline;
  if ('limitUsed' in from) {
    return millisBetween(startAt, now) >= millisBetween(startAt, dueAt) * from.limitUsed;
  }
  if ('daysLeft' in from) {
    const working = unit === 'working-day' || unit === 'working-hour';
    const today = dayOf(now);
    const left = working ? calendar.workingDaysBetween(today, dueOn) : daysBetween(today, dueOn);
    return left <= yellowDays;
  }
  if ('dueBefore' in from) return dueAt <= nextOpening(now, calendar);
  return dueAt <= now && daysLate(deadline, now, calendar) >= from.workingDaysLate;
}

/** When reminders go out again after today: a date before that has to be told now. */
function nextOpening(now: Instant, calendar: LadderCalendar): Instant {
  let day = addDays(dayOf(now), 1);
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return at(day, REMINDERS_OPEN);
}

/** Late is late: on the due day itself it is the first day, as the light says it. */
function daysLate({ dueOn }: WaitingDeadline, now: Instant, calendar: LadderCalendar): number {
  return Math.max(1, calendar.workingDaysBetween(dueOn, dayOf(now)));
}

function repetition(
  { workingDaysLate: first, every }: { workingDaysLate: number; every?: number },
  late: number,
) {
  return every ? first + Math.floor((late - first) / every) * every : first;
}
