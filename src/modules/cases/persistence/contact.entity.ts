import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** The complainant, sealed: nothing in this table can be read without the installation's key. */
@Entity('complainant_contact')
export class ContactRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @Column({ type: 'text' })
  sealed: string;

  @InstantColumn()
  updatedAt: Instant;
}
