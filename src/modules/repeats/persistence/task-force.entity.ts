import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';

export interface TaskForceMember {
  name: string;
  unitId: string | null;
  /** @example "组长" */
  duty: string | null;
}

/** 专案: people, plan and meetings for a matter that keeps coming back. */
@Entity('task_force')
@Index('ux_task_force_head_case_id', ['headCaseId'], { unique: true })
export class TaskForceRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  /** The earliest case of the chain. */
  @IdColumn()
  headCaseId: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ type: 'text', nullable: true })
  plan: string | null;

  @JsonColumn()
  members: TaskForceMember[];

  @InstantColumn()
  openedAt: Instant;

  @InstantColumn({ nullable: true })
  closedAt: Instant | null;
}
