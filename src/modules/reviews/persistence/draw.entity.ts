import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';

/** 抽查: what was drawn from, and how; never changed or deleted. */
@Entity('recheck_draw')
@Index('ix_recheck_draw_campaign_id', ['campaignId'])
export class DrawRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  campaignId: string;

  @DayColumn()
  closedFrom: Day;

  @DayColumn()
  closedTo: Day;

  @Column({ type: 'varchar', length: 80 })
  seed: string;

  @Column({ type: 'integer' })
  size: number;

  /** The ids of all cases that could have been drawn. */
  @JsonColumn()
  pool: string[];

  @Column({ type: 'varchar', length: 60 })
  drawnByName: string;

  @InstantColumn()
  drawnAt: Instant;
}
