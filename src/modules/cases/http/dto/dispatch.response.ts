import { ApiProperty } from '@nestjs/swagger';
import { STEPS, type LimitUnit, type Step } from '../../../deadlines/index.js';
import { LightResponse, NamedUnit } from './case-common.response.js';
import { GridCellResponse } from './deadline.response.js';
import { CaseLineResponse } from './case-line.response.js';

const DAY_KINDS = ['workday', 'weekend', 'holiday', 'makeup'] as const;
const LIMIT_UNITS = ['calendar-day', 'working-day', 'working-hour', 'hour'] as const;

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

/** Who took the case out of the waiting ones. */
export class LeftByResponse {
  name: string;
  at: string;

  /** @example "case.dispatch" */
  action: string;
}

export class LookResponse {
  @ApiProperty({ enum: ['same-place', 'several-streets'] })
  kind: 'same-place' | 'several-streets';

  /** Of the earlier case at that place. */
  @ApiProperty({ type: String, required: false })
  caseId?: string;

  @ApiProperty({ type: String, required: false, nullable: true })
  number?: string | null;

  @ApiProperty({ type: String, required: false })
  title?: string;

  @ApiProperty({ type: [String], required: false })
  streets?: string[];
}

export class DispatchPlanResponse {
  case: CaseLineResponse;

  @ApiProperty({ type: [PlannedDeadlineResponse] })
  deadlines: PlannedDeadlineResponse[];

  @ApiProperty({ enum: ['no-lead', 'not-registered'], nullable: true })
  obstacle: 'no-lead' | 'not-registered' | null;

  @ApiProperty({ type: LeftByResponse, nullable: true })
  leftBy: LeftByResponse | null;

  @ApiProperty({ type: [LookResponse] })
  looks: LookResponse[];
}

export class ReachedResponse {
  name: string;

  /** False: no address, so no mail can go. */
  reachable: boolean;
}

export class ToldUnitResponse extends NamedUnit {
  /** Each of them gets one mail for all of its cases. */
  @ApiProperty({ type: [ReachedResponse] })
  people: ReachedResponse[];

  @ApiProperty({ type: [ReachedResponse] })
  heads: ReachedResponse[];
}

export class RuleInForceResponse {
  @ApiProperty({ enum: STEPS, enumName: 'Step' })
  step: Step;

  amount: number;

  @ApiProperty({ enum: LIMIT_UNITS })
  unit: LimitUnit;

  countFirstDay: boolean;

  @ApiProperty({ type: Number, nullable: true })
  innerAmount: number | null;

  basis: string;
  revision: number;
}

export class CampaignRulesResponse {
  campaignId: string;
  campaignName: string;

  @ApiProperty({ type: [RuleInForceResponse] })
  rules: RuleInForceResponse[];
}

export class TrackDayResponse {
  day: string;

  @ApiProperty({ enum: DAY_KINDS })
  kind: (typeof DAY_KINDS)[number];

  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

export class DispatchPreviewResponse {
  /** The moment from which the dates are counted. */
  asOf: string;

  /** Now, when the dispatch would be logged. */
  loggedAt: string;

  @ApiProperty({ type: [DispatchPlanResponse] })
  plans: DispatchPlanResponse[];

  /** Every unit that would be told, in the order in which the office prints them. */
  @ApiProperty({ type: [ToldUnitResponse] })
  units: ToldUnitResponse[];

  @ApiProperty({ type: [CampaignRulesResponse] })
  rules: CampaignRulesResponse[];

  /** From today to the last date. */
  @ApiProperty({ type: [TrackDayResponse] })
  days: TrackDayResponse[];
}

export class DispatchMailResponse {
  unit: NamedUnit;
  recipientName: string;

  /** Whether there is an address to send it to. */
  reachable: boolean;

  cases: number;
  subject: string;
  html: string;
  text: string;
}

export class DispatchResponse {
  dispatchId: string;
  dispatchedAt: string;

  /** Until then it can be taken back, and nobody is told. */
  recallableUntil: string;
}

export class KeptCaseResponse {
  caseId: string;

  /** Why it stays dispatched, in the reader's language. */
  detail: string;
}

export class RecallResponse {
  recalled: number;

  @ApiProperty({ type: [KeptCaseResponse] })
  kept: KeptCaseResponse[];
}
