import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** 补充办理: one time that a closed case came back for more work; counted apart from the cases. */
@Entity('case_supplement')
@Index('ux_case_supplement_case_id_number', ['caseId', 'number'], { unique: true })
@Index('ix_case_supplement_campaign_id', ['campaignId'])
export class SupplementRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  campaignId: string;

  @IdColumn()
  caseId: string;

  /** The first, the second time. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  reason: string;

  /** The round that had closed it. */
  @Column({ type: 'integer' })
  afterRound: number;

  @Column({ type: 'varchar', length: 60 })
  orderedByName: string;

  @InstantColumn()
  orderedAt: Instant;

  @InstantColumn({ nullable: true })
  closedAt: Instant | null;
}
