import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { RunContent } from './letter-content.js';

/** The letters of one campaign and period, with the ranking that they were drafted from; never counted again. */
@Entity('written_reminder_run')
@Index('ix_written_reminder_run_campaign_id', ['campaignId', 'fromDay', 'toDay'])
export class WrittenReminderRunRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  campaignId: string;

  /** The first and the last batch, where it was drafted by batches: then the days are those of their hand-over. */
  @IdColumn({ nullable: true })
  fromBatchId: string | null;

  @IdColumn({ nullable: true })
  toBatchId: string | null;

  @DayColumn()
  fromDay: Day;

  @DayColumn()
  toDay: Day;

  /** How many places of the ranking got a letter. */
  @Column({ type: 'integer' })
  places: number;

  @InstantColumn()
  takenAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  takenByName: string;

  @JsonColumn()
  content: RunContent;
}
