import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../../access/index.js';
import {
  CaseLineResponse,
  LightResponse,
  NamedUnit,
  type CaseLights,
  type LightContext,
} from '../../../cases/index.js';
import { isPast } from '../../../deadlines/index.js';
import type { UnitRow } from '../../../organisation/index.js';
import type { ReadCall } from '../../application/read-calls.js';
import {
  ANSWERS,
  CALL_ACTIONS,
  CALL_STATES,
  type Answer,
  type CallAction,
  type CallState,
} from '../../domain/call-workflow.js';
import type { CallFigures } from '../../persistence/call-figures.read-model.js';

export class CallResponse {
  id: string;

  /** To be sent back as `If-Match` with every move. */
  version: number;

  /** Departments named at once share it. */
  groupId: string;

  case: CaseLineResponse;

  @ApiProperty({ type: NamedUnit, nullable: true })
  from: NamedUnit | null;

  @ApiProperty({ type: NamedUnit, nullable: true })
  to: NamedUnit | null;

  @ApiProperty({ enum: CALL_STATES, enumName: 'CallState' })
  state: CallState;

  need: string;
  raisedAt: string;
  raisedByName: string;
  dueAt: string;

  /** Of the limit for the answer; done once there is one. */
  light: LightResponse;

  /** Answered after the limit, or not at all and the limit has passed. */
  late: boolean;

  @ApiProperty({ enum: ANSWERS, enumName: 'CallAnswer', nullable: true })
  answer: Answer | null;

  @ApiProperty({ type: String, nullable: true })
  answerText: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredByName: string | null;

  /** The street's word on it. */
  @ApiProperty({ type: String, nullable: true })
  word: string | null;

  @ApiProperty({ type: String, nullable: true })
  endedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  endedByName: string | null;

  /** What the department answers with; its own until it has answered. */
  @ApiProperty({ type: [CallFileResponse] })
  files: CallFileResponse[];

  @ApiProperty({ enum: CALL_ACTIONS, enumName: 'CallAction', isArray: true })
  allowedActions: CallAction[];

  static of(read: ReadCall, actor: Actor, lights: CaseLights, context: LightContext): CallResponse {
    const { call, line, from, to, light, files, actions } = read;
    const { caseId: _case, fromUnitId: _from, toUnitId: _to, openKey: _key, raisedBy: _by, ...shown } = call;
    return {
      ...shown,
      case: CaseLineResponse.of(line, actor, lights, context),
      from: named(from),
      to: named(to),
      light: call.state === 'waiting' ? light : { ...light, colour: 'done' },
      late: isPast(call.dueAt, call.answeredAt ?? call.endedAt ?? context.bands.now),
      files: files.map(CallFileResponse.of),
      allowedActions: actions,
    };
  }
}

function named(unit: UnitRow | null): NamedUnit | null {
  return unit && { id: unit.id, name: unit.name };
}

export class RaisedCallResponse {
  /** What these calls share. */
  groupId: string;
}

export class CallPageResponse {
  @ApiProperty({ type: [CallResponse] })
  items: CallResponse[];

  total: number;

  /** Cursor of the next page. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;

  asOf: string;
}

export class CallCountsResponse {
  toAnswer: number;
  toConfirm: number;
}
import { CallFileResponse } from './call-file.response.js';

/** 部门应: how one department has answered. */
export class CallFiguresResponse {
  unit: NamedUnit;

  called: number;

  /** Answered within the limit. */
  onTime: number;

  /** Answered after it. */
  late: number;

  /** Not answered, and the limit has passed. */
  unanswered: number;

  /** Not answered, and there is time left. */
  waiting: number;

  declined: number;

  /** 到位. */
  confirmed: number;

  /** 未到位. */
  rejected: number;

  static of({ unit, figures }: { unit: UnitRow; figures: CallFigures }): CallFiguresResponse {
    return { unit: { id: unit.id, name: unit.name }, ...figures };
  }
}
