import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { LimitUnit, RuleConditions, Step } from '../../deadlines/index.js';

/** How long the campaign gives for one step of some cases: key ones, of some kind of pollution, handled at some level. */
@Entity('special_limit_rule')
@Index('ix_special_limit_rule_campaign_id', ['campaignId', 'step'])
export class SpecialLimitRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  campaignId: string;

  @WordColumn()
  step: Step;

  @JsonColumn()
  when: RuleConditions;

  @Column({ type: 'integer' })
  amount: number;

  @WordColumn()
  unit: LimitUnit;

  @Column({ type: 'boolean' })
  countFirstDay: boolean;

  @Column({ type: 'integer', nullable: true })
  innerAmount: number | null;

  @Column({ type: 'varchar', length: 5 })
  dayEndsAt: string;

  /** Where the rule comes from. */
  @Column({ type: 'varchar', length: 300 })
  basis: string;

  @Column({ type: 'integer' })
  revision: number;
}
