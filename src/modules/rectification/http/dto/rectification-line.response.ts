import { ApiProperty } from '@nestjs/swagger';
import { dayOf, type Day } from '../../../../kernel/day.js';
import type { Instant } from '../../../../kernel/instant.js';
import { LightResponse, NamedUnit } from '../../../cases/index.js';
import { LIGHT_SUBJECTS, type DescribedTask, type LightSubject } from '../../application/describe-tasks.js';
import { isDone, isLate, nextMilestone } from '../../domain/schedule.js';
import {
  SCHEDULE_STATES,
  SOURCES,
  TASK_STATUSES,
  TASK_TYPES,
  type ScheduleState,
  type Source,
  type TaskStatus,
  type TaskType,
  type UnitRole,
} from '../../domain/vocabulary.js';
import { sharesOf } from '../../domain/weights.js';
import type { RectificationMilestoneRow } from '../../persistence/rectification-milestone.entity.js';

export class ScheduleResponse {
  /** Percent that should be done by now. */
  planned: number;

  /** Percent that is. */
  done: number;

  @ApiProperty({ enum: SCHEDULE_STATES, enumName: 'ScheduleState' })
  state: ScheduleState;
}

export class MilestoneResponse {
  id: string;
  what: string;
  plannedOn: string;

  /** As it was given. */
  @ApiProperty({ type: Number, nullable: true })
  weight: number | null;

  /** Percent of the task, also without a weight of its own. */
  share: number;

  @ApiProperty({ type: String, nullable: true })
  doneOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  tickedByName: string | null;

  /** Its day is over and it is not done. */
  late: boolean;

  static ofPlan(milestones: readonly RectificationMilestoneRow[], today: Day): MilestoneResponse[] {
    const shares = sharesOf(milestones.map(({ weight }) => weight));
    return milestones.map((one, at) => ({
      id: one.id,
      what: one.what,
      plannedOn: one.plannedOn,
      weight: one.weight,
      share: shares[at]!,
      doneOn: isDone(one, today) ? one.doneOn : null,
      tickedByName: one.tickedByName,
      late: isLate(one, today),
    }));
  }
}

/** One row of the ledger. */
export class RectificationLineResponse {
  id: string;

  /** To be sent back as `If-Match`. */
  version: number;

  number: string;

  @ApiProperty({ enum: SOURCES, enumName: 'RectificationSource' })
  source: Source;

  @ApiProperty({ type: String, nullable: true })
  sourceRound: string | null;

  @ApiProperty({ type: String, nullable: true })
  sourceNo: string | null;

  title: string;

  @ApiProperty({ enum: TASK_TYPES, enumName: 'RectificationType' })
  type: TaskType;

  @ApiProperty({ type: NamedUnit, nullable: true })
  lead: NamedUnit | null;

  startedOn: string;

  @ApiProperty({ type: String, nullable: true })
  dueOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  dueSaid: string | null;

  /** Worked out of the milestones as of now. */
  @ApiProperty({ enum: TASK_STATUSES, enumName: 'RectificationStatus' })
  status: TaskStatus;

  schedule: ScheduleResponse;

  @ApiProperty({ type: [MilestoneResponse] })
  milestones: MilestoneResponse[];

  /** What comes next. */
  @ApiProperty({ type: String, nullable: true })
  nextMilestone: string | null;

  /** Of what is owed first. */
  light: LightResponse;

  @ApiProperty({ enum: LIGHT_SUBJECTS, enumName: 'RectificationLightSubject', nullable: true })
  lightOf: LightSubject | null;

  /** Until when a long-term task brings its next evidence. */
  @ApiProperty({ type: String, nullable: true })
  evidenceOn: string | null;

  /** Of the last entry. */
  @ApiProperty({ type: String, nullable: true })
  lastProgress: string | null;

  @ApiProperty({ type: String, nullable: true })
  lastProgressAt: string | null;

  caseCount: number;

  static of(this: void, one: DescribedTask, now: Instant): RectificationLineResponse {
    const { task, status, schedule, light, lightOf, evidenceOn, lastProgress, caseIds } = one;
    const today = dayOf(now);
    return {
      id: task.id,
      version: task.version,
      number: task.number,
      source: task.source,
      sourceRound: task.sourceRound,
      sourceNo: task.sourceNo,
      title: task.title,
      type: task.type,
      lead: unitsOf(one, 'lead')[0] ?? null,
      startedOn: task.startedOn,
      dueOn: task.dueOn,
      dueSaid: task.dueSaid,
      status,
      schedule,
      milestones: MilestoneResponse.ofPlan(one.milestones, today),
      nextMilestone: nextMilestone(one.milestones, today)?.what ?? null,
      light,
      lightOf,
      evidenceOn,
      lastProgress: lastProgress?.text ?? null,
      lastProgressAt: lastProgress?.recordedAt ?? null,
      caseCount: caseIds.length,
    };
  }
}

export function unitsOf({ units }: DescribedTask, role: UnitRole): NamedUnit[] {
  return units
    .filter((one) => one.role === role)
    .toSorted((a, b) => a.unit.sortOrder - b.unit.sortOrder)
    .map(({ unit }) => ({ id: unit.id, name: unit.name }));
}

export class StatusCountsResponse implements Record<TaskStatus, number> {
  'not-started': number;
  'in-progress': number;
  behind: number;
  done: number;
  'written-off': number;
}

export class SourceCountsResponse implements Record<Source, number> {
  feedback: number;
  complaint: number;
  'self-check': number;
}

export class LedgerResponse {
  @ApiProperty({ type: [RectificationLineResponse] })
  items: RectificationLineResponse[];

  /** Under all conditions, of which `items` is a page. */
  total: number;

  /** Where the next page begins. */
  @ApiProperty({ type: Number, nullable: true })
  next: number | null;

  /** Under all conditions but the status. */
  byStatus: StatusCountsResponse;

  /** Under all conditions but the source. */
  bySource: SourceCountsResponse;

  asOf: string;
}
