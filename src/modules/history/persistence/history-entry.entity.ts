import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';

/** One thing that somebody did; never changed, never deleted. */
@Entity('history_entry')
@Index('ix_history_entry_actor_id', ['actorId', 'action', 'subjectType', 'subjectId'])
@Index('ux_history_entry_subject_seq', ['subjectType', 'subjectId', 'seq'], { unique: true })
export class HistoryEntryRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @InstantColumn()
  at: Instant;

  @IdColumn()
  actorId: string;

  @Column({ type: 'varchar', length: 60 })
  actorName: string;

  @Column({ type: 'varchar', length: 100 })
  actorUnit: string;

  @Column({ type: 'varchar', length: 60 })
  action: string;

  @Column({ type: 'varchar', length: 40 })
  subjectType: string;

  @IdColumn()
  subjectId: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @JsonColumn()
  data: Record<string, unknown>;

  /** Its place in the chain of its subject (ADR 34); null only for a row that did not come by `History`. */
  @Column({ type: 'integer', nullable: true })
  seq: number | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  prevHash: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  hash: string | null;

  /** Gone together with the words when these are erased. */
  @Column({ type: 'varchar', length: 22, nullable: true })
  salt: string | null;

  /** Stands for erased words. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  bodyHash: string | null;
}
