import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** A unit without a part in the case that reads it for a while, and what for (ADR 17). */
@Entity('case_guest')
@Index('ix_case_guest_case_id', ['caseId', 'unitId'])
export class CaseGuestRow {
  /** Of what it was let in for: the same may not let it in twice. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  sourceId: string;

  @IdColumn()
  caseId: string;

  @IdColumn()
  unitId: string;
}
