import { DomainError, type Wording } from '../../../kernel/errors.js';

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
