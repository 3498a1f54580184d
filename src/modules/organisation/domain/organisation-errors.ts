import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

export class UsernameTakenError extends DomainError {
  readonly code = 'user.username_taken';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '账号“{username}”已有人用,请换一个。',
    en: 'The account "{username}" is taken; choose another.',
  };
}

export class UnknownUnitError extends DomainError {
  readonly code = 'unit.unknown';
  readonly kind = 'invalid';
  readonly wording: Wording = { zh: '没有这个单位:{unit}。', en: 'There is no such unit: {unit}.' };
}

/** A community worker is reached through the community. */
export class NotACommunityError extends InvalidInputError {
  override readonly code = 'user.not_a_community';
  override readonly wording: Wording = {
    zh: '“社区网格员”只能设在社区，请选街道下面的社区。',
    en: 'A community worker belongs to a community; choose one below the street.',
  };
}

export class AbsenceDaysError extends DomainError {
  readonly code = 'absence.days';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '外出要先起后止，且还没有结束；请改日期。',
    en: 'An absence begins before it ends and is not over yet; change the days.',
  };
}

export class NoStandInError extends DomainError {
  readonly code = 'absence.no_stand_in';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '代收人要是在用的另一个人，并且本来就能看到同样的案件；请重新选择。',
    en: 'The stand-in must be another person in use who sees the same cases anyway; choose again.',
  };
}

export class AbsenceOverlapError extends DomainError {
  readonly code = 'absence.overlap';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{from} 至 {to} 已登记外出，请先结束那一次或改日期。',
    en: 'Away from {from} to {to} already; end that first, or change the days.',
  };
}
