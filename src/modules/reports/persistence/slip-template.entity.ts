import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** The office's words for the slips of a campaign, or for all that have none of their own. */
@Entity('slip_template')
export class SlipTemplateRow {
  /** A campaign, or `office`. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scopeId: string;

  @Column({ type: 'varchar', length: 60 })
  title: string;

  @Column({ type: 'varchar', length: 60 })
  numberFormat: string;

  @Column({ type: 'text' })
  requirement: string;

  @Column({ type: 'varchar', length: 100 })
  contact: string;

  @Column({ type: 'varchar', length: 60 })
  office: string;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @InstantColumn()
  changedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;
}
