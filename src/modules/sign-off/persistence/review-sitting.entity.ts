import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** That a person opened a reported case at the desk, and when they decided it. */
@Entity('review_sitting')
@Index('ux_review_sitting_user_id', ['userId', 'caseId', 'round'], { unique: true })
@Index('ix_review_sitting_decided_on', ['userId', 'decidedOn'])
export class ReviewSittingRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  userId: string;

  @IdColumn()
  caseId: string;

  @Column({ type: 'integer' })
  round: number;

  @InstantColumn()
  openedAt: Instant;

  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  @Column({ type: 'integer', nullable: true })
  seconds: number | null;
}
