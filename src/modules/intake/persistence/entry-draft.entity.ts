import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** What an officer has typed and not saved yet; sealed, for it may name the complainant. */
@Entity('entry_draft')
export class EntryDraftRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  userId: string;

  @Column({ type: 'text' })
  sealed: string;

  /** Another one with every saving: who writes over a draft says which he has seen. */
  @IdColumn({ nullable: true })
  revision: string | null;

  @InstantColumn()
  savedAt: Instant;
}
