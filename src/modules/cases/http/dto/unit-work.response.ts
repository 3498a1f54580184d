import { ApiProperty } from '@nestjs/swagger';
import {
  COUNTED,
  isOver,
  type AffectedVisitRow,
  type Counted,
  type SiteVisitRow,
} from '../../../visits/index.js';
import type { CaseHandler } from '../../application/case-handlers.js';
import type { UnitWork } from '../../application/read-unit-work.js';
import { SHUT_DOWN_OUTCOMES, type ShutDownOutcome } from '../../domain/shut-down.js';
import type { ShutDownRow } from '../../persistence/shut-down.entity.js';
import { RuleOfCaseResponse } from './evidence-rule.dto.js';
import { OfficialDto, ReadingDto } from './unit-work.request.js';

/** Who has a case in hand for a unit. */
export class HandlerResponse {
  /** The unit that answers for the case. */
  unitId: string;

  @ApiProperty({ enum: ['person', 'community'] })
  kind: 'person' | 'community';

  id: string;
  name: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  assignedByName: string;
  assignedAt: string;

  static of({ row, kind, id, name }: CaseHandler): HandlerResponse {
    const { unitId, note, assignedByName, assignedAt } = row;
    return { unitId, kind, id, name, note, assignedByName, assignedAt };
  }
}

export class ReadingResponse extends ReadingDto {
  /** Above its limit. */
  over: boolean;
}

export class SiteVisitResponse {
  id: string;
  visitedAt: string;

  @ApiProperty({ type: [OfficialDto] })
  people: OfficialDto[];

  @ApiProperty({ type: String, nullable: true })
  leader: string | null;

  seen: string;

  @ApiProperty({ type: [ReadingResponse] })
  readings: ReadingResponse[];

  photos: string[];
  recordedBy: string;
  recordedByName: string;
  recordedAt: string;

  static of(row: SiteVisitRow): SiteVisitResponse {
    const { id, visitedAt, people, leader, seen, photos, recordedBy, recordedByName, recordedAt } = row;
    const readings = row.readings.map((reading) => ({ ...reading, over: isOver(reading) }));
    const record = { recordedBy, recordedByName, recordedAt };
    return { id, visitedAt, people, leader, seen, readings, photos, ...record };
  }
}

export class AffectedVisitResponse {
  id: string;
  visitedOn: string;

  @ApiProperty({ enum: COUNTED, enumName: 'Counted' })
  counted: Counted;

  asked: number;
  satisfied: number;
  partly: number;
  unsatisfied: number;

  @ApiProperty({ type: String, nullable: true })
  wishes: string | null;

  @ApiProperty({ type: String, nullable: true })
  followUp: string | null;

  recordedBy: string;
  recordedByName: string;
  recordedAt: string;

  static of(row: AffectedVisitRow): AffectedVisitResponse {
    const { id, visitedOn, counted, asked, satisfied, partly, unsatisfied } = row;
    const { wishes, followUp, recordedBy, recordedByName, recordedAt } = row;
    const answers = { asked, satisfied, partly, unsatisfied };
    return { id, visitedOn, counted, ...answers, wishes, followUp, recordedBy, recordedByName, recordedAt };
  }
}

export class VisitTallyResponse {
  siteVisits: number;

  /** Site visits that a leader came along to. */
  withLeader: number;

  talks: number;
  asked: number;
  satisfied: number;
  partly: number;
  unsatisfied: number;
}

export class ShutDownResponse {
  id: string;
  reason: string;
  reviewOn: string;
  orderedAt: string;

  /** Null while its review is ahead. */
  @ApiProperty({ enum: SHUT_DOWN_OUTCOMES, enumName: 'ShutDownOutcome', nullable: true })
  outcome: ShutDownOutcome | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, nullable: true })
  reviewedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  reviewedByName: string | null;

  static of(row: ShutDownRow): ShutDownResponse {
    const { id, reason, reviewOn, orderedAt, outcome, note, reviewedAt, reviewedByName } = row;
    return { id, reason, reviewOn, orderedAt, outcome, note, reviewedAt, reviewedByName };
  }
}

export class MayResponse {
  assign: boolean;
  visit: boolean;

  /** Takes back visits of everybody, and not only the own ones. */
  removeVisit: boolean;

  reviewShutDown: boolean;
}

/** What the units have done with a case, and what a report on it has to bring. */
export class UnitWorkResponse {
  @ApiProperty({ type: [HandlerResponse] })
  handlers: HandlerResponse[];

  @ApiProperty({ type: [SiteVisitResponse] })
  siteVisits: SiteVisitResponse[];

  @ApiProperty({ type: [AffectedVisitResponse] })
  talks: AffectedVisitResponse[];

  tally: VisitTallyResponse;

  /** The minimum evidence of its types, as it is in force today. */
  @ApiProperty({ type: [RuleOfCaseResponse] })
  rules: RuleOfCaseResponse[];

  @ApiProperty({ type: [ShutDownResponse] })
  shutDowns: ShutDownResponse[];

  may: MayResponse;

  static of(work: UnitWork): UnitWorkResponse {
    return {
      handlers: work.handlers.map(HandlerResponse.of),
      siteVisits: work.siteVisits.map(SiteVisitResponse.of),
      talks: work.talks.map(AffectedVisitResponse.of),
      tally: work.tally,
      rules: work.rules.map((rule) => RuleOfCaseResponse.of(rule, work.kinds)),
      shutDowns: work.shutDowns.map(ShutDownResponse.of),
      may: work.may,
    };
  }
}
