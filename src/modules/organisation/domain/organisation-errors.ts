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
