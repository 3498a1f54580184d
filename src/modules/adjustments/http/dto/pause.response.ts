import { ApiProperty } from '@nestjs/swagger';
import { CaseLineResponse, DeadlineResponse } from '../../../cases/index.js';
import { STEPS, type Step } from '../../../deadlines/index.js';

export class CaseDeadlinesResponse {
  @ApiProperty({ type: [DeadlineResponse] })
  items: DeadlineResponse[];
}

export class PausedCaseResponse {
  case: CaseLineResponse;

  @ApiProperty({ enum: STEPS, enumName: 'Step', isArray: true })
  steps: Step[];

  reason: string;

  /** When the clock was stopped. */
  since: string;

  @ApiProperty({ type: String, nullable: true })
  untilOn: string | null;

  byName: string;

  /** Whole days it has stood. */
  days: number;

  /** It stands longer than a pause should without somebody looking again. */
  long: boolean;
}

export class PausedCasesResponse {
  /** Those that stand longest first. */
  @ApiProperty({ type: [PausedCaseResponse] })
  items: PausedCaseResponse[];

  /** How many of them stand too long. */
  long: number;

  asOf: string;
}
