import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { LinkKind } from '../domain/link-kinds.js';

/** What a person decided about two cases that look alike. */
@Entity('case_link')
@Index('ix_case_link_case_id', ['caseId'])
@Index('ix_case_link_other_id', ['otherId'])
export class CaseLinkRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  caseId: string;

  @IdColumn()
  otherId: string;

  @WordColumn()
  kind: LinkKind;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** In percent, as it was shown to the person. */
  @Column({ type: 'integer', nullable: true })
  likeness: number | null;

  @IdColumn()
  byId: string;

  @Column({ type: 'varchar', length: 60 })
  byName: string;

  @InstantColumn()
  at: Instant;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;
}
