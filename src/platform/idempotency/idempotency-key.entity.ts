import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../database/columns.js';

/** Remembers which row a create with a key has made, in the transaction that made it. */
@Entity('idempotency_key')
export class IdempotencyKeyRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  actorId: string;

  @PrimaryColumn({ type: 'varchar', length: 100 })
  attemptKey: string;

  @Column({ type: 'varchar', length: 200 })
  route: string;

  @Column({ type: 'varchar', length: 64 })
  bodyHash: string;

  @IdColumn()
  resultId: string;

  @InstantColumn()
  createdAt: Instant;
}
