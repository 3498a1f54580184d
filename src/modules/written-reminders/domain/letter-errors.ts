import { DomainError, type Wording } from '../../../kernel/errors.js';

export class PeriodAheadError extends DomainError {
  readonly code = 'written-reminder.period_ahead';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '时段不能到今天（{today}）以后；请把止日改到今天或更早。',
    en: 'The period may not end after today ({today}); choose an earlier last day.',
  };
}

export class PeriodTooLongError extends DomainError {
  readonly code = 'written-reminder.period_too_long';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '时段最长一年（366 天），现在是 {days} 天；请缩短后再起草。',
    en: 'A period is a year (366 days) at most, this one has {days}; shorten it.',
  };
}

export class UnknownBatchError extends DomainError {
  readonly code = 'written-reminder.unknown_batch';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '批次不在这次督察里；请从它的批次里选起止两批。',
    en: 'The batch is none of this campaign; choose the first and the last among its batches.',
  };
}

export class BatchesBackwardsError extends DomainError {
  readonly code = 'written-reminder.batches_backwards';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '{from}在{to}之后移交；请把起止两批换过来。',
    en: '{from} was handed over after {to}; choose them the other way round.',
  };
}

export class DraftedAlreadyError extends DomainError {
  readonly code = 'written-reminder.drafted_already';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{by}已为这一时段（批次）起草过书面提醒。请打开那一次继续；要重新起草，先撤回它的全部提醒。',
    en: '{by} has drafted the reminders of this period already. Go on with those, or withdraw all of them first.',
  };
}

/** Two of a street pressed at once, or a phone sent later what somebody else had signed meanwhile. */
export class LetterReceivedError extends DomainError {
  readonly code = 'written-reminder.received_already';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number}已由{by}在 {at} 签收，不用再签。',
    en: '{number} was signed for by {by} at {at}; nothing is left to do.',
  };
}

export class LetterWithdrawnError extends DomainError {
  readonly code = 'written-reminder.withdrawn_already';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number}已由{by}在 {at} 撤回，不用再处理。',
    en: '{number} was withdrawn by {by} at {at}; nothing is left to do.',
  };
}

export class UnknownPlaceholderError extends DomainError {
  readonly code = 'written-reminder.unknown_placeholder';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '正文里有不认识的占位符：{unknown}。可以用的有：{known}。',
    en: 'The text names placeholders that nobody can fill: {unknown}. There are: {known}.',
  };
}

export class ForeignAddresseeError extends DomainError {
  readonly code = 'written-reminder.foreign_addressee';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '收件人里有不属于{unit}的账号；请从本街道的人里选，或只写姓名。',
    en: 'An addressee has an account outside {unit}; choose among its people, or write a name only.',
  };
}
