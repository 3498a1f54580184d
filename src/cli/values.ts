import { isDay, isWeek, type Day } from '../kernel/day.js';
import { BadValueError } from './cli-errors.js';

/** A day as typed behind an option; throws BadValueError. */
export function dayOption(option: string, value: string): Day {
  if (!isDay(value)) throw new BadValueError({ option, value, expected: '2026-05-20' });
  return value;
}

/** A whole number from `least`; throws BadValueError. */
export function wholeOption(option: string, value: string, least = 1): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < least)
    throw new BadValueError({ option, value, expected: `${least}, ${least + 1}, …` });
  return number;
}

/** An ISO week as typed behind an option; throws BadValueError. */
export function weekOption(option: string, value: string): string {
  if (!isWeek(value)) throw new BadValueError({ option, value, expected: '2026-W21' });
  return value;
}
