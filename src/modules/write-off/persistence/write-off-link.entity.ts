import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { DayColumn, IdColumn, WordColumn } from '../../../platform/database/columns.js';

/** One attempt of a link. Photos and papers are evidence of this row. */
@Entity('write_off_link')
@Index('ux_write_off_link_write_off_id_key_attempt', ['writeOffId', 'key', 'attempt'], { unique: true })
export class WriteOffLinkRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  writeOffId: string;

  @WordColumn()
  key: string;

  @Column({ type: 'integer' })
  attempt: number;

  @DayColumn()
  plannedOn: Day;
}
