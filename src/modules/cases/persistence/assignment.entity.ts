import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { AssignmentRole } from '../domain/vocabulary.js';

/** A unit's part in a case; ended ones stay as record. */
@Entity('case_assignment')
@Index('ix_case_assignment_case_id', ['caseId', 'active', 'role', 'unitId', 'weight'])
@Index('ix_case_assignment_unit_id', ['unitId', 'active', 'elsewhere', 'role', 'caseId'])
export class AssignmentRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  caseId: string;

  @IdColumn()
  unitId: string;

  @WordColumn()
  role: AssignmentRole;

  /** Its share is this weight out of the weights of all active parts of the case, so that shares sum to one. */
  @Column({ type: 'integer', default: 0 })
  weight: number;

  @Column({ type: 'boolean' })
  active: boolean;

  /** The case lies in another street than this unit, or in none: only then does the part let anybody see it who would not. */
  @Column({ type: 'boolean', default: false })
  elsewhere: boolean;

  @InstantColumn({ nullable: true })
  signedAt: Instant | null;

  @IdColumn({ nullable: true })
  signedBy: string | null;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;
}
