import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

export class NothingRunsError extends DomainError {
  readonly code = 'adjustment.nothing_runs';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{steps}”没有正在计时的时限,可能已办结或已中止,请刷新后再看。',
    en: 'No clock runs for "{stepsEn}": the step is settled or its clock stands already; reload and look again.',
  };
}

export class NothingStandsError extends DomainError {
  readonly code = 'adjustment.nothing_stands';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '没有中止着的时限,可能别人已恢复计时,请刷新后再看。',
    en: 'No clock stands here; somebody may have let it run again. Reload and look again.',
  };
}

export class NotAdjustableError extends DomainError {
  readonly code = 'adjustment.settled';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这个时限已经结束,期限不再变动;请刷新后看现在还有哪些时限。',
    en: 'This deadline is settled and its date stays as it was judged; reload to see which ones are open.',
  };
}

export class NotLastActError extends DomainError {
  readonly code = 'adjustment.not_last';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '此后期限又有变动或已办结,不能再撤销;需要时请改期。',
    en: 'The date was moved again or the step is done, so this cannot be taken back; change the date instead.',
  };
}

export class NoRuleNewsError extends DomainError {
  readonly code = 'adjustment.no_rule_news';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这个环节现在的规则就是它计时的规则,没有要重算的;可能别人已处理,请刷新。',
    en: 'The clock of this step runs by the rule that holds, so there is nothing to count anew; reload.',
  };
}

/** The inspection set the outer limit, so that its written answer is what stops or moves it. */
export class DocumentNeededError extends InvalidInputError {
  override readonly code = 'adjustment.document_needed';
  override readonly wording: Wording = {
    zh: '外部时限由督察组确定,请填上级同意中止的文号。',
    en: 'The inspection set this limit; give the number of its written consent.',
  };

  constructor() {
    const wording = { zh: '请填上级文号。', en: 'Give the number of the written consent.' };
    super([{ field: 'documentNo', code: 'adjustment.document_needed', wording }]);
  }
}

export class AdjustmentDayError extends InvalidInputError {
  override readonly code = 'adjustment.day';
  override readonly wording: Wording;

  constructor(field: string, code: string, wording: Wording) {
    super([{ field, code, wording }]);
    this.wording = wording;
  }
}
