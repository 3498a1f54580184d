import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Wording } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { CaseFilter, CaseSort, Direction } from '../../cases/index.js';
import type { CaseColumnId } from '../domain/case-columns.js';
import type { ExportFormat, ExportLayoutId, ExportState } from '../domain/export-order.js';

/** A file that somebody asked for; for nobody else, and not for long. */
@Entity('case_export')
@Index('ix_case_export_requested_by', ['requestedBy', 'id'])
@Index('ix_case_export_expires_at', ['expiresAt'])
export class ExportRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  requestedBy: string;

  @WordColumn()
  format: ExportFormat;

  @WordColumn()
  layout: ExportLayoutId;

  /** Of a list of one's own. */
  @JsonColumn({ nullable: true })
  columns: CaseColumnId[] | null;

  @JsonColumn()
  filter: CaseFilter;

  @WordColumn()
  sort: CaseSort;

  @WordColumn({ nullable: true })
  direction: Direction | null;

  @WordColumn()
  language: 'zh' | 'en';

  @WordColumn()
  state: ExportState;

  /** Null until the cases are counted. */
  @Column({ type: 'integer', nullable: true })
  total: number | null;

  @Column({ type: 'integer' })
  written: number;

  @Column({ type: 'varchar', length: 200, nullable: true })
  fileName: string | null;

  @Column({ type: 'integer', nullable: true })
  bytes: number | null;

  @JsonColumn({ nullable: true })
  failure: Wording | null;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  finishedAt: Instant | null;

  /** From then on the file is gone. */
  @InstantColumn()
  expiresAt: Instant;
}
