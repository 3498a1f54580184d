import { addDays, dayOf, day } from './day.js';
import { HOUR, instant, millis } from './instant.js';

describe('the day in Shanghai', () => {
  it.each([
    ['2026-05-11T15:59:59.999Z', '2026-05-11'],
    ['2026-05-11T16:00:00.000Z', '2026-05-12'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T23:59:59.999Z', '2028-02-29'],
    ['2026-05-11T00:00:00.000Z', '2026-05-11'],
  ])('of %s is %s', (at, on) => {
    expect(dayOf(instant(at))).toBe(on);
  });

  it('is eight hours ahead of UTC at each hour of four years', () => {
    const from = millis(instant('2025-12-31T00:00:00Z'));
    for (let hour = 0; hour < 4 * 366 * 24; hour += 1) {
      const at = instant(from + hour * HOUR);
      expect(dayOf(at)).toBe(new Date(millis(at) + 8 * HOUR).toISOString().slice(0, 10));
    }
  });

  it('counts over the end of a month', () => {
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
  });
});
