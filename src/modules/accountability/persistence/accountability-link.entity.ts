import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { WordColumn } from '../../../platform/database/columns.js';

/** A case or a task that an act belongs to; it is counted at the first case. */
@Entity('accountability_link')
@Index('ix_accountability_link_subject_id', ['subjectId', 'entryId'])
export class AccountabilityLinkRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  entryId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  subjectId: string;

  @WordColumn()
  subjectType: 'case' | 'task';

  @Column({ type: 'integer' })
  serial: number;
}
