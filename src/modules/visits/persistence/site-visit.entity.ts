import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { Official, Reading } from '../domain/visit.js';

/** 现场检查: what was seen on the spot. A removed one stays as record. */
@Entity('site_visit')
@Index('ix_site_visit_subject_id', ['subjectId'])
export class SiteVisitRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  subjectId: string;

  @IdColumn()
  recordedBy: string;

  @Column({ type: 'varchar', length: 60 })
  recordedByName: string;

  @InstantColumn()
  recordedAt: Instant;

  @InstantColumn({ nullable: true })
  removedAt: Instant | null;

  @InstantColumn()
  visitedAt: Instant;

  @JsonColumn()
  people: Official[];

  /** 带队领导: name and post. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  leader: string | null;

  @Column({ type: 'text' })
  seen: string;

  @JsonColumn()
  readings: Reading[];

  /** Ids of the photos of the subject that show it. */
  @JsonColumn()
  photos: string[];
}
