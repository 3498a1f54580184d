import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WordColumn } from '../../../platform/database/columns.js';
import type { LimitUnit, Step } from '../../deadlines/index.js';

/** How long the campaign gives for one step. */
@Entity('limit_rule')
export class LimitRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  campaignId: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  step: Step;

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

  /** Counts up with each change; an explanation names the one it was counted by. */
  @Column({ type: 'integer' })
  revision: number;
}
