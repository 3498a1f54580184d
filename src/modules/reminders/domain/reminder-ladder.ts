export type ReminderKind = 'unsigned' | 'due-soon' | 'due-today' | 'overdue';

/** `owner` is the case officer, or the clerks of the lead unit when there is none. */
export type Audience = 'owner' | 'unit-clerks' | 'unit-head' | 'bureau' | 'leaders';

/** From when a rung counts. */
export type From =
  /** That share of the time between start and due moment is used up. */
  | { limitUsed: number }
  /** The yellow light: no more days left than the campaign's threshold, in the unit of the limit. */
  | { daysLeft: 'threshold' }
  /** Due before reminders go out again on the next working day. */
  | { dueBefore: 'next-opening' }
  /** So many working days late, and again after every further `every`. */
  | { workingDaysLate: number; every?: number };

export interface Rung {
  kind: ReminderKind;
  tier: string;
  from: From;
  to: readonly Audience[];
}

/** Lowest first; of the rungs that are reached the highest is told. */
export type Ladder = readonly Rung[];

/** Until the lead has signed: first the clerks, then the head of the unit as well. */
export const SIGN_LADDER: Ladder = [
  { kind: 'unsigned', tier: 'unsigned', from: { limitUsed: 0.5 }, to: ['unit-clerks'] },
  { kind: 'unsigned', tier: 'unsigned-late', from: { limitUsed: 1 }, to: ['unit-clerks', 'unit-head'] },
];

/** 承办人 → 单位负责人 → 对口联系领导, by working days late. */
export const FIRST_CLOCK_LADDER: Ladder = [
  { kind: 'due-soon', tier: 'due-soon', from: { daysLeft: 'threshold' }, to: ['owner'] },
  { kind: 'due-today', tier: 'due-today', from: { dueBefore: 'next-opening' }, to: ['owner'] },
  { kind: 'overdue', tier: 'overdue', from: { workingDaysLate: 1 }, to: ['owner'] },
  { kind: 'overdue', tier: 'overdue', from: { workingDaysLate: 3 }, to: ['owner', 'unit-head'] },
  {
    kind: 'overdue',
    tier: 'overdue',
    from: { workingDaysLate: 5, every: 5 },
    to: ['owner', 'unit-head', 'leaders'],
  },
];

/** 街道呼: the clerks of the called department, its head, the bureau, the leader paired with the street. */
export const CALL_LADDER: Ladder = [
  { kind: 'due-soon', tier: 'call-due', from: { limitUsed: 0.5 }, to: ['unit-clerks'] },
  { kind: 'overdue', tier: 'call-overdue', from: { workingDaysLate: 1 }, to: ['unit-clerks', 'unit-head'] },
  {
    kind: 'overdue',
    tier: 'call-overdue',
    from: { workingDaysLate: 2 },
    to: ['unit-clerks', 'unit-head', 'bureau'],
  },
  {
    kind: 'overdue',
    tier: 'call-overdue',
    from: { workingDaysLate: 3, every: 3 },
    to: ['unit-clerks', 'unit-head', 'bureau', 'leaders'],
  },
];

/** The follow-up of a stage-closed case climbs the same way, told apart in the send log. */
export const SECOND_CLOCK_LADDER: Ladder = FIRST_CLOCK_LADDER.map((rung) => ({
  ...rung,
  tier: `milestone-${rung.tier}`,
}));
