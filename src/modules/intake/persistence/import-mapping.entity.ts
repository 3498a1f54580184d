import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { FieldName } from '../domain/header-synonyms.js';

/** How an officer has mapped the columns of one form, for the next file of the same campaign. */
@Entity('import_mapping')
export class ImportMappingRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  campaignId: string;

  /** As `mappingKey` names a heading line. */
  @PrimaryColumn({ type: 'varchar', length: 40 })
  headerKey: string;

  /** By position. */
  @JsonColumn()
  fields: Record<number, FieldName | null>;

  @Column({ type: 'varchar', length: 60 })
  byName: string;

  @InstantColumn()
  savedAt: Instant;
}
