import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** Which unit a list means by a name that is none of ours; holds for the next lists too. */
@Entity('feedback_unit_name')
export class FeedbackUnitNameRow {
  /** Its letters and digits, as headings are compared. */
  @PrimaryColumn({ type: 'varchar', length: 100 })
  key: string;

  /** As it was written when it was chosen. */
  @Column({ type: 'varchar', length: 100 })
  name: string;

  @IdColumn()
  unitId: string;
}
