import { DomainError, type Wording } from '../../../kernel/errors.js';

export class ReminderHoursError extends DomainError {
  readonly code = 'reminder.hours';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '开始时间要早于结束时间，且至少隔一小时，例如 08:30–18:00。',
    en: 'The hours must begin before they end, at least one hour apart, such as 08:30–18:00.',
  };
}
