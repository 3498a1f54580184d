import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { SlipRules } from '../domain/slip-rule.js';

/** 发单规则 that somebody has set, in general or for one campaign. */
@Entity('colour_slip_setting')
export class ColourSlipSettingRow {
  /** `general`, or the id of a campaign. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scope: string;

  @Column({ type: 'integer' })
  version: number;

  @JsonColumn()
  rules: SlipRules;

  @InstantColumn()
  changedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;
}
