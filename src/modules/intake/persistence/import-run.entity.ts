import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { ImportCounts } from '../domain/count-rows.js';
import type { RowFinding } from '../domain/row-finding.js';

/** What was noticed about the file as a whole. */
export interface ImportNotes {
  columns: { header: string; field: string | null }[];
  findings: RowFinding[];
}

export const IMPORT_STATES = ['dry-run', 'committed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** One file that was read; the file itself is kept, sealed, whatever came of it. */
@Entity('import_run')
@Index('ix_import_run_campaign_id', ['campaignId', 'id'])
export class ImportRunRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  campaignId: string;

  /** As the officer gave it; what the file says itself stands in its rows. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  batchLabel: string | null;

  @Column({ type: 'varchar', length: 200 })
  fileName: string;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  /** The file, sealed: it may name the complainant. */
  @Column({ type: 'text' })
  sealedFile: string;

  @WordColumn()
  state: ImportState;

  @JsonColumn()
  counts: ImportCounts;

  @JsonColumn()
  notes: ImportNotes;

  @IdColumn()
  createdBy: string;

  @Column({ type: 'varchar', length: 60 })
  createdByName: string;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  committedAt: Instant | null;
}
