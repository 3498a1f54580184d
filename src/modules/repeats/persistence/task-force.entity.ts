import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';

export interface TaskForceMember {
  name: string;
  unitId: string | null;
  /** @example "牵头协调" */
  duty: string | null;
}

/** One line of the plan. */
export interface TaskForceStep {
  what: string;
  who: string | null;
  dueOn: Day | null;
  doneOn: Day | null;
}

/** 专案: people, plan and meetings for a matter that keeps coming back. */
@Entity('task_force')
@Index('ux_task_force_head_case_id', ['headCaseId'], { unique: true })
export class TaskForceRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  /** The earliest case of the chain; null once another one goes on with the matter. */
  @IdColumn({ nullable: true })
  headCaseId: string | null;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** 组长. */
  @JsonColumn({ nullable: true })
  leader: TaskForceMember | null;

  @JsonColumn()
  members: TaskForceMember[];

  @Column({ type: 'text', nullable: true })
  plan: string | null;

  @JsonColumn({ nullable: true })
  steps: TaskForceStep[] | null;

  @InstantColumn()
  openedAt: Instant;

  @InstantColumn({ nullable: true })
  closedAt: Instant | null;

  /** What it has come to, told when it is closed. */
  @Column({ type: 'text', nullable: true })
  result: string | null;

  /** The one that goes on with it, when two matters turned out to be one. */
  @IdColumn({ nullable: true })
  mergedIntoId: string | null;
}
