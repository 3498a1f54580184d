import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** The serial of a task within a ledger, given once. */
@Entity('ledger_row')
@Index('ux_ledger_row_ledger_id_serial', ['ledgerId', 'serial'], { unique: true })
export class LedgerRowRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  ledgerId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  taskId: string;

  @Column({ type: 'integer' })
  serial: number;

  @InstantColumn()
  enteredAt: Instant;
}
