import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** What was done in a month, as it was told; its files are evidence of this row. */
@Entity('rectification_progress')
@Index('ix_rectification_progress_task_id', ['taskId', 'id'])
@Index('ux_rectification_progress_made_id', ['taskId', 'recordedBy', 'madeId'], { unique: true })
export class RectificationProgressRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  taskId: string;

  /** The month that it tells of: `2026-05`. */
  @Column({ type: 'varchar', length: 7 })
  month: string;

  @Column({ type: 'text' })
  text: string;

  /** What stands in the way. */
  @Column({ type: 'text', nullable: true })
  obstacle: string | null;

  @IdColumn()
  unitId: string;

  @Column({ type: 'varchar', length: 100 })
  unitName: string;

  @IdColumn()
  recordedBy: string;

  @Column({ type: 'varchar', length: 60 })
  recordedByName: string;

  @InstantColumn()
  recordedAt: Instant;

  /** The id that the device of the writer gave it; says nothing to anybody else. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  madeId: string | null;

  /** Hashes of the files that it says will come with it. */
  @Column({ type: 'simple-json', nullable: true })
  announced: string[] | null;
}
