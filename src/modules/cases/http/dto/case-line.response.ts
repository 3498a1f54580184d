import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../../access/index.js';
import { STEPS, type Step } from '../../../deadlines/index.js';
import { allowedActions, mayNote } from '../../application/allowed-actions.js';
import type { CaseLights, LightContext } from '../../application/case-lights.js';
import { CASE_ACTIONS, CASE_STATUSES, type CaseAction, type CaseStatus } from '../../domain/case-workflow.js';
import { isJoint } from '../../domain/share.js';
import {
  CHANNELS,
  CLOSURES,
  VERDICTS,
  type Channel,
  type Closure,
  type Verdict,
} from '../../domain/vocabulary.js';
import type { CaseLine } from '../../persistence/case-list.read-model.js';
import {
  CaseNumberResponse,
  LightResponse,
  NamedUnit,
  PollutionTypeResponse,
} from './case-common.response.js';
import { HandlerResponse } from './unit-work.response.js';

/** One row of the ledger. */
export class CaseLineResponse {
  id: string;

  /** To be sent back as `If-Match` with every move. */
  version: number;

  campaignId: string;
  campaignName: string;

  @ApiProperty({ type: String, nullable: true })
  batchId: string | null;

  @ApiProperty({ type: String, nullable: true })
  batchLabel: string | null;

  number: CaseNumberResponse;

  @ApiProperty({ enum: CHANNELS, enumName: 'Channel', nullable: true })
  channel: Channel | null;

  isKeyCase: boolean;
  isSupplement: boolean;
  isRepeat: boolean;

  /** 办结后重复. */
  repeatAfterClosure: boolean;

  /** Who takes it in hand as it keeps coming back. @example "paired-leader" */
  @ApiProperty({ type: String, nullable: true })
  handlingLevel: string | null;

  /** 专案: a task force is at work on its matter. */
  inTaskForce: boolean;

  /** 延期申请中: an extension of one of its open deadlines is asked for. */
  askedExtension: boolean;

  /** How often the date of its light was put off. */
  extensions: number;

  outOfScope: boolean;

  /** 拆分件: one of several that a case was split into. */
  isPiece: boolean;

  /** 合办: more than one unit has a share. */
  isJoint: boolean;

  title: string;

  /** The beginning of the text. */
  excerpt: string;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty({ type: NamedUnit, nullable: true })
  street: NamedUnit | null;

  /** 社区. */
  @ApiProperty({ type: NamedUnit, nullable: true })
  community: NamedUnit | null;

  @ApiProperty({ type: NamedUnit, nullable: true })
  lead: NamedUnit | null;

  @ApiProperty({ type: [NamedUnit] })
  assists: NamedUnit[];

  @ApiProperty({ type: [PollutionTypeResponse] })
  pollutionTypes: PollutionTypeResponse[];

  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus' })
  status: CaseStatus;

  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict', nullable: true })
  verdict: Verdict | null;

  @ApiProperty({ enum: CLOSURES, enumName: 'Closure' })
  closure: Closure;

  light: LightResponse;

  @ApiProperty({ enum: STEPS, enumName: 'Step', nullable: true, description: 'the step the light is about' })
  nextDueStep: Step | null;

  returns: number;

  /** 催办: how often officers urged it. */
  urges: number;

  /** 行政区域 as the form had it. */
  @ApiProperty({ type: String, nullable: true })
  area: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseLeaderName: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseOfficerName: string | null;

  @ApiProperty({ type: String, nullable: true })
  nextMilestone: string | null;

  @ApiProperty({ type: String, nullable: true })
  nextMilestoneOn: string | null;

  /** When its batch was handed over. */
  @ApiProperty({ type: String, nullable: true })
  handedOverAt: string | null;

  createdAt: string;

  @ApiProperty({ enum: CASE_ACTIONS, enumName: 'CaseAction', isArray: true })
  allowedActions: CaseAction[];

  /** Whether the reader may write a note; a called department only reads. */
  mayNote: boolean;

  @ApiProperty({ type: String, nullable: true })
  dispatchedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  signedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  reportedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  verifiedAt: string | null;

  /** Who has it in hand in its units. */
  @ApiProperty({ type: [HandlerResponse] })
  handlers: HandlerResponse[];

  static of(line: CaseLine, actor: Actor, lights: CaseLights, context: LightContext): CaseLineResponse {
    const { row, campaign, batch, street, community, parts, types, leader, officer } = line;
    const units = (role: 'LEAD' | 'ASSIST'): NamedUnit[] =>
      parts.filter(({ part }) => part.role === role).map(({ unit: { id, name } }) => ({ id, name }));
    return {
      id: row.id,
      version: row.version,
      campaignId: row.campaignId,
      campaignName: campaign.name,
      batchId: row.batchId,
      batchLabel: batch?.label ?? null,
      number: {
        raw: row.acceptanceNo,
        key: row.numberKey,
        receivedOn: row.parsedNumber?.receivedOn ?? null,
        serial: row.parsedNumber?.serial ?? null,
      },
      channel: row.channel,
      isKeyCase: row.isKeyCase,
      isSupplement: row.isSupplement,
      isRepeat: row.repeatOfId !== null,
      repeatAfterClosure: row.repeatAfterClosure,
      handlingLevel: row.handlingLevel,
      inTaskForce: row.inTaskForce,
      askedExtension: row.askedExtension,
      extensions: row.nextDueExtensions,
      outOfScope: row.outOfScope,
      isPiece: row.splitFromId !== null,
      isJoint: isJoint(parts.map(({ part }) => part.weight)),
      title: row.title,
      excerpt: row.content.replace(/\s+/g, ' ').slice(0, 120),
      place: row.place,
      street: street && { id: street.id, name: street.name },
      community: community && { id: community.id, name: community.name },
      lead: units('LEAD')[0] ?? null,
      assists: units('ASSIST'),
      pollutionTypes: types.map(({ medium, label }) => ({ medium, label })),
      status: row.status,
      verdict: row.verdict,
      closure: row.closure,
      light: lights.of(row, campaign, context),
      nextDueStep: row.nextDueStep,
      returns: row.returns,
      urges: line.urges,
      area: row.area,
      caseLeaderName: leader?.name ?? null,
      caseOfficerName: officer?.name ?? null,
      nextMilestone: row.nextMilestone,
      nextMilestoneOn: row.nextMilestoneOn,
      handedOverAt: batch?.handedOverAt ?? null,
      createdAt: row.createdAt,
      allowedActions: allowedActions(actor, line, context.bands.now),
      mayNote: mayNote(actor, line),
      dispatchedAt: row.dispatchedAt,
      signedAt: row.signedAt,
      reportedAt: row.reportedAt,
      verifiedAt: row.verifiedAt,
      handlers: line.handlers.map(HandlerResponse.of),
    };
  }
}

export class CasePageResponse {
  @ApiProperty({ type: [CaseLineResponse] })
  items: CaseLineResponse[];

  /** Exact number of cases of this filter. */
  total: number;

  /** Cursor of the next page. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;

  /** Cursor of the page before. */
  @ApiProperty({ type: String, nullable: true })
  previous: string | null;

  /** The moment of the lights. */
  asOf: string;
}
