import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { SubjectType } from '../domain/duty.js';

/** 责任: a person and what they answer for, from a day until a day; ended, never deleted. */
@Entity('duty')
@Index('ux_duty_live_key', ['liveKey'], { unique: true })
@Index('ix_duty_subject_id', ['subjectId', 'fromOn'])
@Index('ix_duty_user_id', ['userId'])
export class DutyRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @WordColumn()
  kind: string;

  @WordColumn()
  subjectType: SubjectType;

  @IdColumn()
  subjectId: string;

  /** Somebody with an account; others are kept by name. */
  @IdColumn({ nullable: true })
  userId: string | null;

  @Column({ type: 'varchar', length: 60 })
  personName: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  post: string | null;

  @DayColumn()
  fromOn: Day;

  /** The last day. */
  @DayColumn({ nullable: true })
  untilOn: Day | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @InstantColumn()
  appointedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  appointedByName: string;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  endedByName: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  endReason: string | null;

  /** Of the one that stands at its subject; null once it was ended. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  liveKey: string | null;
}
