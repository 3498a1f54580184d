import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { ShutDownOutcome } from '../domain/shut-down.js';

/** A shut-down that was taken as measure, and what came of its review. */
@Entity('case_shut_down')
@Index('ix_case_shut_down_case_id', ['caseId'])
export class ShutDownRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  caseId: string;

  @Column({ type: 'text' })
  reason: string;

  @DayColumn()
  reviewOn: Day;

  @InstantColumn()
  orderedAt: Instant;

  @WordColumn({ nullable: true })
  outcome: ShutDownOutcome | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @InstantColumn({ nullable: true })
  reviewedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  reviewedByName: string | null;
}
