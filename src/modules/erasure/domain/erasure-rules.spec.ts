import { at, day } from '../../../kernel/day.js';
import { erasableOn, isDue, judge, type ErasureFacts } from './erasure-rules.js';

const closed = at(day('2026-08-31'), '16:00');
const writtenOff = at(day('2026-11-30'), '23:59');
const facts = (more: Partial<ErasureFacts> = {}): ErasureFacts => ({
  closings: [closed],
  writeOffs: [],
  openObjection: false,
  held: false,
  ...more,
});

describe('when complainants are forgotten', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-05-12', 24, '2028-05-12'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i months is %s', (from, months, on) => {
    expect(erasableOn(at(day(from), '12:00'), months)).toBe(on);
  });

  it('counts the day in Shanghai, not in Greenwich', () => {
    expect(erasableOn(at(day('2026-09-01'), '00:30'), 3)).toBe('2026-12-01');
    expect(erasableOn(at(day('2026-08-31'), '23:59'), 3)).toBe('2026-11-30');
  });

  it('is due from that day on, and never without a rule', () => {
    expect(isDue(closed, 6, day('2027-02-27'))).toBe(false);
    expect(isDue(closed, 6, day('2027-02-28'))).toBe(true);
    expect(isDue(closed, null, day('2099-01-01'))).toBe(false);
    expect(isDue(null, 6, day('2099-01-01'))).toBe(false);
  });

  it('begins with the write-off, or with the closing where no task answers the case', () => {
    expect(judge(facts())).toEqual({ held: null, settledAt: closed });
    expect(judge(facts({ writeOffs: [writtenOff] }))).toEqual({ held: null, settledAt: writtenOff });
  });

  it('takes the last of the pieces', () => {
    const later = at(day('2026-09-09'), '09:00');
    expect(judge(facts({ closings: [later, closed] }))).toEqual({ held: null, settledAt: later });
  });

  it.each([
    ['open', { closings: [closed, null] }],
    ['open', { closings: [] }],
    ['task', { writeOffs: [writtenOff, null] }],
    ['objection', { openObjection: true }],
    ['held', { held: true, closings: [null] }],
  ])('leaves out what is kept: %s', (held, more) => {
    expect(judge(facts(more)).held).toBe(held);
  });
});
