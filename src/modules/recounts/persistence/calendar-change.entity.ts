import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { ChangedDay, PublishedYear } from '../../calendar/index.js';

/** 日历变更: the days before and after, the years they publish, and what became of running deadlines; kept for good. */
@Entity('calendar_change')
export class CalendarChangeRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @InstantColumn()
  at: Instant;

  @IdColumn()
  byId: string;

  @Column({ type: 'varchar', length: 60 })
  byName: string;

  @Column({ type: 'varchar', length: 100 })
  byUnit: string;

  /** The notices that say so. */
  @Column({ type: 'varchar', length: 300 })
  source: string;

  @Column({ type: 'text' })
  note: string;

  @JsonColumn()
  days: ChangedDay[];

  @JsonColumn()
  publish: PublishedYear[];

  @DayColumn()
  spanFrom: Day;

  @DayColumn()
  spanTo: Day;

  @Column({ type: 'integer' })
  moves: number;

  @Column({ type: 'integer' })
  held: number;

  @Column({ type: 'integer' })
  confirmed: number;

  @Column({ type: 'integer' })
  restated: number;

  /** Deadlines that have not followed yet; 0 once all have. */
  @Column({ type: 'integer' })
  @Index('ix_calendar_change_left_over')
  leftOver: number;
}
