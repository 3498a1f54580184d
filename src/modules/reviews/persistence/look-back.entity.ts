import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';

export type LookBackState = 'planned' | 'held' | 'rebound' | 'void';

/** 回头看: a visit after the closure, planned by a rule or by hand. */
@Entity('look_back')
@Index('ix_look_back_case_id', ['caseId'])
@Index('ix_look_back_campaign_id', ['campaignId', 'state', 'dueOn'])
export class LookBackRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  campaignId: string;

  @IdColumn()
  caseId: string;

  @DayColumn()
  dueOn: Day;

  @WordColumn()
  origin: 'rule' | 'hand';

  @WordColumn()
  state: LookBackState;

  /** Which one after this closure; by hand 0. */
  @Column({ type: 'integer' })
  turn: number;

  @DayColumn({ nullable: true })
  visitedOn: Day | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  doneByName: string | null;

  @InstantColumn({ nullable: true })
  doneAt: Instant | null;
}
