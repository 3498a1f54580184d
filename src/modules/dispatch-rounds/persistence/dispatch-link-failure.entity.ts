import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** How often an address came with a link that opens nothing; the count survives a restart. */
@Entity('dispatch_link_failure')
export class DispatchLinkFailureRow {
  /** SHA-256 of the address. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ type: 'integer' })
  failures: number;

  @InstantColumn()
  windowEndsAt: Instant;
}
