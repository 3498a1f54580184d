import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** 暂缓删除: a lawsuit or a review needs the complainant longer than the rule does. */
@Entity('complainant_hold')
export class ComplainantHoldRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @Column({ type: 'varchar', length: 300 })
  reason: string;

  @Column({ type: 'varchar', length: 60 })
  byName: string;

  @InstantColumn()
  heldAt: Instant;
}
