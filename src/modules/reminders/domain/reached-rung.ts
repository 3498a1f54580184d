import { at, dayOf, daysBetween, addDays, type Day } from '../../../kernel/day.js';
import { HOUR, millisBetween, type Instant } from '../../../kernel/instant.js';
import { FOLLOW_UPS } from '../../deadlines/domain/index.js';
import {
  kindOf,
  tierOf,
  type Audience,
  type From,
  type Ladder,
  type LadderName,
  type Ladders,
  type ReminderKind,
  type Rung,
  type RungHours,
  type RungWay,
} from './reminder-ladder.js';

/** What the ladder asks of a calendar. */
export interface LadderCalendar {
  isWorkingDay(day: Day): boolean;
  /** Working days after `from` up to and including `to`. */
  workingDaysBetween(from: Day, to: Day): number;
  /** `nextOpening`, where a run has worked it out before. */
  nextOpening?(now: Instant, opensAt: string): Instant;
}

/** An open deadline with the date in force. */
export interface WaitingDeadline {
  step: string;
  unit: string;
  startAt: Instant;
  dueAt: Instant;
  dueOn: Day;
}

/** What of the rules is asked beside the rungs. */
export interface LadderFacts {
  ladders: Ladders;
  /** The threshold of the deadline's clock. */
  yellowDays: number;
  /** When reminders open on a working day. */
  opensAt: string;
}

export interface ReachedRung {
  kind: ReminderKind;
  /** Names the rung in the unique key; a rung that repeats carries the working days: `overdue-10`. */
  tier: string;
  to: readonly Audience[];
  hours: RungHours;
  ways?: readonly RungWay[];
}

/** The highest rung that is switched on and reached at that moment, or null. */
export function reachedRung(
  deadline: WaitingDeadline,
  now: Instant,
  facts: LadderFacts,
  calendar: LadderCalendar,
): ReachedRung | null {
  const ladder = ladderOf(deadline.step);
  const rung = inTime(facts.ladders[ladder], deadline).findLast(
    ({ on, from }) => on && isReached(from, deadline, now, facts, calendar),
  );
  if (!rung) return null;
  const { from, to, hours, ways } = rung;
  const tier = tierNow(ladder, from, deadline, now, calendar);
  return { kind: kindOf(ladder, from), tier, to, hours, ...(ways ? { ways } : {}) };
}

/** Shares of the limit and hours by the clock in the order in which this deadline reaches them; the rest as they stand. */
function inTime(ladder: Ladder, { startAt, dueAt }: WaitingDeadline): Ladder {
  const after = ({ from }: Rung): number => {
    if ('hoursPassed' in from) return from.hoursPassed * HOUR;
    return 'limitUsed' in from ? millisBetween(startAt, dueAt) * from.limitUsed : Infinity;
  };
  return ladder.toSorted((one, other) => {
    const [first, second] = [after(one), after(other)];
    return first === second ? 0 : first - second;
  });
}

/** The name under which a rung is told at that moment. */
export function tierNow(
  ladder: LadderName,
  from: From,
  deadline: WaitingDeadline,
  now: Instant,
  calendar: LadderCalendar,
): string {
  const tier = tierOf(ladder, from);
  return 'workingDaysLate' in from ? `${tier}-${repetition(from, daysLate(deadline, now, calendar))}` : tier;
}

export function ladderOf(step: string): LadderName {
  if (step === 'sign' || step === 'publish') return step;
  if (step === 'answer') return 'call';
  if (step === 'receipt') return 'receipt';
  return FOLLOW_UPS.some((one) => one === step) ? 'second' : 'first';
}

/** A limit that began with no more days than a rung names is not told of them on the day it began. */
export function isFor(from: From, deadline: WaitingDeadline, calendar: LadderCalendar): boolean {
  if (!('daysLeft' in from) || from.daysLeft === 'threshold') return true;
  return daysLeft(dayOf(deadline.startAt), deadline, calendar) > from.daysLeft;
}

function daysLeft(day: Day, { dueOn, unit }: WaitingDeadline, calendar: LadderCalendar): number {
  return unit.startsWith('working') ? calendar.workingDaysBetween(day, dueOn) : daysBetween(day, dueOn);
}

export function isReached(
  from: From,
  deadline: WaitingDeadline,
  now: Instant,
  { yellowDays, opensAt }: Pick<LadderFacts, 'yellowDays' | 'opensAt'>,
  calendar: LadderCalendar,
): boolean {
  const { startAt, dueAt } = deadline;
  if ('limitUsed' in from) {
    return millisBetween(startAt, now) >= millisBetween(startAt, dueAt) * from.limitUsed;
  }
  if ('hoursPassed' in from) return millisBetween(startAt, now) >= from.hoursPassed * HOUR;
  if ('daysLeft' in from) {
    const left = daysLeft(dayOf(now), deadline, calendar);
    if (from.daysLeft === 'threshold') return left <= yellowDays;
    return left <= from.daysLeft && isFor(from, deadline, calendar);
  }
  if ('dueBefore' in from)
    return dueAt <= (calendar.nextOpening?.(now, opensAt) ?? nextOpening(now, opensAt, calendar));
  return dueAt <= now && daysLate(deadline, now, calendar) >= from.workingDaysLate;
}

/** When reminders go out again after today: a date before that has to be told now. */
export function nextOpening(
  now: Instant,
  opensAt: string,
  calendar: Pick<LadderCalendar, 'isWorkingDay'>,
): Instant {
  let day = addDays(dayOf(now), 1);
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return at(day, opensAt);
}

/** Late is late: on the due day itself it is the first day, as the light says it. */
function daysLate({ dueOn }: WaitingDeadline, now: Instant, calendar: LadderCalendar): number {
  return Math.max(1, calendar.workingDaysBetween(dueOn, dayOf(now)));
}

function repetition(
  { workingDaysLate: first, every }: { workingDaysLate: number; every?: number },
  late: number,
) {
  return every && late > first ? first + Math.floor((late - first) / every) * every : first;
}
