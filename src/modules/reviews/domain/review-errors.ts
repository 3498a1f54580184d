import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

export class NothingToDrawError extends DomainError {
  readonly code = 'draw.nothing';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{from} 到 {to} 没有办结的案件，请换一段时间。',
    en: 'No case was closed from {from} to {to}; choose another period.',
  };
}

export class DoneAlreadyError extends DomainError {
  readonly code = 'review.done_already';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{by} 已记下这一项的结果。您填的内容还在，请看过结果再定。',
    en: '{by} has recorded a result for this already. What you typed is kept; look at it first.',
  };
}

export class NotSettledError extends DomainError {
  readonly code = 'review.not_settled';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这件现在是“{status}”，办结后才能安排。',
    en: 'This case is “{statusEn}” now; this is for closed cases.',
  };
}

export class ConsequenceMissingError extends InvalidInputError {
  override readonly code = 'draw.consequence_missing';
  override readonly wording: Wording = {
    zh: '发现问题时，请选重新办理、补充办理或只记录，并写明问题。',
    en: 'With a problem, choose reopening, supplementary handling or a record only, and say what it is.',
  };

  constructor() {
    const wording = {
      zh: '请选怎么处理，并写明问题。',
      en: 'Choose what follows, and say what the problem is.',
    };
    super([{ field: 'consequence', code: 'consequence.missing', wording }]);
  }
}

export class DayNotAheadError extends InvalidInputError {
  override readonly code = 'look_back.not_ahead';
  override readonly wording: Wording = {
    zh: '回头看的日期要在今天或以后。',
    en: 'A look-back is planned for today or later.',
  };

  constructor() {
    const wording = { zh: '请填今天或以后的日期。', en: 'Choose today or a later day.' };
    super([{ field: 'dueOn', code: 'look_back.not_ahead', wording }]);
  }
}
