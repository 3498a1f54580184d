import { day } from '../../../kernel/day.js';
import { inForceOn, stateOf, type Term } from './duty.js';

const term = (
  fromOn: string,
  untilOn: string | null = null,
  endedAt: string | null = null,
  endReason: string | null = null,
): Term => ({
  fromOn: day(fromOn),
  untilOn: untilOn === null ? null : day(untilOn),
  endedAt,
  endReason,
});

describe('a duty and its days', () => {
  it.each([
    [term('2026-05-01'), 'in-force'],
    [term('2026-05-20'), 'in-force'],
    [term('2026-05-21'), 'ahead'],
    [term('2026-05-01', '2026-05-20'), 'in-force'],
    [term('2026-05-01', '2026-05-19'), 'expired'],
    [term('2026-05-01', '2026-05-19', '2026-05-19T02:00:00.000Z'), 'ended'],
    // Relieved this morning.
    [term('2026-05-01', '2026-05-20', '2026-05-20T02:00:00.000Z', '调离'), 'ended'],
    // Handed on from a day that is still to come.
    [term('2026-05-01', '2026-05-31', '2026-05-19T02:00:00.000Z'), 'in-force'],
  ] as const)('%j on 2026-05-20 is %s', (given, state) =>
    expect(stateOf(given, day('2026-05-20'))).toBe(state),
  );

  it('takes the one that began last where two hold on the day of the hand-over', () => {
    const before = term('2026-01-01', '2026-05-20', '2026-05-20T02:00:00.000Z');
    const after = term('2026-05-20');
    expect(inForceOn([after, before], day('2026-05-20'))).toBe(after);
    expect(inForceOn([after, before], day('2026-05-19'))).toBe(before);
    expect(inForceOn([after, before], day('2025-12-31'))).toBeNull();
  });
});
