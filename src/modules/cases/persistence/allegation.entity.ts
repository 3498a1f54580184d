import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Verdict } from '../domain/vocabulary.js';

/** One thing the complaint says, with a verdict of its own. */
@Entity('case_allegation')
@Index('ix_case_allegation_case_id', ['caseId', 'ordinal'])
export class AllegationRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  caseId: string;

  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'varchar', length: 500 })
  text: string;

  @WordColumn({ nullable: true })
  verdict: Verdict | null;

  @Column({ type: 'text', nullable: true })
  ground: string | null;
}
