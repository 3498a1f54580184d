import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  WordColumn,
} from '../../../platform/database/columns.js';
import type { ChainStep } from '../domain/chain.js';

/** One run of a chain for one round of a case: the steps as they stood when it began, and what was decided. */
@Entity('sign_off')
@Index('ux_sign_off_case_id_round', ['caseId', 'round'], { unique: true })
export class SignOffRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  caseId: string;

  @Column({ type: 'integer' })
  round: number;

  @JsonColumn()
  steps: ChainStep[];

  @WordColumn()
  state: 'open' | 'done' | 'sent-back';

  @WordColumn()
  decision: 'close' | 'stage-close';

  @Column({ type: 'varchar', length: 300, nullable: true })
  milestone: string | null;

  @DayColumn({ nullable: true })
  milestoneOn: Day | null;

  /** The day as it was written, 2026年底. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  milestoneSaid: string | null;

  /** The lines of the checklist that were ticked, in words. */
  @JsonColumn()
  ticks: string[];

  @InstantColumn()
  startedAt: Instant;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;
}
