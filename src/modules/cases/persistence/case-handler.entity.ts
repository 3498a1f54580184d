import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** 交给: the person or community that has a case in hand for its unit; who had it before stands in the history. */
@Entity('case_handler')
@Index('ix_case_handler_user_id', ['userId', 'caseId'])
@Index('ix_case_handler_community_id', ['communityId', 'caseId'])
export class CaseHandlerRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  /** The unit that answers for the case. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  unitId: string;

  @IdColumn({ nullable: true })
  userId: string | null;

  @IdColumn({ nullable: true })
  communityId: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'varchar', length: 60 })
  assignedByName: string;

  @InstantColumn()
  assignedAt: Instant;
}
