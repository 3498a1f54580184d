import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  WordColumn,
} from '../../../platform/database/columns.js';

/** What somebody did to a run. Inserted, and never written again. */
@Entity('write_off_act')
@Index('ux_write_off_act_write_off_id_serial', ['writeOffId', 'serial'], { unique: true })
export class WriteOffActRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  writeOffId: string;

  @Column({ type: 'integer' })
  serial: number;

  @WordColumn()
  kind: 'sign' | 'back' | 'skip';

  @WordColumn()
  link: string;

  /** That of the link it was done to. */
  @Column({ type: 'integer' })
  attempt: number;

  /** Which signer of the link. */
  @Column({ type: 'integer', nullable: true })
  signer: number | null;

  /** Where a return went to. */
  @WordColumn({ nullable: true })
  backTo: string | null;

  /** Opinion of a signature, reason of a return or of a link left out. */
  @Column({ type: 'text' })
  opinion: string;

  /** Lines of the checklist that held. */
  @JsonColumn()
  ticks: string[];

  /** On which day it was done. */
  @DayColumn()
  actualOn: Day;

  /** Who signed on paper. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  paperBy: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  documentNo: string | null;

  @IdColumn()
  byId: string;

  @Column({ type: 'varchar', length: 60 })
  byName: string;

  @Column({ type: 'varchar', length: 100 })
  unitName: string;

  @InstantColumn()
  at: Instant;
}
