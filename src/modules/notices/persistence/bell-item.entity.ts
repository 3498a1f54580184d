import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';

/** 站内消息: a letter as it stands under the bell of one person. */
@Entity('bell_item')
@Index('ix_bell_item_user_id', ['userId', 'id'])
@Index('ix_bell_item_unread', ['userId', 'readAt'])
export class BellItemRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** One item per letter and person, for ever. */
  @Column({ type: 'varchar', length: 240 })
  @Index('ux_bell_item_message_key', { unique: true })
  messageKey: string;

  @IdColumn()
  userId: string;

  @WordColumn()
  rule: string;

  @Column({ type: 'varchar', length: 300 })
  subject: string;

  /** The only case it is about; null where there are several, or none. */
  @IdColumn({ nullable: true })
  caseId: string | null;

  /** The only slip or letter it is about. */
  @IdColumn({ nullable: true })
  subjectId: string | null;

  @Column({ type: 'integer' })
  cases: number;

  @IdColumn({ nullable: true })
  mailId: string | null;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  readAt: Instant | null;
}
