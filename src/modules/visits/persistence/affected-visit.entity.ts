import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Counted } from '../domain/visit.js';

/** 走访: what the people around say, in numbers; it holds nobody's name and no door. */
@Entity('affected_visit')
@Index('ix_affected_visit_subject_id', ['subjectId'])
export class AffectedVisitRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  subjectId: string;

  @IdColumn()
  recordedBy: string;

  @Column({ type: 'varchar', length: 60 })
  recordedByName: string;

  @InstantColumn()
  recordedAt: Instant;

  @InstantColumn({ nullable: true })
  removedAt: Instant | null;

  @DayColumn()
  visitedOn: Day;

  @WordColumn()
  counted: Counted;

  @Column({ type: 'integer' })
  asked: number;

  @Column({ type: 'integer' })
  satisfied: number;

  @Column({ type: 'integer' })
  partly: number;

  @Column({ type: 'integer' })
  unsatisfied: number;

  @Column({ type: 'text', nullable: true })
  wishes: string | null;

  @Column({ type: 'text', nullable: true })
  followUp: string | null;
}
