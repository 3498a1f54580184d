import { Column, Entity, PrimaryColumn } from 'typeorm';
import { JsonColumn } from '../../../platform/database/columns.js';
import type { Duty, WorkingHours } from '../domain/working-hours.js';

/** The row that holds for every unit without one of its own. */
export const THE_HOUSE = 'house';

/** When a unit works, and a period in which it is on duty every day. */
@Entity('working_hours')
export class WorkingHoursRow {
  /** A unit, or THE_HOUSE. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  unitId: string;

  @Column({ type: 'integer' })
  version: number;

  @JsonColumn()
  hours: WorkingHours;

  @JsonColumn({ nullable: true })
  duty: Duty | null;

  /** What arranges it: a notice, an order of duty. */
  @Column({ type: 'varchar', length: 300 })
  source: string;
}
