import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** 批次: what the team handed over at one time. */
@Entity('batch')
@Index('ux_batch_campaign_id_label', ['campaignId', 'label'], { unique: true })
export class BatchRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  campaignId: string;

  /** As the team writes it: "第35-1批", "29、30批". */
  @Column({ type: 'varchar', length: 60 })
  label: string;

  /** The city's or district's own count. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  localLabel: string | null;

  @InstantColumn({ nullable: true })
  receivedFrom: Instant | null;

  @InstantColumn({ nullable: true })
  receivedTo: Instant | null;

  @InstantColumn({ nullable: true })
  handedOverAt: Instant | null;

  /** How many cases the cover of the hand-over says. */
  @Column({ type: 'integer', nullable: true })
  expectedCases: number | null;

  @InstantColumn()
  createdAt: Instant;
}
