import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** 催办: an officer urged the lead unit on this case; once a case, unit and day, whoever of the officers does it. */
@Entity('case_urge')
@Index('ux_case_urge_case_id_unit_id_day', ['caseId', 'unitId', 'day'], { unique: true })
@Index('ix_case_urge_urge_id', ['urgeId'])
export class CaseUrgeRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** The act: one press of the button, for one case or many. */
  @IdColumn()
  urgeId: string;

  @IdColumn()
  caseId: string;

  @IdColumn()
  unitId: string;

  @DayColumn()
  day: Day;

  @InstantColumn()
  at: Instant;

  @Column({ type: 'varchar', length: 60 })
  byName: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}
