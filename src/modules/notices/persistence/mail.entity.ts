import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';

/**
 * `uncertain`: the process or the line died while the server had the message; a person decides, nothing is sent twice.
 * `failed`: given up after the last try; surely not sent.
 */
export const MAIL_STATES = ['waiting', 'sending', 'sent', 'refused', 'uncertain', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** One mail to one person, as it goes out. */
@Entity('mail')
@Index('ix_mail_created_at', ['createdAt', 'id'])
@Index('ix_mail_state', ['state', 'id'])
@Index('ix_mail_again_of', ['againOf'])
@Index('ix_mail_recipient_id', ['recipientId', 'id'])
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

  /** The Message-ID where it is not made of the row's own id: the same message as an uncertain one before. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  messageId: string | null;

  /** When the body was cleared by the rule that says how long it is kept (保留期). */
  @InstantColumn({ nullable: true })
  bodyClearedAt: Instant | null;

  /** The mail that this one repeats, and who asked for it. */
  @IdColumn({ nullable: true })
  againOf: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  againByName: string | null;
}

export function messageIdOf({ id, messageId }: Pick<MailRow, 'id' | 'messageId'>): string {
  return messageId ?? `<${id}@duban>`;
}
