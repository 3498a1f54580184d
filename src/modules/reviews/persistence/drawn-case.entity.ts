import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';

export const CONSEQUENCES = ['none', 'reopen', 'supplement'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** One drawn case: who looks at it again, and what they found. */
@Entity('recheck_item')
@Index('ux_recheck_item_draw_id_case_id', ['drawId', 'caseId'], { unique: true })
@Index('ix_recheck_item_case_id', ['caseId'])
export class DrawnCaseRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  drawId: string;

  @IdColumn()
  caseId: string;

  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'integer' })
  version: number;

  @IdColumn({ nullable: true })
  assigneeId: string | null;

  @WordColumn({ nullable: true })
  result: 'ok' | 'problem' | null;

  @WordColumn({ nullable: true })
  consequence: Consequence | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  doneByName: string | null;

  @InstantColumn({ nullable: true })
  doneAt: Instant | null;
}
