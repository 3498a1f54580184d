import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** After how many months complainants are forgotten: in the district, or in a campaign that has a rule of its own. */
@Entity('complainant_rule')
export class ComplainantRuleRow {
  /** `district`, or the id of a campaign. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scope: string;

  /** Null: never. */
  @Column({ type: 'integer', nullable: true })
  months: number | null;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;

  @InstantColumn()
  changedAt: Instant;
}
