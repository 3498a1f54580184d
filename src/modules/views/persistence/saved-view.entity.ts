import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Role } from '../../access/index.js';
import type { CaseSort, Direction } from '../../cases/index.js';
import type { LedgerColumn } from '../domain/ledger-columns.js';
import type { ViewScope } from '../domain/view-scope.js';

/** 视图: a question to the ledger that was worth keeping, with the look of its answer. */
@Entity('saved_view')
@Index('ix_saved_view_owner_id', ['ownerId'])
@Index('ux_saved_view_name_key', ['nameKey'], { unique: true })
@Index('ix_saved_view_scope', ['scope', 'role'])
export class SavedViewRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  /** Who saved it; a shared one outlives them. */
  @IdColumn()
  ownerId: string;

  @WordColumn()
  scope: ViewScope;

  /** Of a view for a role. */
  @WordColumn({ nullable: true })
  role: Role | null;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  /** Whose views it stands among, and the name: no two there are called the same. */
  @Column({ type: 'varchar', length: 120 })
  nameKey: string;

  /** As it was asked; judged anew whenever it is read, because what it names may be gone. */
  @JsonColumn()
  filter: Record<string, unknown>;

  /** Of every campaign instead of the one on show. */
  @Column({ type: 'boolean' })
  everyCampaign: boolean;

  @WordColumn()
  sort: CaseSort;

  @WordColumn()
  direction: Direction;

  /** Null: the reader's own. */
  @JsonColumn({ nullable: true })
  columns: LedgerColumn[] | null;

  @InstantColumn()
  createdAt: Instant;
}
