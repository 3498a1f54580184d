import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

export class ExtensionOpenError extends DomainError {
  readonly code = 'extension.open';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这个时限已有一份延期申请待批({by} {day} 申请),请等批复,或先撤回。',
    en: 'An extension of this deadline is asked for already (by {by} on {day}); wait for the answer or withdraw it.',
  };
}

export class NotExtendableError extends DomainError {
  readonly code = 'extension.not_extendable';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这个时限已经结束或不能延期,请刷新后看现在还有哪些时限。',
    en: 'This deadline is settled or cannot be extended; reload to see which deadlines are open.',
  };
}

export class DeadlinePausedError extends DomainError {
  readonly code = 'extension.paused';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这个时限已中止计时,恢复计时后再申请或批复延期。',
    en: 'The clock of this deadline stands; let it run again before an extension is asked for or decided.',
  };
}

export class ExtensionsUsedUpError extends DomainError {
  readonly code = 'extension.used_up';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '本轮这个环节最多延期 {times} 次,已用完。请按期办理,确有困难请与区迎检办联系。',
    en: 'This step can be extended {times} time(s) in this campaign, and that is used up. Talk to the office.',
  };
}

export class CaseNotWithUnitError extends DomainError {
  readonly code = 'extension.case_not_with_unit';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '案件现在是“{status}”,不在主办单位手上,不用申请延期。',
    en: 'The case is "{statusEn}" and not with the lead unit, so there is nothing to extend.',
  };
}

export class DocumentNeededError extends InvalidInputError {
  override readonly code = 'extension.document_needed';
  override readonly wording: Wording = {
    zh: '外部时限由督察组确定,请填上级答复的文号。',
    en: 'The inspection set this date; give the number of its written answer.',
  };

  constructor() {
    const wording = { zh: '请填上级答复的文号。', en: 'Give the number of the written answer.' };
    super([{ field: 'documentNo', code: 'extension.document_needed', wording }]);
  }
}

/** The day that is wanted or granted cannot be. */
export class ExtensionDayError extends InvalidInputError {
  override readonly code = 'extension.day';
  override readonly wording: Wording;

  constructor(field: string, code: string, wording: Wording, details: Record<string, unknown>) {
    super([{ field, code, wording, details }], details);
    this.wording = wording;
  }
}
