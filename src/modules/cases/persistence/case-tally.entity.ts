import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { LimitUnit, Step } from '../../deadlines/index.js';
import type { CaseStatus } from '../domain/case-workflow.js';

/**
 * How many cases of a campaign have a status, a place and a next deadline, as differences: the number is the sum of its rows. Added
 * by triggers with each write to a case, folded each night (ADR 54). The columns are called as those of a case.
 */
@Entity('case_tally')
export class CaseTallyRow {
  @PrimaryGeneratedColumn()
  id: number;

  @IdColumn()
  campaignId: string;

  @WordColumn()
  status: CaseStatus;

  @IdColumn({ nullable: true })
  streetId: string | null;

  @IdColumn({ nullable: true })
  homeUnitId: string | null;

  @InstantColumn()
  dueOrder: Instant;

  @DayColumn({ nullable: true })
  nextDueOn: Day | null;

  @WordColumn({ nullable: true })
  nextDueStep: Step | null;

  @WordColumn({ nullable: true })
  nextDueUnit: LimitUnit | null;

  @Column({ type: 'integer' })
  n: number;
}
