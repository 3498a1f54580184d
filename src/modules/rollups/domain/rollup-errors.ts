import { DomainError, type Wording } from '../../../kernel/errors.js';

export class NoRollupError extends DomainError {
  readonly code = 'rollup.not_taken';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '{day} 没有存下晨报数字;过去的数字不再补算。',
    en: 'No roll-up was stored on {day}; figures of the past are not computed afterwards.',
  };
}
