import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** A case feeds several tasks, a task answers several cases. */
@Entity('rectification_task_case')
@Index('ix_rectification_task_case_case_id', ['caseId', 'taskId'])
export class RectificationTaskCaseRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  taskId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @InstantColumn()
  linkedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  linkedByName: string;
}
