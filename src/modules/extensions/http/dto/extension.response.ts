import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../../access/index.js';
import { CaseLineResponse, NamedUnit, type CaseLights, type LightContext } from '../../../cases/index.js';
import { STEPS, type LimitKind } from '../../../deadlines/index.js';
import type { ExtensionOption, ReadRequest } from '../../application/read-extensions.js';
import { EXTENDABLE, OUTER_BY, type ExtendableStep, type OuterBy } from '../../domain/extension-rule.js';
import { REQUEST_ACTIONS, REQUEST_STATES, type RequestAction } from '../../domain/request-state.js';

const DAY_UNITS = ['working-day', 'day'] as const;
type DayUnit = (typeof DAY_UNITS)[number];
const SHOWN_STATES = [...REQUEST_STATES, 'lapsed'] as const;

export class ExtensionResponse {
  id: string;

  /** To be sent back as `If-Match` with the decision. */
  version: number;

  case: CaseLineResponse;

  @ApiProperty({ type: NamedUnit, nullable: true })
  unit: NamedUnit | null;

  deadlineId: string;

  @ApiProperty({ enum: STEPS, enumName: 'Step' })
  step: ExtendableStep;

  @ApiProperty({ enum: ['outer', 'inner'] })
  limitKind: LimitKind;

  /** Lapsed: its deadline was settled before anybody decided. */
  @ApiProperty({ enum: SHOWN_STATES, enumName: 'ExtensionState' })
  state: (typeof SHOWN_STATES)[number];

  reason: string;
  measures: string;

  /** The date in force when it was asked. */
  dueOn: string;
  wantedOn: string;

  /** That day as the unit wrote it. */
  @ApiProperty({ type: String, nullable: true })
  wantedSaid: string | null;

  @ApiProperty({ type: String, nullable: true })
  grantedOn: string | null;

  /** How far that is. */
  days: number;

  @ApiProperty({ enum: DAY_UNITS, enumName: 'DayUnit' })
  dayUnit: DayUnit;

  /** The date had passed when it was asked. */
  late: boolean;

  askedAt: string;
  askedByName: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, nullable: true })
  documentNo: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;

  /** The inspection set the date: an approval records its written answer. */
  needsDocument: boolean;

  @ApiProperty({ enum: REQUEST_ACTIONS, enumName: 'ExtensionAction', isArray: true })
  allowedActions: RequestAction[];

  static of(read: ReadRequest, actor: Actor, lights: CaseLights, context: LightContext): ExtensionResponse {
    const { request, line, unit, lapsed, days, dayUnit, needsDocument, actions } = read;
    return {
      id: request.id,
      version: request.version,
      case: CaseLineResponse.of(line, actor, lights, context),
      unit: unit && { id: unit.id, name: unit.name },
      deadlineId: request.deadlineId,
      step: request.step,
      limitKind: request.limitKind,
      state: lapsed ? 'lapsed' : request.state,
      reason: request.reason,
      measures: request.measures,
      dueOn: request.dueOn,
      wantedOn: request.wantedOn,
      wantedSaid: request.wantedSaid,
      grantedOn: request.grantedOn,
      days,
      dayUnit,
      late: request.late,
      askedAt: request.askedAt,
      askedByName: request.askedByName,
      note: request.note,
      documentNo: request.documentNo,
      decidedAt: request.decidedAt,
      decidedByName: request.decidedByName,
      needsDocument,
      allowedActions: actions,
    };
  }
}

export class AskedExtensionResponse {
  id: string;
}

export class ExtensionOptionResponse {
  deadlineId: string;

  @ApiProperty({ enum: STEPS, enumName: 'Step' })
  step: ExtendableStep;

  @ApiProperty({ enum: ['outer', 'inner'] })
  limitKind: LimitKind;

  dueOn: string;

  @ApiProperty({ enum: DAY_UNITS, enumName: 'DayUnit' })
  dayUnit: DayUnit;

  earliest: string;
  latest: string;
  timesLeft: number;
  mostDays: number;

  @ApiProperty({ enum: OUTER_BY, enumName: 'OuterBy' })
  outerBy: OuterBy;

  static of(option: ExtensionOption): ExtensionOptionResponse {
    return { ...option };
  }
}

export class CaseExtensionsResponse {
  /** Newest first. */
  @ApiProperty({ type: [ExtensionResponse] })
  items: ExtensionResponse[];

  /** The deadlines that the reader may ask to put off. */
  @ApiProperty({ type: [ExtensionOptionResponse] })
  options: ExtensionOptionResponse[];
}

export class ExtensionPageResponse {
  @ApiProperty({ type: [ExtensionResponse] })
  items: ExtensionResponse[];

  total: number;

  /** Cursor of the next page. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;

  asOf: string;
}

export class ExtensionCountResponse {
  open: number;
}

export class ExtensionEffectResponse {
  /** Why the date cannot be put off to that day, in the reader's language; null when it can. */
  @ApiProperty({ type: String, nullable: true })
  problem: string | null;

  dueOn: string;

  /** How far that is. */
  days: number;

  @ApiProperty({ enum: DAY_UNITS, enumName: 'DayUnit' })
  dayUnit: DayUnit;
}

export class ExtensionRuleResponse {
  /** To be sent back as `If-Match`; 0 while it is the proposal. */
  version: number;

  @ApiProperty({ enum: EXTENDABLE, enumName: 'ExtendableStep' })
  step: ExtendableStep;

  times: number;
  mostDays: number;

  @ApiProperty({ enum: OUTER_BY, enumName: 'OuterBy' })
  outerBy: OuterBy;

  basis: string;
}
