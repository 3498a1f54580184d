import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';

/** `uncertain`: the process or the line died while the server had the message; a person decides, nothing is sent twice. */
export const MAIL_STATES = ['waiting', 'sending', 'sent', 'refused', 'uncertain'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** One mail to one person, as it goes out. */
@Entity('mail')
@Index('ix_mail_created_at', ['createdAt', 'id'])
export class MailRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** One mail per rule, run and recipient, for ever. */
  @Column({ type: 'varchar', length: 200, unique: true })
  mailKey: string;

  @WordColumn()
  rule: string;

  @IdColumn({ nullable: true })
  recipientId: string | null;

  @Column({ type: 'varchar', length: 100 })
  recipientName: string;

  @Column({ type: 'varchar', length: 200 })
  address: string;

  @Column({ type: 'varchar', length: 300 })
  subject: string;

  @Column({ type: 'text' })
  html: string;

  @Column({ type: 'text' })
  text: string;

  @WordColumn()
  state: MailState;

  @Column({ type: 'integer' })
  tries: number;

  @Column({ type: 'text', nullable: true })
  error: string | null;

  @InstantColumn()
  createdAt: Instant;

  /** When the current try began. */
  @InstantColumn({ nullable: true })
  tryingSince: Instant | null;

  /** When the last dot of the current try may have gone out: from here to the answer nobody knows. */
  @InstantColumn({ nullable: true })
  handedAt: Instant | null;

  @InstantColumn({ nullable: true })
  sentAt: Instant | null;
}
