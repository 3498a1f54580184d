import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, WordColumn } from '../../../platform/database/columns.js';

export type ErasureCause = 'rule' | 'hand';

/** That nothing is known of a complainant any more, and why; nothing of who it was. */
@Entity('complainant_erasure')
export class ComplainantErasureRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @InstantColumn()
  erasedAt: Instant;

  @WordColumn()
  cause: ErasureCause;

  /** Of the rule, as it was then. */
  @Column({ type: 'integer', nullable: true })
  months: number | null;

  /** Of who erased by hand. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  reason: string | null;

  @Column({ type: 'varchar', length: 60 })
  byName: string;
}
