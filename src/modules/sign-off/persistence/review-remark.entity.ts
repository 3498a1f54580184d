import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { RemarkTarget, Spot } from '../domain/remark.js';

/** A remark of a send-back at the place that it is about. */
@Entity('review_remark')
@Index('ix_review_remark_case_id', ['caseId', 'round'])
export class ReviewRemarkRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  caseId: string;

  /** The round of the report that came back. */
  @Column({ type: 'integer' })
  round: number;

  @WordColumn()
  target: RemarkTarget;

  @Column({ type: 'varchar', length: 40 })
  targetKey: string;

  @JsonColumn({ nullable: true })
  spot: Spot | null;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'varchar', length: 60 })
  byName: string;

  @InstantColumn()
  at: Instant;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  answeredByName: string | null;

  @InstantColumn({ nullable: true })
  answeredAt: Instant | null;
}
