import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A year whose arrangement has been published; dates in other years are provisional. */
@Entity('calendar_year')
export class CalendarYearRow {
  @PrimaryColumn({ type: 'integer' })
  year: number;

  @Column({ type: 'varchar', length: 300 })
  source: string;
}
