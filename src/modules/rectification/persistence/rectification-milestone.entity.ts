import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** A part of a task with a day of its own; it is written against the version of its task. */
@Entity('rectification_milestone')
@Index('ix_rectification_milestone_task_id', ['taskId', 'serial'])
export class RectificationMilestoneRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  taskId: string;

  /** Place in the plan, from 1. */
  @Column({ type: 'integer' })
  serial: number;

  @Column({ type: 'varchar', length: 200 })
  what: string;

  @DayColumn()
  plannedOn: Day;

  /** Percent; without one it shares what the others leave. */
  @Column({ type: 'integer', nullable: true })
  weight: number | null;

  @DayColumn({ nullable: true })
  doneOn: Day | null;

  /** When somebody said so. */
  @InstantColumn({ nullable: true })
  tickedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  tickedByName: string | null;
}
