import { DomainError, type Wording } from '../../../kernel/errors.js';

export class RollupThinnedError extends DomainError {
  readonly code = 'rollup.thinned';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{day} 的明细已按保留期清除,不能再生成晨报;数字仍在街道汇总里。',
    en: 'The details of {day} were cleared after their time; no mail is made of them any more. The figures are in the roll-up.',
  };
}

export class NoRollupError extends DomainError {
  readonly code = 'rollup.not_taken';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '{day} 没有存下晨报数字;过去的数字不再补算。',
    en: 'No roll-up was stored on {day}; figures of the past are not computed afterwards.',
  };
}
