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
import type { Colour } from '../domain/colours.js';
import type { SlipPaper } from '../domain/slip-paper.js';
import type { SlipState } from '../domain/slip-state.js';

/** 三色督办单: one numbered slip to one unit; kept for good, also when it was withdrawn. */
@Entity('colour_slip')
@Index('ux_colour_slip_year_colour_serial', ['year', 'colour', 'serial'], { unique: true })
@Index('ix_colour_slip_unit_id', ['unitId', 'id'])
export class ColourSlipRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @IdColumn()
  campaignId: string;

  @WordColumn()
  colour: Colour;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'integer' })
  serial: number;

  /** As it stands on the paper. */
  @Column({ type: 'varchar', length: 80 })
  number: string;

  /** To whom. */
  @IdColumn()
  unitId: string;

  @Column({ type: 'text' })
  reason: string;

  /** The rule that issued or proposed it, in words; null by hand. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  rule: string | null;

  /** Its words as they were filled in when it was issued. */
  @JsonColumn()
  paper: SlipPaper;

  @DayColumn()
  issuedOn: Day;

  @InstantColumn()
  issuedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  issuedByName: string;

  @DayColumn()
  receiptDueOn: Day;

  @Column({ type: 'integer' })
  points: number;

  @WordColumn()
  state: SlipState;

  @InstantColumn({ nullable: true })
  receivedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  receivedByName: string | null;

  /** What the unit has done. */
  @Column({ type: 'text', nullable: true })
  receipt: string | null;

  @InstantColumn({ nullable: true })
  withdrawnAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  withdrawnByName: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawnWhy: string | null;
}
