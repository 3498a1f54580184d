import { ApiProperty } from '@nestjs/swagger';
import {
  CaseLineResponse,
  DeadlineResponse,
  TimeAmountResponse,
  WordingResponse,
} from '../../../cases/index.js';
import { conditionWords, STEPS, type Step } from '../../../deadlines/index.js';
import type { RuleNews } from '../../application/rule-news.js';

export class NewDateResponse {
  @ApiProperty({ enum: ['outer', 'inner'] })
  limitKind: 'outer' | 'inner';

  /** Null for a limit that the step has not had. */
  @ApiProperty({ type: String, nullable: true })
  fromOn: string | null;

  /** Null where there would be no such limit any more. */
  @ApiProperty({ type: String, nullable: true })
  toOn: string | null;
}

/** A step that runs by another rule than the one that would hold for the case as it is now. */
export class RuleNewsResponse {
  @ApiProperty({ enum: STEPS, enumName: 'Step' })
  step: Step;

  /** For which cases the new rule holds; null for the general one. */
  @ApiProperty({ type: WordingResponse, nullable: true })
  when: WordingResponse | null;

  basis: string;

  @ApiProperty({ type: [NewDateResponse] })
  dates: NewDateResponse[];

  static of({ step, to, dates, added }: RuleNews): RuleNewsResponse {
    const when = to.when ?? null;
    const zh = conditionWords(when, 'zh');
    return {
      step,
      when: zh === null ? null : { zh, en: conditionWords(when, 'en') ?? '' },
      basis: to.basis ?? '',
      dates: [
        ...dates.map(({ row, fromOn, toOn }) => ({ limitKind: row.limitKind, fromOn, toOn })),
        ...added.map(({ limit, dueOn }) => ({ limitKind: limit, fromOn: null, toOn: dueOn })),
      ],
    };
  }
}

export class CaseDeadlinesResponse {
  @ApiProperty({ type: [DeadlineResponse] })
  items: DeadlineResponse[];

  /** For who may decide whether running dates follow. */
  @ApiProperty({ type: [RuleNewsResponse] })
  news: RuleNewsResponse[];
}

export class TimeLeftResponse {
  remaining: TimeAmountResponse;

  /** It was late already. */
  @ApiProperty({ type: TimeAmountResponse, nullable: true })
  overdue: TimeAmountResponse | null;
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

  /** How much time was left when the clock was stopped; it has that again when it runs. */
  left: TimeLeftResponse;

  /** It stands longer than a pause should without somebody looking again. */
  long: boolean;
}

export class PausedCasesResponse {
  /** Those that stand longest first. */
  @ApiProperty({ type: [PausedCaseResponse] })
  items: PausedCaseResponse[];

  /** How many of them stand too long. */
  long: number;

  /** More days than this are too long; `long-pause` of the watch rules. */
  longAfter: number;

  asOf: string;
}
