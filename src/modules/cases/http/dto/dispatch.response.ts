import { ApiProperty } from '@nestjs/swagger';
import { STEPS, type Step } from '../../../deadlines/index.js';
import { LightResponse } from './case-common.response.js';
import { GridCellResponse } from './case-detail.response.js';
import { CaseLineResponse } from './case-line.response.js';

export class PlannedDeadlineResponse {
  @ApiProperty({ enum: STEPS, enumName: 'Step' })
  step: Step;

  @ApiProperty({ enum: ['outer', 'inner'] })
  limitKind: 'outer' | 'inner';

  dueAt: string;
  dueOn: string;

  /** The calendar of the year it falls in is not published yet. */
  tentative: boolean;
}

/** A planned date with everything that its explanation card shows. */
export class ExplainedDeadlineResponse extends PlannedDeadlineResponse {
  light: LightResponse;

  /** Why it falls there: start, rule, days skipped and added. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  explanation: Record<string, unknown>;

  /** Weeks from Monday to Sunday. */
  @ApiProperty({ type: [GridCellResponse] })
  grid: GridCellResponse[];
}

export class DispatchPlanResponse {
  case: CaseLineResponse;

  @ApiProperty({ type: [PlannedDeadlineResponse] })
  deadlines: PlannedDeadlineResponse[];

  @ApiProperty({ enum: ['no-lead', 'not-registered'], nullable: true })
  obstacle: 'no-lead' | 'not-registered' | null;
}

export class DispatchResponse {
  dispatchId: string;
  dispatchedAt: string;
}
