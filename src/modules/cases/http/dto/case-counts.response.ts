import { ApiProperty } from '@nestjs/swagger';
import { CASE_VIEWS, type CaseView } from '../../persistence/case-views.js';

export class CaseCountsResponse {
  /** Number of cases by view. */
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(CASE_VIEWS.map((view) => [view, { type: 'integer' }])),
    required: [...CASE_VIEWS],
  })
  counts: Record<CaseView, number>;

  asOf: string;
}

export class RelaxedResponse {
  /** The condition left out; a range by its first word. @example "due" */
  condition: string;

  /** Exact number of cases without it. */
  total: number;
}
