import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { FrozenDigest } from '../mail/digest-content.js';

/** The weekly digest of one street, or of the district, frozen as it was sent. */
@Entity('digest_issue')
@Index('ux_digest_issue_week_scope', ['week', 'scope'], { unique: true })
export class DigestIssueRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** ISO week that the digest looks back on. */
  @Column({ type: 'varchar', length: 8 })
  week: string;

  /** Id of the street, or `district`. */
  @Column({ type: 'varchar', length: 36 })
  scope: string;

  @InstantColumn()
  takenAt: Instant;

  @JsonColumn()
  content: FrozenDigest;
}
