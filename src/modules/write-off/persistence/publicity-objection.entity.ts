import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';

/** What somebody objects to a notice, without who it is; answered once. */
@Entity('publicity_objection')
@Index('ix_publicity_objection_publicity_id', ['publicityId'])
export class PublicityObjectionRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  publicityId: string;

  @DayColumn()
  receivedOn: Day;

  @Column({ type: 'text' })
  text: string;

  /** Told to the office, or written on the public page. */
  @WordColumn({ default: 'office' })
  origin: 'office' | 'public';

  @Column({ type: 'varchar', length: 60 })
  recordedByName: string;

  @InstantColumn()
  recordedAt: Instant;

  @WordColumn({ nullable: true })
  outcome: 'upheld' | 'dismissed' | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  answeredByName: string | null;

  @InstantColumn({ nullable: true })
  answeredAt: Instant | null;
}
