import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { ViewColumn, ViewFilter } from '../domain/ledger-view.js';

/** 台账: which tasks in which columns (ADR 37). */
@Entity('ledger_view')
export class LedgerViewRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'integer' })
  sortOrder: number;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 200 })
  heading: string;

  /** Lines below the table. */
  @Column({ type: 'text' })
  notes: string;

  @JsonColumn()
  filter: ViewFilter;

  @JsonColumn({ name: 'columns_shown' })
  columns: ViewColumn[];

  @Column({ type: 'boolean' })
  active: boolean;

  @InstantColumn()
  changedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;
}
