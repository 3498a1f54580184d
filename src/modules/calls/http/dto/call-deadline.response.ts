import { ApiProperty } from '@nestjs/swagger';
import { GridCellResponse, LightResponse, WordingResponse } from '../../../cases/index.js';
import { explanationGrid, explanationText } from '../../../deadlines/index.js';
import type { ExplainedCall } from '../../application/read-calls.js';

/** Until when a called department answers, and why. */
export class CallDeadlineResponse {
  @ApiProperty({ enum: ['answer'] })
  step: 'answer';

  dueAt: string;

  light: LightResponse;

  /** Why it falls there: start, rule, days skipped and added. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  explanation: Record<string, unknown>;

  /** Weeks from Monday to Sunday for the explanation card. */
  @ApiProperty({ type: [GridCellResponse] })
  grid: GridCellResponse[];

  /** The whole explanation as plain text, to be copied. */
  text: WordingResponse;

  static of({ deadline: { dueAt, explanation }, light }: ExplainedCall): CallDeadlineResponse {
    return {
      step: 'answer',
      dueAt,
      light,
      explanation: { ...explanation },
      grid: explanationGrid(explanation),
      text: explanationText(explanation),
    };
  }
}
