import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { LedgerContent } from '../domain/frozen.js';

/** 期: a ledger as it stood; inserted, never written again. */
@Entity('ledger_issue')
@Index('ux_ledger_issue_ledger_id_year_number', ['ledgerId', 'year', 'number'], { unique: true })
export class LedgerIssueRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  ledgerId: string;

  @Column({ type: 'integer' })
  year: number;

  /** Within the year: 第3期. */
  @Column({ type: 'integer' })
  number: number;

  @InstantColumn()
  asOf: Instant;

  @IdColumn()
  frozenBy: string;

  @Column({ type: 'varchar', length: 60 })
  frozenByName: string;

  @Column({ type: 'integer' })
  lineCount: number;

  @JsonColumn()
  content: LedgerContent;
}
