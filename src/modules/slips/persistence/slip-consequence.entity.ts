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
import type { ConsequenceState } from '../domain/slip-state.js';

/** What slips have led to (督办函, 约谈): open until somebody says on which day it was done. */
@Entity('slip_consequence')
@Index('ix_slip_consequence_unit_id', ['unitId', 'id'])
@Index('ix_slip_consequence_state', ['state', 'id'])
export class SlipConsequenceRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  /** Rule and slips: the same slips lead to the same thing once. */
  @Column({ type: 'varchar', length: 120 })
  @Index('ux_slip_consequence_consequence_key', { unique: true })
  consequenceKey: string;

  @IdColumn()
  campaignId: string;

  @IdColumn()
  unitId: string;

  @Column({ type: 'varchar', length: 60 })
  ruleId: string;

  @WordColumn()
  colour: Colour;

  @Column({ type: 'varchar', length: 60 })
  act: string;

  @Column({ type: 'integer' })
  points: number;

  @JsonColumn()
  slipIds: string[];

  @WordColumn()
  state: ConsequenceState;

  @DayColumn()
  openedOn: Day;

  @DayColumn({ nullable: true })
  doneOn: Day | null;

  @InstantColumn({ nullable: true })
  doneAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  doneByName: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}
