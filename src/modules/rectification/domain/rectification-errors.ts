import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

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

export class MilestoneTickedError extends DomainError {
  readonly code = 'rectification.milestone_ticked';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '节点“{what}”已由{by}记为 {on} 完成，不用再记。',
    en: '{by} has recorded "{what}" as done on {on} already.',
  };
}

export class MilestoneGoneError extends DomainError {
  readonly code = 'rectification.milestone_gone';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '这个节点已不在计划里，计划后来重排过。请打开任务，按现在的节点勾选；做了什么可以另记一条进展。',
    en: 'This milestone is no longer in the plan, which was set anew. Open the task and tick what is there now; what was done can be recorded as progress.',
  };
}

export class MilestoneNotDoneError extends DomainError {
  readonly code = 'rectification.milestone_not_done';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '节点“{what}”还没有记为完成，没有可撤销的。',
    en: '"{what}" is not recorded as done; there is nothing to take back.',
  };
}

export class MilestoneUntickedError extends DomainError {
  readonly code = 'rectification.milestone_unticked';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '节点“{what}”的完成已由{by}撤销，不用再撤。',
    en: '{by} has taken back the tick of "{what}" already.',
  };
}

export class DueReasonError extends InvalidInputError {
  override readonly code = 'rectification.due_reason';
  override readonly wording: Wording = {
    zh: '改整改时限要写明原因，旧期限和原因都会留下。',
    en: 'Say why the date changes; the old date and the reason are kept.',
  };

  constructor() {
    const wording = { zh: '请写改期原因。', en: 'Say why.' };
    super([{ field: 'dueReason', code: 'rectification.due_reason', wording }]);
  }
}

export class PlanReasonError extends InvalidInputError {
  override readonly code = 'rectification.plan_reason';
  override readonly wording: Wording = {
    zh: '改节点日期或去掉节点要写明原因，原计划和原因都会留下。',
    en: 'Say why a milestone moves or goes; the plan before and the reason are kept.',
  };

  constructor() {
    const wording = { zh: '请写重排原因。', en: 'Say why.' };
    super([{ field: 'reason', code: 'rectification.plan_reason', wording }]);
  }
}

export class ProgressMonthError extends InvalidInputError {
  override readonly code = 'rectification.progress_month';
  override readonly wording: Wording = {
    zh: '进展只能记到本月（{month}）为止。',
    en: 'Progress is recorded for this month ({month}) or an earlier one.',
  };

  constructor(details: { month: string }) {
    const wording = { zh: '不能晚于 {month}。', en: 'Not after {month}.' };
    super([{ field: 'month', code: 'rectification.progress_month', wording, details }], details);
  }
}

export class ProgressRecordedError extends DomainError {
  readonly code = 'rectification.progress_recorded';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这条进展已经记过，内容不能再改。有新情况请另记一条。',
    en: 'This entry is recorded already and is not rewritten; write another one for what is new.',
  };
}

export class ManyWaitingFilesError extends DomainError {
  readonly code = 'rectification.many_waiting_files';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '一条进展最多先传 {most} 个文件。请先提交这条进展，其余的另记一条。',
    en: 'At most {most} files may come before their entry; send the entry first.',
  };
}

export class ProgressKeptError extends DomainError {
  readonly code = 'rectification.progress_kept';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '进展材料当天由填报人自己增删，过后随进展留存；请另记一条进展再传。',
    en: 'Only the one who wrote the entry changes its files, and only on its day; write another entry.',
  };
}
