import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Wording } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { SealedColumn, sealedFor } from '../../../platform/crypto/sealed-column.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { ImportCounts } from '../domain/count-rows.js';
import type { Cover } from '../domain/cover.js';
import type { Header } from '../domain/header-map.js';
import type { RowFinding } from '../domain/row-finding.js';

export const IMPORT_FILE = sealedFor('import-file');

/** What was noticed about the file as a whole. */
export interface ImportNotes {
  columns: { header: string; field: string | null }[];
  findings: RowFinding[];
}

/** How the columns were read. */
export interface ImportMapping {
  /** Every form of heading line in the file. */
  headers: Header[];
  /** The first cell that says something, for each column of each heading line. */
  samples: Record<string, string[]>;
  /** Who mapped it, where a person has: now or for an earlier file. */
  by: string | null;
  /** The officer's mapping was made for an earlier file. */
  remembered: boolean;
  /** Set by hand for this file alone; `accepted` once a person has seen how the columns are read. */
  choice: { headerRow: number | null; leaveOut: string[]; accepted: boolean };
  sheets: { name: string; hidden: boolean; read: boolean }[];
}

export const IMPORT_STATES = ['reading', 'mapping', 'dry-run', 'committing', 'committed', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What is being done while the state is `reading` or `committing`. */
export const IMPORT_PHASES = ['opening', 'judging', 'preparing', 'writing'] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

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

  /** The file, sealed: it may name the complainant. Empty once one of them is to be forgotten. */
  @SealedColumn(IMPORT_FILE)
  sealedFile: string;

  @WordColumn()
  state: ImportState;

  @WordColumn({ nullable: true })
  phase: ImportPhase | null;

  /** Rows done of `total` in this phase. */
  @Column({ type: 'integer', default: 0 })
  done: number;

  @Column({ type: 'integer', default: 0 })
  total: number;

  /** Counts what was asked of the run: a job of an earlier turn has nothing to do any more. */
  @Column({ type: 'integer', default: 1 })
  turn: number;

  @JsonColumn()
  counts: ImportCounts;

  @JsonColumn()
  notes: ImportNotes;

  @JsonColumn({ nullable: true })
  mapping: ImportMapping | null;

  /** As the officer typed it from the cover letter. */
  @JsonColumn({ nullable: true })
  cover: Cover | null;

  /** Why it was committed although the cover says otherwise. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  coverReason: string | null;

  /** Why the last attempt came to nothing. */
  @JsonColumn({ nullable: true })
  problem: { code: string; message: Wording } | null;

  /** Who asked for the commit. */
  @IdColumn({ nullable: true })
  askedBy: string | null;

  /** The one worker that may write for this turn, and when it last did. */
  @IdColumn({ nullable: true })
  claim: string | null;

  @InstantColumn({ nullable: true })
  touchedAt: Instant | null;

  @IdColumn()
  createdBy: string;

  @Column({ type: 'varchar', length: 60 })
  createdByName: string;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  committedAt: Instant | null;
}
