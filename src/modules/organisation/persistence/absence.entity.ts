import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** 外出: somebody is away, and who gets word meanwhile; taken back rather than deleted. */
@Entity('absence')
@Index('ix_absence_user_id', ['userId', 'toOn'])
export class AbsenceRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  userId: string;

  @DayColumn()
  fromOn: Day;

  /** The last day away. */
  @DayColumn()
  toOn: Day;

  @IdColumn()
  standInId: string;

  @Column({ type: 'varchar', length: 60 })
  enteredByName: string;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;
}
