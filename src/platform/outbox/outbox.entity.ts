import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/instant.js';
import { InstantColumn, JsonColumn, WordColumn } from '../database/columns.js';

/** A job to be done, written in the transaction that causes it and kept until its handler has finished. */
@Entity('outbox')
@Index('ix_outbox_state_offer_at', ['state', 'offerAt'])
export class OutboxRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @WordColumn()
  job: string;

  @JsonColumn()
  payload: Record<string, unknown>;

  /** The guard that lasts: the queue forgets ids, this column does not. */
  @Column({ type: 'varchar', length: 200, unique: true })
  jobKey: string;

  /** `open`, `done` or `failed`. */
  @WordColumn()
  state: string;

  /** Not offered to the queue before; moved ahead when it is offered, so that a lost offer is made again. */
  @InstantColumn()
  offerAt: Instant;

  @Column({ type: 'integer' })
  offers: number;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  finishedAt: Instant | null;

  @Column({ type: 'text', nullable: true })
  error: string | null;
}
