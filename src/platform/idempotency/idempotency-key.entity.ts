import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../database/columns.js';

/** Remembers what a request with a key has led to (the id of a row, the versions of a move), in its transaction. */
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
