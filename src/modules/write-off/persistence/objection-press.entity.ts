import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** Objections from one address within the current window; gone with it. */
@Entity('objection_press')
export class ObjectionPressRow {
  /** A hash: the table tells nobody who objected. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ type: 'integer' })
  presses: number;

  @InstantColumn()
  windowEndsAt: Instant;
}
