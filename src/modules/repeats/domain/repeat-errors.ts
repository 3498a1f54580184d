import { DomainError, type Wording } from '../../../kernel/errors.js';

export class LinkedToItselfError extends DomainError {
  readonly code = 'repeat.itself';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '一件不能与自己关联，请选另一件。',
    en: 'A case cannot be linked to itself; choose another one.',
  };
}

export class LevelsNotRisingError extends DomainError {
  readonly code = 'repeat.levels_twice';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '“重复 {repeats} 次起”写了两遍，请留一条。',
    en: 'There are two rules from {repeats} repeats on; keep one.',
  };
}
