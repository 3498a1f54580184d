import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { SealedColumn, sealedFor } from '../../../platform/crypto/sealed-column.js';
import { InstantColumn } from '../../../platform/database/columns.js';

export const COMPLAINANT = sealedFor('complainant');

/** The complainant, sealed: nothing in this table can be read without the installation's key. */
@Entity('complainant_contact')
export class ContactRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @SealedColumn(COMPLAINANT)
  sealed: string;

  @InstantColumn()
  updatedAt: Instant;
}
