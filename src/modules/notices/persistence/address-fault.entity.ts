import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** 退信地址: what the mail server said about an address since a mail last reached it. */
@Entity('address_fault')
export class AddressFaultRow {
  @PrimaryColumn({ type: 'varchar', length: 200 })
  address: string;

  @Column({ type: 'integer' })
  refusals: number;

  /** Not tried any more since; null while it may have been a mistake. */
  @InstantColumn({ nullable: true })
  markedAt: Instant | null;

  @InstantColumn()
  lastAt: Instant;

  @Column({ type: 'text' })
  error: string;
}
