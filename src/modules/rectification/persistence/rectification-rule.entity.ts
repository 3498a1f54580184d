import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';
import type { RectificationRule } from '../domain/rule.js';

/** 整改判定口径; one row, once an office has set it. */
@Entity('rectification_rule')
export class RectificationRuleRow implements RectificationRule {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scope: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'integer' })
  behindAfterDays: number;

  @Column({ type: 'integer' })
  milestoneWarnDays: number;

  @Column({ type: 'integer' })
  evidenceWarnDays: number;

  @InstantColumn()
  changedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;
}
