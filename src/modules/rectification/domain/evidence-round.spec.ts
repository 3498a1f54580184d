import { day } from '../../../kernel/day.js';
import { nextEvidenceOn } from './evidence-round.js';

describe('nextEvidenceOn', () => {
  it.each([
    ['2026-05-20', 1, '2026-06-20'],
    ['2026-05-20', 3, '2026-08-20'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i months → %s', (last, months, expected) => {
    expect(nextEvidenceOn(day(last), months)).toBe(expected);
  });
});
