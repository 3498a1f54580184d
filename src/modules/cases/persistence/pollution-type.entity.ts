import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Medium } from '../domain/vocabulary.js';

/** A pollution type of a case, with the label of the source; the first is the main one. */
@Entity('case_pollution_type')
@Index('ix_case_pollution_type_medium', ['medium', 'caseId'])
export class PollutionTypeRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @PrimaryColumn({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'varchar', length: 40 })
  medium: Medium;

  @Column({ type: 'varchar', length: 60 })
  label: string;
}
