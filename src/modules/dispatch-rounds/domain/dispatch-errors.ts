import { DomainError, InvalidInputError, type FieldError, type Wording } from '../../../kernel/errors.js';

export class RoundOpenedError extends DomainError {
  readonly code = 'dispatch.round_opened';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{month} 的月调度已在 {on} 发出，一个月只发一次。',
    en: 'The round of {month} was opened on {on}; there is one a month.',
  };
}

export class RoundOverError extends DomainError {
  readonly code = 'dispatch.round_over';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{month} 月调度已于 {on} 结束，不再收填报。进展请到任务页记。',
    en: 'The round of {month} ended on {on}. Record progress on the page of the task.',
  };
}

export class AnsweredError extends DomainError {
  readonly code = 'dispatch.answered';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number} 已由{by}提交，不用再报。要补充的，请到任务页记进展。',
    en: '{by} has submitted {number} already. Add to it on the page of the task.',
  };
}

export class NoLongerOwedError extends DomainError {
  readonly code = 'dispatch.not_owed';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{number} 已销号，本期不用再报。',
    en: '{number} is written off; nothing is owed any more.',
  };
}

export class AnswersMissingError extends InvalidInputError {
  override readonly code = 'dispatch.answers_missing';
  override readonly wording: Wording = {
    zh: '还有 {tasks} 没填完，请补齐后再提交；已填的都保存着。',
    en: '{tasks} are not filled in yet. What you have written is kept.',
  };

  constructor(tasks: readonly string[], fields: FieldError[]) {
    super(fields, { tasks: tasks.join('、') });
  }
}

/** Unknown, used, void and over are told alike: whoever tries learns nothing. */
export class LinkClosedError extends DomainError {
  readonly code = 'dispatch.link_closed';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '这个链接打不开：可能已经提交、已作废或已过期。需要再报的，请联系区迎检办重新发送。',
    en: 'This link does not open: it may be used, void or out of time. Ask the office for a new one.',
  };
}

export class LinkTriesError extends DomainError {
  readonly code = 'dispatch.link_tries';
  readonly kind = 'too-many';
  readonly wording: Wording = {
    zh: '请求太频繁，请 {minutes} 分钟后再试。已保存的内容不会丢。',
    en: 'Too many requests; wait {minutes} minutes. What was saved is kept.',
  };
}

export class NobodyOwesError extends DomainError {
  readonly code = 'dispatch.nobody_owes';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{unit}本期都已报，不用再发。',
    en: '{unit} has answered everything; there is nothing to send.',
  };
}

export class NobodyToTellError extends DomainError {
  readonly code = 'dispatch.nobody_to_tell';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{unit}没有可收信的账号。请改用“发填报链接”，写明邮箱。',
    en: '{unit} has nobody who can be told. Send a link to an address instead.',
  };
}

export class LinkGoneError extends DomainError {
  readonly code = 'dispatch.link_gone';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这个链接已经{how}，不用作废。',
    en: 'This link is {how} already.',
  };
}
