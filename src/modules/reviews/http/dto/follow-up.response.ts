import { ApiProperty } from '@nestjs/swagger';
import type { ReviewedCase } from '../../application/reviewed-cases.js';
import { SATISFACTIONS, type Satisfaction } from '../../domain/call-backs.js';
import type { CallBackRow } from '../../persistence/call-back.entity.js';
import type { LookBackRow, LookBackState } from '../../persistence/look-back.entity.js';
import { ReviewedCaseResponse } from './review-common.response.js';

export class CallBackResponse {
  id: string;
  calledOn: string;
  reached: boolean;

  @ApiProperty({ enum: SATISFACTIONS, enumName: 'Satisfaction', nullable: true })
  answered: Satisfaction | null;

  @ApiProperty({ enum: SATISFACTIONS, enumName: 'Satisfaction', nullable: true })
  solved: Satisfaction | null;

  @ApiProperty({ enum: SATISFACTIONS, enumName: 'Satisfaction', nullable: true })
  satisfied: Satisfaction | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  byName: string;

  @ApiProperty({ type: ReviewedCaseResponse, nullable: true })
  case: ReviewedCaseResponse | null;

  static of(this: void, row: CallBackRow, found: ReviewedCase | null): CallBackResponse {
    const { id, calledOn, reached, answered, solved, satisfied, note, byName } = row;
    return { id, calledOn, reached, answered, solved, satisfied, note, byName, case: found };
  }
}

export class LookBackResponse {
  id: string;
  dueOn: string;

  @ApiProperty({ enum: ['rule', 'hand'] })
  origin: 'rule' | 'hand';

  @ApiProperty({ enum: ['planned', 'held', 'rebound', 'void'], enumName: 'LookBackState' })
  state: LookBackState;

  turn: number;
  isDue: boolean;

  @ApiProperty({ type: String, nullable: true })
  visitedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, nullable: true })
  doneByName: string | null;

  @ApiProperty({ type: ReviewedCaseResponse, nullable: true })
  case: ReviewedCaseResponse | null;

  static of(this: void, row: LookBackRow, found: ReviewedCase | null, isDue: boolean): LookBackResponse {
    const { id, dueOn, origin, state, turn, visitedOn, note, doneByName } = row;
    return { id, dueOn, origin, state, turn, isDue, visitedOn, note, doneByName, case: found };
  }
}

/** Why a look-back is due on its day. */
export class LookBackOriginResponse {
  dueOn: string;

  @ApiProperty({ enum: ['rule', 'hand'] })
  origin: 'rule' | 'hand';

  turn: number;

  /** By a rule: the day of the closure, or of the visit before. By hand: the day on which it was planned. */
  from: string;

  /** How many months the rule gave; null by hand. */
  @ApiProperty({ type: Number, nullable: true })
  months: number | null;

  /** Who planned it by hand. */
  @ApiProperty({ type: String, nullable: true })
  byName: string | null;

  @ApiProperty({ type: String, nullable: true })
  at: string | null;
}

export class LookBackRuleResponse {
  version: number;
  everyMonths: number;
  times: number;
}

export class SupplementLineResponse {
  number: number;
  reason: string;
  afterRound: number;
  orderedByName: string;
  orderedAt: string;

  @ApiProperty({ type: String, nullable: true })
  closedAt: string | null;
}

/** What followed the closure of one case. */
export class CaseFollowUpsResponse {
  @ApiProperty({ type: [CallBackResponse] })
  callBacks: CallBackResponse[];

  @ApiProperty({ type: [LookBackResponse] })
  lookBacks: LookBackResponse[];

  @ApiProperty({ type: [SupplementLineResponse] })
  supplements: SupplementLineResponse[];

  /** How often the trouble was back after a closure. */
  rebounds: number;
}

export class CallBackFiguresResponse {
  calls: number;
  reached: number;
  answered: number;
  solved: number;
  satisfied: number;
}

export class LookBackFiguresResponse {
  due: number;
  planned: number;
  held: number;
  rebounds: number;
}

export class SupplementFiguresResponse {
  /** How often a closed case came back for more work. */
  ordered: number;
  closed: number;

  /** How many cases that were. */
  cases: number;
}

export class ReviewFiguresResponse {
  callBacks: CallBackFiguresResponse;
  lookBacks: LookBackFiguresResponse;
  supplements: SupplementFiguresResponse;
}
