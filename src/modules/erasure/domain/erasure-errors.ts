import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';
import { LEAST_MONTHS, MOST_MONTHS } from './erasure-rules.js';

export class ErasureHeldError extends DomainError {
  readonly code = 'contact.erasure_held';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number} 的举报人信息现在不能删除：{why}。处理完再删。',
    en: "The complainant's data of {number} cannot be erased now: {whyEn}. Settle that first.",
  };
}

export class NothingToEraseError extends DomainError {
  readonly code = 'contact.nothing_to_erase';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number} 没有举报人信息可删，或已经删除。',
    en: "{number} holds no complainant's data, or they are erased already.",
  };
}

export class NotHeldError extends DomainError {
  readonly code = 'contact.not_held';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这一件没有设暂缓删除，请刷新后再看。',
    en: 'This case is not held back; reload and look again.',
  };
}

/** The number that was typed is not the one of the case. */
export class OtherNumberError extends InvalidInputError {
  override readonly code = 'contact.other_number';

  constructor(number: string) {
    const wording = {
      zh: `请照抄“${number}”，以免删错。`,
      en: `Type "${number}" as it stands, so that nothing else is erased.`,
    };
    super([{ field: 'number', code: 'contact.other_number', wording }]);
  }
}

export class MonthsOutOfReachError extends InvalidInputError {
  override readonly code = 'complainant_rule.months';

  constructor() {
    const wording = {
      zh: `请填 ${LEAST_MONTHS} 到 ${MOST_MONTHS} 个月，回访和回头看还要用；不删除就留空。`,
      en: `Enter ${LEAST_MONTHS} to ${MOST_MONTHS} months, call-backs and look-backs still need them; leave it empty to erase nothing.`,
    };
    super([{ field: 'months', code: 'complainant_rule.months', wording }]);
  }
}
