import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { MailRow } from '../persistence/mail.entity.js';
import { MailFiles, type MailFile } from './mail-files.js';

export type NewMail = Pick<
  MailRow,
  'mailKey' | 'rule' | 'recipientId' | 'recipientName' | 'address' | 'subject' | 'html' | 'text'
> &
  Partial<Pick<MailRow, 'messageId' | 'againOf' | 'againByName'>>;

/** Writes a mail down and promises to send it. */
@Injectable()
export class Mails {
  constructor(private readonly files: MailFiles) {}

  async promise(tx: Tx, mail: NewMail, now: Instant, files: readonly MailFile[] = []): Promise<string> {
    const id = newId();
    await tx.insert(MailRow, {
      messageId: null,
      againOf: null,
      againByName: null,
      ...mail,
      id,
      state: 'waiting',
      tries: 0,
      error: null,
      createdAt: now,
      tryingSince: null,
      handedAt: null,
      bodyClearedAt: null,
      sentAt: null,
    });
    await this.files.attach(tx, id, files);
    await enqueue(tx, 'mail.send', { mailId: id }, now);
    return id;
  }
}
