import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { WordColumn } from '../../../platform/database/columns.js';
import type { DayKind } from '../domain/day-table.js';

/** 本区日期: a day off or a workday of this district alone; it lies over the national one. */
@Entity('district_day')
export class DistrictDayRow {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: Day;

  @WordColumn()
  kind: DayKind;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 300 })
  source: string;
}
