import { Entity, PrimaryColumn } from 'typeorm';
import type { Condition } from '../domain/chain.js';

/** What a decision needs beforehand, and for which cases. */
@Entity('sign_off_rule')
export class SignOffRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  campaignId: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  demand: 'leader-visit';

  @PrimaryColumn({ type: 'varchar', length: 40 })
  condition: Exclude<Condition, 'key-or-untrue'>;
}
