import { DomainError, type Wording } from '../../../kernel/errors.js';

export class TaskWrittenOffError extends DomainError {
  readonly code = 'rectification.written_off';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number} 已销号，不能再改。情况有反弹的，请区迎检办按程序恢复整改后再办。',
    en: '{number} is written off and cannot be changed. If the problem came back, ask the office to reopen it.',
  };
}

export class MilestoneDayError extends DomainError {
  readonly code = 'rectification.milestone_day';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '完成日期不能晚于今天（{today}），也不能早于立项日期（{startedOn}）。',
    en: 'A milestone cannot be done after today ({today}) or before the task was opened ({startedOn}).',
  };
}

export class MilestoneDoneError extends DomainError {
  readonly code = 'rectification.milestone_done';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '已完成的节点“{what}”不能从计划里去掉，也不能改计划日期。确需更正的，请先撤销完成。',
    en: '"{what}" is done; it can neither leave the plan nor change its day. Take the tick back first.',
  };
}
