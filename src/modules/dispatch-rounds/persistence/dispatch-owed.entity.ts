import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { Answer } from '../domain/answer.js';

/** An answer that is owed in a round: the draft, then what was submitted. Files of a draft hang on this id. */
@Entity('dispatch_owed')
@Index('ux_dispatch_owed_round_id_task_id', ['roundId', 'taskId'], { unique: true })
@Index('ix_dispatch_owed_unit_id', ['unitId', 'roundId'])
@Index('ix_dispatch_owed_task_id', ['taskId'])
export class DispatchOwedRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  roundId: string;

  @IdColumn()
  taskId: string;

  /** Its lead unit: as of the last tick while it is open, of the answer from then on. */
  @IdColumn()
  unitId: string;

  /** Of the draft. */
  @Column({ type: 'integer' })
  version: number;

  @JsonColumn({ nullable: true })
  answer: Answer | null;

  @InstantColumn({ nullable: true })
  savedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  savedByName: string | null;

  @InstantColumn({ nullable: true })
  answeredAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  answeredByName: string | null;

  @Column({ type: 'boolean' })
  byToken: boolean;

  /** What it became in the task. */
  @IdColumn({ nullable: true })
  progressId: string | null;
}
