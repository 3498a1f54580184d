import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WordColumn } from '../../../platform/database/columns.js';
import type { ExtendableStep, OuterBy } from '../domain/extension-rule.js';

/** What a campaign has set instead of the proposal. */
@Entity('extension_rule')
export class ExtensionRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  campaignId: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  step: ExtendableStep;

  @Column({ type: 'integer' })
  times: number;

  @Column({ type: 'integer' })
  mostDays: number;

  @WordColumn()
  outerBy: OuterBy;

  @Column({ type: 'varchar', length: 300 })
  basis: string;

  @Column({ type: 'integer' })
  revision: number;
}
