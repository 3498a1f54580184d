import type { Audience, From, Ladder, Ladders, Rung, RungHours } from './reminder-ladder.js';

const rung = (from: From, to: readonly Audience[], hours: RungHours = 'office'): Rung => ({
  from,
  to,
  on: true,
  hours,
});

/** 承办人 → 单位负责人 → 对口联系领导, by working days late. */
const CLIMB: Ladder = [
  rung({ daysLeft: 7 }, ['owner']),
  rung({ daysLeft: 'threshold' }, ['owner']),
  rung({ daysLeft: 1 }, ['owner']),
  rung({ dueBefore: 'next-opening' }, ['owner']),
  rung({ workingDaysLate: 1 }, ['owner']),
  rung({ workingDaysLate: 3 }, ['owner', 'unit-head']),
  rung({ workingDaysLate: 5, every: 5 }, ['owner', 'unit-head', 'leaders']),
];

/** What holds until somebody sets others. */
export const PROPOSED_LADDERS: Ladders = {
  /** First the clerks, then the head as well; within two hours, so on a day off of the stay too. */
  sign: [
    rung({ limitUsed: 0.5 }, ['unit-clerks'], 'stationed'),
    rung({ limitUsed: 1 }, ['unit-clerks', 'unit-head'], 'stationed'),
  ],
  first: CLIMB,
  /** 公开: the bureau's officers on the last day and once it is late, then who heads the bureau. No leader: no street owes it. */
  publish: [
    rung({ dueBefore: 'next-opening' }, ['owner']),
    rung({ workingDaysLate: 1 }, ['owner']),
    rung({ workingDaysLate: 3 }, ['owner', 'unit-head']),
    rung({ workingDaysLate: 5, every: 5 }, ['owner', 'unit-head']),
  ],
  second: CLIMB,
  /** 街道呼: the clerks of the called department, its head, the bureau, the leader paired with the street. */
  call: [
    rung({ limitUsed: 0.5 }, ['unit-clerks']),
    rung({ workingDaysLate: 1 }, ['unit-clerks', 'unit-head']),
    rung({ workingDaysLate: 2 }, ['unit-clerks', 'unit-head', 'bureau']),
    rung({ workingDaysLate: 3, every: 3 }, ['unit-clerks', 'unit-head', 'bureau', 'leaders']),
  ],
  /** Receipts of slips and letters: whom it was sent to, the head of the unit, the bureau. */
  receipt: [
    rung({ workingDaysLate: 1 }, ['owner']),
    rung({ workingDaysLate: 2 }, ['owner', 'unit-head']),
    rung({ workingDaysLate: 3, every: 3 }, ['owner', 'unit-head', 'bureau']),
  ],
};
