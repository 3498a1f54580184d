import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { FollowUpRule } from '../domain/closing-metrics.js';

/** 后续口径 that somebody has set, in general or for one campaign. */
@Entity('follow_up_rule')
export class FollowUpRuleRow {
  /** `general`, or the id of a campaign. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scope: string;

  @Column({ type: 'integer' })
  version: number;

  @JsonColumn()
  rule: FollowUpRule;

  @InstantColumn()
  changedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;
}
