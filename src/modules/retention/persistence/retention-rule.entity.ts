import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RetentionKind } from '../domain/retention-kinds.js';

/** For how many days one kind of text is kept, where somebody has set it. */
@Entity('retention_rule')
export class RetentionRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  kind: RetentionKind;

  @Column({ type: 'integer' })
  days: number;
}
