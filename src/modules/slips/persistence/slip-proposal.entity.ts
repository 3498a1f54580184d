import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Colour } from '../domain/colours.js';
import type { OwedStep } from '../domain/slip-rule.js';
import type { ProposalState } from '../domain/slip-state.js';

/** 待发督办单: that a rule fits a case; once per rule and limit, for ever. */
@Entity('slip_proposal')
@Index('ix_slip_proposal_state', ['state', 'id'])
@Index('ix_slip_proposal_case_id', ['caseId'])
export class SlipProposalRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 120 })
  @Index('ux_slip_proposal_proposal_key', { unique: true })
  proposalKey: string;

  @IdColumn()
  campaignId: string;

  /** Null for one about a task. */
  @IdColumn({ nullable: true })
  caseId: string | null;

  @IdColumn({ nullable: true })
  taskId: string | null;

  /** The task as it is named beside the proposal and on the slip. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  taskNumber: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  taskTitle: string | null;

  /** The lead unit as of the last round. */
  @IdColumn()
  unitId: string;

  @WordColumn()
  colour: Colour;

  @Column({ type: 'varchar', length: 60 })
  ruleId: string;

  /** The rule in words. */
  @Column({ type: 'varchar', length: 200 })
  rule: string;

  /** Null for a report that was sent back. */
  @WordColumn({ nullable: true })
  step: OwedStep | null;

  /** The limit that it is about. */
  @IdColumn({ nullable: true })
  deadlineId: string | null;

  @Column({ type: 'varchar', length: 200 })
  why: string;

  @Column({ type: 'boolean' })
  auto: boolean;

  @WordColumn()
  state: ProposalState;

  @InstantColumn()
  proposedAt: Instant;

  @IdColumn({ nullable: true })
  slipId: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  decidedByName: string | null;

  /** Why it was dismissed. */
  @Column({ type: 'text', nullable: true })
  note: string | null;
}
