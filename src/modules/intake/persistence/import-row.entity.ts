import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SealedColumn, sealedFor } from '../../../platform/crypto/sealed-column.js';
import { IdColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Channel } from '../../cases/index.js';
import type { FieldChange } from '../domain/changed-fields.js';
import type { Correction } from '../domain/correct-row.js';
import type { Decided, DecisionKind } from '../domain/row-decision.js';
import type { RowFinding } from '../domain/row-finding.js';
import type { RowOutcome } from '../domain/row-outcome.js';

export const IMPORT_ROW = sealedFor('import-row');

/** A case that the row may be about. */
export interface RowMatch {
  /** Null for a row of the same file that is no case yet. */
  caseId: string | null;
  number: string | null;
  title: string;
  percent: number;
  reasons: string[];
  /** The matter was settled when the file was read. */
  settled: boolean;
  /** The text of the row names it. */
  mentioned: boolean;
}

/** What the table shows of a row, as it would be registered. */
export interface ShownRow {
  number: string;
  content: string;
  street: string | null;
  /** Of that street; absent in runs from before. */
  community?: string | null;
  area: string;
  types: string;
  verdict: string | null;
}

/** One row of an imported file and what became of it. */
@Entity('import_row')
@Index('ix_import_row_case_id', ['caseId'])
@Index('ix_import_row_run_id', ['runId', 'rowNumber'])
@Index('ix_import_row_run_id_needs', ['runId', 'needs', 'rowNumber'])
@Index('ix_import_row_run_id_number_key', ['runId', 'numberKey'])
export class ImportRowRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  runId: string;

  /** As Excel counts; counted through where several sheets are read. */
  @Column({ type: 'integer' })
  rowNumber: number;

  @WordColumn()
  outcome: RowOutcome;

  /** It came up for a decision; stays so once decided, so that the row keeps its place. */
  @Column({ type: 'boolean', default: false })
  needs: boolean;

  @Column({ type: 'boolean', default: false })
  pending: boolean;

  /** The cells under their headings, personal data blacked out; the sealed file has the original. */
  @JsonColumn()
  cells: { header: string; text: string }[];

  @JsonColumn()
  findings: RowFinding[];

  @IdColumn({ nullable: true })
  caseId: string | null;

  /** The version of that case which the row was compared with. */
  @Column({ type: 'integer', nullable: true })
  caseVersion: number | null;

  /** As the case was or would be called. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  title: string | null;

  /** The street proposed, as it was called then. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  streetName: string | null;

  @WordColumn({ nullable: true })
  channel: Channel | null;

  @Column({ type: 'boolean', default: false })
  isKey: boolean;

  @Column({ type: 'varchar', length: 100, nullable: true })
  numberKey: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  batchLabel: string | null;

  @Column({ type: 'integer', default: 0 })
  warnings: number;

  @JsonColumn({ nullable: true })
  shown: ShownRow | null;

  @JsonColumn({ nullable: true })
  matches: RowMatch[] | null;

  /** Where it differs from the case in the ledger. */
  @JsonColumn({ nullable: true })
  changes: FieldChange[] | null;

  /** Without personal data. */
  @JsonColumn({ nullable: true })
  correction: Correction | null;

  /** Cells and correction as they were, sealed, where personal data were blacked out of them. */
  @SealedColumn(IMPORT_ROW, { nullable: true })
  sealed: string | null;

  @WordColumn({ nullable: true })
  decision: DecisionKind | null;

  @JsonColumn({ nullable: true })
  decided: Decided | null;
}
