import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../database/columns.js';

/** `failed`: given up after the last try, waits for a person; `dropped`: that person wants it no more. */
export const OUTBOX_STATES = ['open', 'done', 'failed', 'dropped'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

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

  @WordColumn()
  state: OutboxState;

  /** Not offered to the queue before; moved ahead when it is offered or taken, so that what is lost is offered again. */
  @InstantColumn()
  offerAt: Instant;

  @Column({ type: 'integer' })
  offers: number;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  finishedAt: Instant | null;

  /** Of the last try that failed. */
  @Column({ type: 'text', nullable: true })
  error: string | null;

  /** Tries that failed. */
  @Column({ type: 'integer', default: 0 })
  tries: number;

  /** Workers that died with it in hand: they counted no try. */
  @Column({ type: 'integer', default: 0 })
  deaths: number;

  /** Who has it in hand, until `offerAt`. */
  @IdColumn({ nullable: true })
  runner: string | null;

  /** When it was put into the queue, while it lies there. */
  @InstantColumn({ nullable: true })
  offeredAt: Instant | null;

  /** When it was last moved: ahead of now, the clock has been set back. */
  @InstantColumn({ nullable: true })
  touchedAt: Instant | null;

  /** The first failure since it last went well. */
  @InstantColumn({ nullable: true })
  failingSince: Instant | null;
}
