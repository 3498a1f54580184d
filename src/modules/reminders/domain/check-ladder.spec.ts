import { findLadderErrors, inOrder } from './check-ladder.js';
import { PROPOSED_LADDERS } from './proposed-ladders.js';
import type { From, Rung } from './reminder-ladder.js';

const rung = (from: From, more: Partial<Rung> = {}): Rung => ({
  from,
  to: ['owner'],
  on: true,
  hours: 'office',
  ...more,
});
const faultsOf = (first: Rung[]) =>
  findLadderErrors({ ...PROPOSED_LADDERS, first }).map(({ field, code }) => [field, code]);

describe('ladders that were set by hand', () => {
  it('are right as proposed', () => {
    expect(findLadderErrors(PROPOSED_LADDERS)).toEqual([]);
  });

  it('must not begin twice at the same time, be for nobody or lie out of range', () => {
    expect(faultsOf([rung({ daysLeft: 3 }), rung({ daysLeft: 3 })])).toEqual([
      ['ladders.first.1', 'reminder.rung_twice'],
    ]);
    expect(faultsOf([rung({ daysLeft: 3 }, { to: [] })])).toEqual([
      ['ladders.first.0', 'reminder.rung_nobody'],
    ]);
    expect(faultsOf([rung({ daysLeft: 3 }, { to: [], on: false })])).toEqual([]);
    for (const from of [
      { daysLeft: 91 },
      { daysLeft: 1.5 },
      { workingDaysLate: 0 },
      { workingDaysLate: 1, every: 0 },
      { limitUsed: 1.2 },
      { limitUsed: 0 },
      { hoursPassed: 241 },
    ])
      expect(faultsOf([rung(from)])).toEqual([['ladders.first.0', 'reminder.rung_number']]);
    const many = Array.from({ length: 21 }, (_, at) => rung({ workingDaysLate: at + 1 }));
    expect(faultsOf(many)).toEqual([['ladders.first', 'reminder.rung_many']]);
  });

  it('are put in the order in which a deadline climbs them', () => {
    const froms: From[] = [
      { workingDaysLate: 3 },
      { daysLeft: 1 },
      { dueBefore: 'next-opening' },
      { workingDaysLate: 1 },
      { daysLeft: 'threshold' },
      { daysLeft: 7 },
      { limitUsed: 0.5 },
    ];
    expect(inOrder(froms.map((from) => rung(from))).map(({ from }) => from)).toEqual([
      { limitUsed: 0.5 },
      { daysLeft: 7 },
      { daysLeft: 'threshold' },
      { daysLeft: 1 },
      { dueBefore: 'next-opening' },
      { workingDaysLate: 1 },
      { workingDaysLate: 3 },
    ]);
  });
});
