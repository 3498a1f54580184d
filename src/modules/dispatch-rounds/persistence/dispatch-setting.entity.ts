import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { DispatchRules } from '../domain/dispatch-rules.js';

/** 调度规则 that somebody has set; one for the district. */
@Entity('dispatch_setting')
export class DispatchSettingRow {
  /** Always `general`. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scope: string;

  @Column({ type: 'integer' })
  version: number;

  @JsonColumn()
  rules: DispatchRules;

  @InstantColumn()
  changedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;
}
