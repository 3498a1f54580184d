import { at, day, endOf } from '../../../kernel/day.js';
import { dayInSentence, dueMoment, momentInSentence, shortDay } from './day-words.js';

describe('day words', () => {
  it('writes days for sentences and tables without leading zeros', () => {
    expect(dayInSentence(day('2026-05-05'))).toBe('5 月 5 日');
    expect(momentInSentence(at(day('2026-05-25'), '08:00'))).toBe('5 月 25 日 08:00');
    expect(shortDay(day('2026-12-01'))).toBe('12/1');
  });

  it('calls midnight the 24:00 of the day before and names a weekend', () => {
    expect(dueMoment(endOf(day('2026-05-20')))).toBe('5/20 24:00');
    expect(dueMoment(endOf(day('2026-05-23')))).toBe('5/23 周六 24:00');
    expect(dueMoment(at(day('2026-05-24'), '18:00'))).toBe('5/24 周日 18:00');
    expect(dueMoment(endOf(day('2025-12-31')))).toBe('12/31 24:00');
  });
});
