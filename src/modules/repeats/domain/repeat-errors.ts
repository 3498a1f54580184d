import { DomainError, type Wording } from '../../../kernel/errors.js';

export class LinkedToItselfError extends DomainError {
  readonly code = 'repeat.itself';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '一件不能与自己关联，请选另一件。',
    en: 'A case cannot be linked to itself; choose another one.',
  };
}

export class LevelsTwiceError extends DomainError {
  readonly code = 'repeat.levels_twice';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '“重复 {repeats} 次起”写了两遍，请留一条。',
    en: 'There are two rules from {repeats} repeats on; keep one.',
  };
}

export class LevelsFallError extends DomainError {
  readonly code = 'repeat.levels_fall';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '“重复 {repeats} 次起”的层级比次数更少的还低，请改高或删去这一条。',
    en: 'From {repeats} repeats on the level is lower than for fewer; raise it or take the rule out.',
  };
}

export class TaskForceClosedError extends DomainError {
  readonly code = 'task_force.closed';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '专案已经结束，要继续记录请先重新启动。',
    en: 'The task force is closed; reopen it before you go on.',
  };
}

export class TaskForceOpenError extends DomainError {
  readonly code = 'task_force.open';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '专案正在进行，不用重新启动。',
    en: 'The task force is open already.',
  };
}

export class MeetingAheadError extends DomainError {
  readonly code = 'task_force.meeting_ahead';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '会议日期在今天之后。开完会再记纪要。',
    en: 'The meeting lies ahead; record it once it was held.',
  };
}

export class TaskForceMergedError extends DomainError {
  readonly code = 'task_force.merged';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这个专案已并入另一个专案，请在那里继续。',
    en: 'This task force was merged into another one; go on there.',
  };
}

export class PeriodBackwardsError extends DomainError {
  readonly code = 'hot_places.period';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '起始日 {from} 在截止日 {to} 之后，请改一个。',
    en: 'The first day {from} lies after the last day {to}; change one of them.',
  };
}
