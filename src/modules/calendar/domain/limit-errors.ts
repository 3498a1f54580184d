import { InvalidInputError, type FieldError } from '../../../kernel/errors.js';
import { isClockTime } from './clock-time.js';

/** A limit that cannot be counted, told field by field. */
export class InvalidLimitError extends InvalidInputError {
  override readonly code: string = 'limit.invalid';
}

/** Some 27 years of days: longer limits are typing errors, and the walk over the days has to end. */
export const LONGEST_LIMIT = 9999;

/** What is wrong with the amount or the time at which a day ends; empty when all is well. */
export function findLimitErrors(amount: number, dayEndsAt: string): FieldError[] {
  const errors: FieldError[] = [];
  if (!Number.isInteger(amount) || amount < 1 || amount > LONGEST_LIMIT) {
    errors.push({
      field: 'amount',
      code: 'limit.amount',
      wording: {
        zh: '时限要填 1 到 {longest} 之间的整数。',
        en: 'A limit is a whole number from 1 to {longest}.',
      },
      details: { amount, longest: LONGEST_LIMIT },
    });
  }
  if (!isClockTime(dayEndsAt) || dayEndsAt === '00:00') {
    errors.push({
      field: 'dayEndsAt',
      code: 'limit.day_ends_at',
      wording: {
        zh: '当日截止时刻要写成 18:00 或 24:00 的样子。',
        en: 'The time at which a day ends is written like 18:00 or 24:00.',
      },
      details: { dayEndsAt },
    });
  }
  return errors;
}
