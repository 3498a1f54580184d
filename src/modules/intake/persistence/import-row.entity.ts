import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { RowFinding } from '../domain/row-finding.js';
import type { RowOutcome } from '../domain/row-outcome.js';

/** One row of an imported file and what became of it. */
@Entity('import_row')
@Index('ix_import_row_run_id', ['runId', 'rowNumber'])
export class ImportRowRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  runId: string;

  /** As Excel counts. */
  @Column({ type: 'integer' })
  rowNumber: number;

  @WordColumn()
  outcome: RowOutcome;

  /** The cells under their headings, personal data blacked out; the sealed file has the original. */
  @JsonColumn()
  cells: { header: string; text: string }[];

  @JsonColumn()
  findings: RowFinding[];

  @IdColumn({ nullable: true })
  caseId: string | null;

  /** As the case was or would be called. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  title: string | null;

  /** The street proposed, as it was called then. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  streetName: string | null;
}
