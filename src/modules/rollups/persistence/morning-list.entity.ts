import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { MorningCase } from '../domain/morning-case.js';

/** Which cases a morning counted for a unit, by campaign; written with the figures and thinned with their details. */
@Entity('morning_list')
export class MorningListRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  unitId: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: Day;

  @Column({ type: 'simple-json' })
  cases: Record<string, MorningCase[]>;
}
