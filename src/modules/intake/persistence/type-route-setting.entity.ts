import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { TypeRoute } from '../domain/type-routes.js';

/** 分办规则 that the office has set. */
@Entity('type_route_setting')
export class TypeRouteSettingRow {
  /** Always `general`. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scope: string;

  @Column({ type: 'integer' })
  version: number;

  /** In the order in which they are tried; none stands for those that we propose. */
  @JsonColumn()
  routes: TypeRoute[];

  /** Null for what was set before it was noted. */
  @InstantColumn({ nullable: true })
  changedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  changedByName: string | null;
}
