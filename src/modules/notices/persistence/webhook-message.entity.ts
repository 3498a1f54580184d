import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { WebhookPayload } from '../webhook/format.js';
import type { MailState } from './mail.entity.js';

/** One message to one webhook; the same states as a mail. */
@Entity('webhook_message')
@Index('ix_webhook_message_webhook_id', ['webhookId', 'id'])
export class WebhookMessageRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** The same things told to several people of a unit are one message there. */
  @Column({ type: 'varchar', length: 240 })
  @Index('ux_webhook_message_message_key', { unique: true })
  messageKey: string;

  @IdColumn()
  webhookId: string;

  @WordColumn()
  rule: string;

  @JsonColumn()
  payload: WebhookPayload;

  @WordColumn()
  state: MailState;

  @Column({ type: 'integer' })
  tries: number;

  @Column({ type: 'text', nullable: true })
  error: string | null;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  tryingSince: Instant | null;

  @InstantColumn({ nullable: true })
  sentAt: Instant | null;
}
