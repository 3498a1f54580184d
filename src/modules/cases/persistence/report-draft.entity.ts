import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';

/** What somebody has filled in so far; anything goes, nothing is checked. */
@Entity('case_report_draft')
export class ReportDraftRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  userId: string;

  @JsonColumn()
  body: Record<string, unknown>;

  @InstantColumn()
  savedAt: Instant;
}
