import { ApiProperty } from '@nestjs/swagger';
import { GridCellResponse, LightResponse, WordingResponse, type LightContext } from '../../../cases/index.js';
import {
  DEFAULT_THRESHOLDS,
  explanationGrid,
  explanationText,
  lightOf,
  type DeadlineRow,
} from '../../../deadlines/index.js';

/** The date of a task with its explanation, as the card of a case's deadline shows it. */
export class TaskDueResponse {
  @ApiProperty({ enum: ['rectify'] })
  step: 'rectify';

  dueAt: string;
  light: LightResponse;

  @ApiProperty({ type: 'object', additionalProperties: true })
  explanation: Record<string, unknown>;

  @ApiProperty({ type: [GridCellResponse] })
  grid: GridCellResponse[];

  @ApiProperty({ type: WordingResponse })
  text: WordingResponse;

  static of({ explanation, ...row }: DeadlineRow, { bands, calendar }: LightContext): TaskDueResponse {
    const { dueAt, dueOn, unit, state } = row;
    const light = lightOf({ dueAt, dueOn, unit, step: 'rectify' }, bands.now, DEFAULT_THRESHOLDS, calendar);
    return {
      step: 'rectify',
      dueAt,
      light: { ...light, ...(state === 'met' && { colour: 'done' }) },
      explanation: { ...explanation },
      grid: explanationGrid(explanation),
      text: explanationText(explanation),
    };
  }
}
