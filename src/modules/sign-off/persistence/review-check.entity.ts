import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, WordColumn } from '../../../platform/database/columns.js';

/** One line of a campaign's checklist, for all cases or for those of one medium. */
@Entity('review_check')
@Index('ix_review_check_campaign_id', ['campaignId', 'ordinal'])
export class ReviewCheckRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  campaignId: string;

  @Column({ type: 'integer' })
  ordinal: number;

  @WordColumn({ nullable: true })
  medium: string | null;

  @Column({ type: 'varchar', length: 100 })
  text: string;
}
