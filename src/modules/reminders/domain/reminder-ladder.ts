/**
 * What a ladder is for: 签收 of cases, the first clock, 公开 of what is closed, the follow-up of a stage-closed case, street calls,
 * receipts of slips and letters.
 */
export const LADDERS = ['sign', 'first', 'publish', 'second', 'call', 'receipt'] as const;
export type LadderName = (typeof LADDERS)[number];

export type ReminderKind = 'unsigned' | 'due-soon' | 'due-today' | 'overdue';

/**
 * `owner` is the case officer, or the clerks of the lead unit when there is none; `handler` whoever has the case in hand
 * there, or the owner. Where the bureau is waited for, its own people stand for the unit's.
 */
export const AUDIENCES = ['owner', 'handler', 'unit-clerks', 'unit-head', 'leaders', 'bureau'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** When a rung may speak: see `isOpen`. */
export const RUNG_HOURS = ['office', 'stationed', 'every-day', 'always'] as const;
export type RungHours = (typeof RUNG_HOURS)[number];

/** What a rung may ask for instead of the ways of its rule. */
export const RUNG_WAYS = ['mail', 'bell', 'webhook'] as const;
export type RungWay = (typeof RUNG_WAYS)[number];

/** From when a rung counts. */
export type From =
  /** That share of the time between start and due moment is used up. */
  | { limitUsed: number }
  /** So many hours by the clock have passed since the start. */
  | { hoursPassed: number }
  /** The yellow light: no more days left than the campaign's threshold, or that many, in the unit of the limit. */
  | { daysLeft: 'threshold' | number }
  /** Due before reminders go out again on the next working day. */
  | { dueBefore: 'next-opening' }
  /** So many working days late, and again after every further `every`. */
  | { workingDaysLate: number; every?: number };

export interface Rung {
  from: From;
  to: readonly Audience[];
  on: boolean;
  hours: RungHours;
  /** The ways out of this rung; absent where the rule decides. */
  ways?: readonly RungWay[];
}

/** Lowest first; of the rungs that are reached the highest is told. */
export type Ladder = readonly Rung[];
export type Ladders = Readonly<Record<LadderName, Ladder>>;

const PREFIX: Record<LadderName, string> = {
  sign: 'unsigned',
  first: '',
  publish: 'publish-',
  second: 'milestone-',
  call: 'call-',
  receipt: 'receipt-',
};

/** What a mail files it under. */
export function kindOf(ladder: LadderName, from: From): ReminderKind {
  if (ladder === 'sign') return 'unsigned';
  if ('workingDaysLate' in from) return 'overdue';
  return 'dueBefore' in from ? 'due-today' : 'due-soon';
}

/** Names the rung in the unique key; it follows from what the rung is, so that nobody can reuse one by hand. */
export function tierOf(ladder: LadderName, from: From): string {
  if (ladder === 'sign') return signTier(from);
  return PREFIX[ladder] + tail(ladder, from);
}

function signTier(from: From): string {
  if ('limitUsed' in from && from.limitUsed === 0.5) return 'unsigned';
  if ('limitUsed' in from && from.limitUsed === 1) return 'unsigned-late';
  return `unsigned-${tail('sign', from)}`;
}

function tail(ladder: LadderName, from: From): string {
  if ('workingDaysLate' in from) return 'overdue';
  if ('dueBefore' in from) return 'due-today';
  if ('hoursPassed' in from) return `hours-${from.hoursPassed}`;
  if ('daysLeft' in from) return from.daysLeft === 'threshold' ? 'due-soon' : `due-in-${from.daysLeft}`;
  return ladder === 'call' && from.limitUsed === 0.5 ? 'due' : `used-${Math.round(from.limitUsed * 100)}`;
}
