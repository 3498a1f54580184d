import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeasureKind } from '../domain/vocabulary.js';

/** A measure taken in a case, counted in the unit of its kind; fines in 分 so that sums stay exact. */
@Entity('case_measure')
export class MeasureRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  kind: MeasureKind;

  /** Whole number: 家, 件, 人, or 分 for a fine. */
  @Column({ type: 'integer' })
  amount: number;
}
