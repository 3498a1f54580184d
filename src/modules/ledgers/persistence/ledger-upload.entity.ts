import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { SealedColumn, sealedFor } from '../../../platform/crypto/sealed-column.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { FilledRow } from '../domain/filled-rows.js';
import type { Outcome } from '../domain/outcome.js';

export const LEDGER_UPLOAD = sealedFor('ledger-upload');

/** 回填: an issue that somebody filled in. Its file is sealed and kept. */
@Entity('ledger_upload')
@Index('ix_ledger_upload_issue_id', ['issueId', 'id'])
export class LedgerUploadRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  ledgerId: string;

  @IdColumn()
  issueId: string;

  @Column({ type: 'varchar', length: 200 })
  fileName: string;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  @SealedColumn(LEDGER_UPLOAD)
  sealedFile: string;

  /** As the file says, by column. */
  @JsonColumn({ name: 'rows_read' })
  rows: FilledRow[];

  @IdColumn()
  uploadedBy: string;

  @Column({ type: 'varchar', length: 60 })
  uploadedByName: string;

  @Column({ type: 'varchar', length: 100 })
  unitName: string;

  @InstantColumn()
  uploadedAt: Instant;

  /** `open` until somebody confirms it or throws it away. */
  @WordColumn()
  state: 'open' | 'confirmed' | 'discarded';

  @InstantColumn({ nullable: true })
  settledAt: Instant | null;

  /** What came of each cell that was taken. */
  @JsonColumn()
  outcomes: Outcome[];
}
