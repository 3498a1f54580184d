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

export class NotForReaderError extends DomainError {
  readonly code = 'digest.not_for_reader';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{name}看不到{unit}的案件,这份周报不能发给他;请另选一人。',
    en: '{name} may not see the cases of {unit}; this digest cannot go there. Choose somebody else.',
  };
}

export class NoAddressError extends DomainError {
  readonly code = 'digest.no_address';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{name}没有登记邮箱;请先在人员里补上。',
    en: '{name} has no e-mail address; enter one among the people first.',
  };
}

export class SentJustNowError extends DomainError {
  readonly code = 'digest.sent_just_now';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '刚刚已发给{name};要再发,请过一分钟。',
    en: 'It was sent to {name} just now; wait a minute to send it again.',
  };
}
