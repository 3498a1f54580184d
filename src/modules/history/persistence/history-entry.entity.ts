import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';

/** One thing that somebody did; never changed, never deleted. */
@Entity('history_entry')
@Index('ix_history_entry_actor_id', ['actorId', 'action', 'subjectType', 'subjectId'])
@Index('ix_history_entry_subject', ['subjectType', 'subjectId', 'id'])
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
}
