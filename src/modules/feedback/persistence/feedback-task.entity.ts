import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { FeedbackLine } from '../domain/columns.js';

/** What a task was last made of: the raw cells of its opinion. */
@Entity('feedback_task')
@Index('ix_feedback_task_import_id', ['importId'])
export class FeedbackTaskRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  taskId: string;

  @IdColumn()
  importId: string;

  /** As the sheet numbers it. */
  @Column({ type: 'integer' })
  row: number;

  @JsonColumn()
  cells: FeedbackLine['cells'];

  /** Columns that mean nothing to us, by their headings. */
  @JsonColumn()
  others: FeedbackLine['others'];
}
