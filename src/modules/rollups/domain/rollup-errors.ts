import { DomainError, type Wording } from '../../../kernel/errors.js';

export class RollupThinnedError extends DomainError {
  readonly code = 'rollup.thinned';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{day} 的明细已按保留期清除,不能再生成晨报;数字仍在街道汇总里。',
    en: 'The details of {day} were cleared after their time; no mail is made of them any more. The figures are in the roll-up.',
  };
}

export class MorningListThinnedError extends DomainError {
  readonly code = 'rollup.list_thinned';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{day} 的名单已按保留期（{days} 天）清除，只留下数字；请到台账按现在的状态查。',
    en: 'The list of {day} was cleared after its time ({days} days) and only the figures are left; ask the ledger for the cases as they are now.',
  };
}

export class NoMorningListError extends DomainError {
  readonly code = 'rollup.list_not_kept';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{day} 那份快照还没有存名单，只有数字；请到台账按现在的状态查。',
    en: 'The snapshot of {day} was taken before lists were kept and has figures only; ask the ledger for the cases as they are now.',
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
