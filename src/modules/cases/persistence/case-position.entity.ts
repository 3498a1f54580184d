import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** Where a case is on the map, and who said so. */
@Entity('case_position')
export class CasePositionRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @Column({ type: 'integer' })
  latE6: number;

  @Column({ type: 'integer' })
  lngE6: number;

  @IdColumn()
  setBy: string;

  @Column({ type: 'varchar', length: 60 })
  setByName: string;

  @InstantColumn()
  setAt: Instant;
}
