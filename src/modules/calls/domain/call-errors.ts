import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';

export class CallOpenError extends DomainError {
  readonly code = 'call.open';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这件已经呼过{unit},还在等答复或等街道确认,请先处理那一次。',
    en: '{unit} has been called on this case already; deal with that call first.',
  };
}

export class NotADepartmentError extends InvalidInputError {
  override readonly code = 'call.not_a_department';
  override readonly wording: Wording = {
    zh: '只能呼叫在用的部门,请重新选择。',
    en: 'Only departments in use can be called; choose again.',
  };

  constructor() {
    const wording = { zh: '请选部门。', en: 'Choose departments.' };
    super([{ field: 'unitIds', code: 'call.not_a_department', wording }]);
  }
}

export class CallDayError extends InvalidInputError {
  override readonly code = 'call.day';
  override readonly wording: Wording = {
    zh: '答复日期不能早于规则给部门的时限 {day}。',
    en: 'The day for the answer cannot lie before the limit that the rule gives a department ({day}).',
  };

  constructor(details: { day: string }) {
    const wording = { zh: '不能早于 {day}。', en: 'Not before {day}.' };
    super([{ field: 'answerBy', code: 'call.day', wording, details }], details);
  }
}

export class CaseNotCallableError extends DomainError {
  readonly code = 'call.case_not_open';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '案件现在是“{status}”,不在街道手上,不用呼叫部门。',
    en: 'The case is "{statusEn}" and not in the hands of the street; there is nothing to call for.',
  };
}

export class NoAnswerLimitError extends DomainError {
  readonly code = 'call.no_limit';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '本轮督察没有设“部门应”时限,请区迎检办先在时限规则里设定。',
    en: 'This campaign has no limit for answering a call; ask the office to set one.',
  };
}

export class CallOverError extends DomainError {
  readonly code = 'call.over';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这次呼叫已经答复或结束，材料随答复留存，不能再改；还有材料请电话告诉街道再呼一次。',
    en: 'This call is answered or over and keeps what it was answered with; for more, ask the street to call again.',
  };
}
