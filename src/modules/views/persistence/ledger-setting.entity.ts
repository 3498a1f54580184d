import { Column, Entity, PrimaryColumn } from 'typeorm';
import { JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Density, LedgerColumn } from '../domain/ledger-columns.js';

/** How one person has set up the ledger. */
@Entity('ledger_setting')
export class LedgerSettingRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  userId: string;

  @JsonColumn({ nullable: true })
  columns: LedgerColumn[] | null;

  @WordColumn()
  density: Density;

  @Column({ type: 'integer' })
  pageSize: number;

  /** Keys of views in the order of the pills; those not named stand behind. */
  @JsonColumn()
  viewOrder: string[];

  /** Keys of views without a pill. */
  @JsonColumn()
  hiddenViews: string[];
}
