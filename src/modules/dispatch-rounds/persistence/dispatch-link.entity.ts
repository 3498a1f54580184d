import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** 填报链接: opens the form of one unit in one round without an account. The token itself is nowhere (ADR 38). */
@Entity('dispatch_link')
@Index('ux_dispatch_link_hash', ['hash'], { unique: true })
@Index('ux_dispatch_link_live_key', ['liveKey'], { unique: true })
@Index('ix_dispatch_link_round_id', ['roundId', 'unitId'])
export class DispatchLinkRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  roundId: string;

  @IdColumn()
  unitId: string;

  /** SHA-256 of the token. */
  @Column({ type: 'varchar', length: 64 })
  hash: string;

  /** Round and unit: one link lives at a time; null once it is void. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  liveKey: string | null;

  /** Where it was sent. */
  @Column({ type: 'varchar', length: 200 })
  address: string;

  @InstantColumn()
  createdAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  createdByName: string;

  /** First. */
  @InstantColumn({ nullable: true })
  openedAt: Instant | null;

  @InstantColumn({ nullable: true })
  usedAt: Instant | null;

  @InstantColumn({ nullable: true })
  voidedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  voidedByName: string | null;
}
