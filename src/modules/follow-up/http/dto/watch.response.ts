import { ApiProperty } from '@nestjs/swagger';
import { CASE_STATUSES, LightResponse, NamedUnit, type CaseStatus } from '../../../cases/index.js';
import type { LateTask } from '../../application/late-tasks.js';
import type { Watch, WatchedLine } from '../../application/read-watch.js';
import { LATENESSES, type Lateness } from '../../domain/late-task.js';
import { VERBS, type Verb } from '../../domain/owed-verbs.js';
import { STAGE_STANDINGS, type StageCounts, type StageStanding } from '../../domain/stage-standing.js';

/** Numbers of cases on the second clock; never to be added to those of the first. */
export class StageCountsResponse implements StageCounts {
  watched: number;
  passed: number;
  today: number;
  soon: number;
  ahead: number;
  paused: number;
}

export class WatchedProgressResponse {
  /** What was done. @example "case.note" */
  action: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  at: string;
  byName: string;
}

export class WatchedCaseResponse {
  id: string;

  /** To be sent back as `If-Match`. */
  version: number;
  campaignId: string;

  @ApiProperty({ type: String, nullable: true })
  acceptanceNo: string | null;

  title: string;
  isKeyCase: boolean;

  @ApiProperty({ type: NamedUnit, nullable: true })
  street: NamedUnit | null;

  @ApiProperty({ type: NamedUnit, nullable: true })
  lead: NamedUnit | null;

  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus' })
  status: CaseStatus;

  @ApiProperty({ type: String, nullable: true })
  milestone: string | null;

  @ApiProperty({ type: String, nullable: true })
  milestoneOn: string | null;

  @ApiProperty({ enum: STAGE_STANDINGS, enumName: 'StageStanding' })
  standing: StageStanding;

  /** Of the milestone alone. */
  light: LightResponse;

  @ApiProperty({ type: WatchedProgressResponse, nullable: true })
  progress: WatchedProgressResponse | null;

  /** What the reader owes it, the first first. */
  @ApiProperty({ enum: VERBS, enumName: 'WatchVerb', isArray: true })
  verbs: Verb[];

  static of(this: void, { watched, line, progress, verbs }: WatchedLine): WatchedCaseResponse {
    const { row, street, parts } = line;
    const lead = parts.find(({ part }) => part.role === 'LEAD')?.unit;
    const { standing, milestoneOn, light } = watched;
    return {
      id: row.id,
      version: row.version,
      campaignId: row.campaignId,
      acceptanceNo: row.acceptanceNo,
      title: row.title,
      isKeyCase: row.isKeyCase,
      street: street && { id: street.id, name: street.name },
      lead: lead ? { id: lead.id, name: lead.name } : null,
      status: row.status,
      milestone: row.nextMilestone,
      milestoneOn,
      standing,
      light: { ...light, paused: standing === 'paused' },
      progress,
      verbs,
    };
  }
}

export class WatchResponse {
  /** Under all conditions but the standing. */
  counts: StageCountsResponse;

  @ApiProperty({ type: [WatchedCaseResponse] })
  items: WatchedCaseResponse[];

  total: number;

  /** `from` of the next page. */
  @ApiProperty({ type: Number, nullable: true })
  next: number | null;

  asOf: string;

  static of({ asOf, counts, total, page, next }: Watch): WatchResponse {
    return { counts, items: page.map(WatchedCaseResponse.of), total, next, asOf };
  }
}

export class LateTaskResponse implements Omit<LateTask, 'unitIds'> {
  id: string;
  number: string;
  title: string;

  @ApiProperty({ enum: LATENESSES, enumName: 'Lateness' })
  lateness: Lateness;

  /** Past its date, behind its plan, or without a move of its write-off. */
  days: number;

  @ApiProperty({ type: String, nullable: true })
  leadUnitName: string | null;

  @ApiProperty({ type: String, nullable: true })
  leaderName: string | null;

  @ApiProperty({ type: String, nullable: true })
  due: string | null;

  /** Percent. */
  planned: number;
  done: number;

  static of(this: void, { unitIds: _units, ...shown }: LateTask): LateTaskResponse {
    return shown;
  }
}
