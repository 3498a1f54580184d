import { at, day } from '../../../kernel/day.js';
import { objectionSlot } from './objection-slot.js';

describe('when an objection is told', () => {
  const on = (time: string) => objectionSlot(at(day('2026-04-22'), time));

  it('is once for all that come within ten minutes, and never later than these', () => {
    expect([on('09:00'), on('09:04'), on('09:09')]).toEqual(Array(3).fill(at(day('2026-04-22'), '09:10')));
    expect(on('09:10')).toBe(at(day('2026-04-22'), '09:20'));
  });
});
