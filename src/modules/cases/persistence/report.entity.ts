import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { ReportBody } from '../domain/report-body.js';

/** One round of reporting and what was decided on it; rounds are kept side by side. */
@Entity('case_report')
@Index('ux_case_report_case_id_round', ['caseId', 'round'], { unique: true })
export class ReportRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  caseId: string;

  @Column({ type: 'integer' })
  round: number;

  @JsonColumn()
  body: ReportBody;

  @InstantColumn()
  submittedAt: Instant;

  @IdColumn()
  submittedBy: string;

  @Column({ type: 'varchar', length: 60 })
  submittedByName: string;

  @WordColumn({ nullable: true })
  decision: 'close' | 'stage-close' | 'send-back' | null;

  @Column({ type: 'text', nullable: true })
  remark: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  decidedByName: string | null;
}
