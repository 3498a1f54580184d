import { ApiProperty } from '@nestjs/swagger';
import { DEADLINE_STATES, STEPS, type DeadlineState, type Step } from '../../../deadlines/index.js';
import { LightResponse } from './case-common.response.js';

export const ADJUSTMENT_VERBS = ['pause', 'resume', 'change', 'undo'] as const;
export type AdjustmentVerb = (typeof ADJUSTMENT_VERBS)[number];

export class WordingResponse {
  zh: string;
  en: string;
}

export class GridCellResponse {
  day: string;

  @ApiProperty({ enum: ['start', 'counted', 'extended', 'skipped', 'added', 'due', 'paused', 'outside'] })
  mark: string;

  @ApiProperty({ type: Number, required: false })
  count?: number;

  /** The n of "+n" on a day that an extension added. */
  @ApiProperty({ type: Number, required: false })
  extra?: number;

  @ApiProperty({ type: String, required: false })
  reason?: string;

  @ApiProperty({ type: String, required: false, nullable: true })
  name?: string | null;
}

export class DeadlineResponse {
  id: string;

  @ApiProperty({ enum: STEPS, enumName: 'Step' })
  step: Step;

  @ApiProperty({ enum: ['outer', 'inner'] })
  limitKind: 'outer' | 'inner';

  @ApiProperty({ enum: DEADLINE_STATES })
  state: DeadlineState;

  startAt: string;
  dueAt: string;
  dueOn: string;

  @ApiProperty({ type: String, nullable: true })
  settledAt: string | null;

  /** Since when an extension of it is asked for. */
  @ApiProperty({ type: String, nullable: true })
  askedAt: string | null;

  light: LightResponse;

  /** Why it falls there: start, rule, days skipped and added. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  explanation: Record<string, unknown>;

  /** Weeks from Monday to Sunday for the explanation card. */
  @ApiProperty({ type: [GridCellResponse] })
  grid: GridCellResponse[];

  /** The whole explanation as plain text, to be copied. */
  text: WordingResponse;

  /** What the reader may do to the date. */
  @ApiProperty({ enum: ADJUSTMENT_VERBS, enumName: 'AdjustmentVerb', isArray: true })
  adjustments: AdjustmentVerb[];

  /** What undo would take back: the last pause, resumption or change. */
  @ApiProperty({ type: String, nullable: true })
  undoAct: string | null;
}
