import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest entry of a subject: whoever writes the next one locks this row. */
@Entity('history_head')
export class HistoryHeadRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  subjectType: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  subjectId: string;

  @Column({ type: 'integer' })
  seq: number;

  @Column({ type: 'varchar', length: 64 })
  hash: string;
}
