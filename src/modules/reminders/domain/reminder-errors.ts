import { InvalidInputError } from '../../../kernel/errors.js';

/** Told at the end of the hours, where it is put right. */
export class ReminderHoursError extends InvalidInputError {
  override readonly code: string = 'reminder.hours';

  constructor() {
    super([
      {
        field: 'closesAt',
        code: 'reminder.hours',
        wording: {
          zh: '开始时间要早于结束时间，且至少隔一小时，例如 08:30–18:00。',
          en: 'The hours must begin before they end, at least one hour apart, such as 08:30–18:00.',
        },
      },
    ]);
  }
}
