import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { CountColumn, InstantColumn } from '../../../platform/database/columns.js';

/** A seal over all heads that had moved since the one before; never changed, never deleted. */
@Entity('history_checkpoint')
export class HistoryCheckpointRow {
  @PrimaryColumn({ type: 'integer' })
  no: number;

  @InstantColumn()
  at: Instant;

  @CountColumn()
  entries: number;

  @Column({ type: 'varchar', length: 64 })
  root: string;

  @Column({ type: 'varchar', length: 64 })
  prevHash: string;

  @Column({ type: 'varchar', length: 64 })
  hash: string;

  @Column({ type: 'varchar', length: 100 })
  signature: string;

  @Column({ type: 'varchar', length: 60 })
  publicKey: string;
}

/** The head of one subject as a checkpoint sealed it. */
@Entity('history_checkpoint_head')
@Index('ix_history_checkpoint_head_checkpoint', ['checkpoint'])
export class HistoryCheckpointHeadRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  subjectType: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  subjectId: string;

  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @Column({ type: 'varchar', length: 64 })
  hash: string;

  @Column({ type: 'integer' })
  checkpoint: number;
}
