import { DomainError, type Wording } from '../../../kernel/errors.js';

export class NotWatchedError extends DomainError {
  readonly code = 'follow_up.not_stage_closed';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这件现在不是阶段性办结，不用定下一节点。已上报的请到核查台核查。',
    en: 'This case is not stage-closed now and takes no next milestone. One that was reported is decided at the verify desk.',
  };
}

export class MilestoneBehindError extends DomainError {
  readonly code = 'follow_up.milestone_not_ahead';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '下一节点的日期要在今天之后，请改一个日期。',
    en: 'The day of the next milestone must lie ahead; choose another day.',
  };
}

export class TooManyToExportError extends DomainError {
  readonly code = 'follow_up.too_many';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这份清单有 {n} 件，一次最多导出 {most} 件；请按街道或节点状态分开导出。',
    en: 'This list holds {n} cases and one file takes {most}; export it by street or by standing.',
  };
}
