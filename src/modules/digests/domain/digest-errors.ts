import { DomainError, type Wording } from '../../../kernel/errors.js';

export class WeekNotOverError extends DomainError {
  readonly code = 'digest.week_not_over';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{week} 还没有结束,周报还不能发。',
    en: 'The week {week} is not over; its digest cannot be sent yet.',
  };
}

export class NoDigestForUnitError extends DomainError {
  readonly code = 'digest.no_street';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '“{unit}”不是街道,没有自己的周报。',
    en: '"{unit}" is not a street; it has no digest of its own.',
  };
}
