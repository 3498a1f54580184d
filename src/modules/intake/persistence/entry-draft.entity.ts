import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { SealedColumn, sealedFor } from '../../../platform/crypto/sealed-column.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

export const ENTRY_DRAFT = sealedFor('entry-draft');
/** Who complained, on its way through the browser: drafts carry it. */
export const ENTRY_CONTACT = sealedFor('entry-contact');

/** What an officer has typed and not saved yet; sealed, for it may name the complainant. */
@Entity('entry_draft')
export class EntryDraftRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  userId: string;

  @SealedColumn(ENTRY_DRAFT, { carries: ENTRY_CONTACT })
  sealed: string;

  /** Another one with every saving: who writes over a draft says which he has seen. */
  @IdColumn({ nullable: true })
  revision: string | null;

  @InstantColumn()
  savedAt: Instant;
}
