import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { WordColumn } from '../../../platform/database/columns.js';
import type { DayKind } from '../domain/day-table.js';

/** A day that differs from what its weekday says. */
@Entity('calendar_day')
export class CalendarDayRow {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: Day;

  @WordColumn()
  kind: DayKind;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 300 })
  source: string;
}
