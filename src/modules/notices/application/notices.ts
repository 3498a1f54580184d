import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import type { RenderedMail } from '../mail/index.js';
import { MailRow } from '../persistence/mail.entity.js';
import { NoticeRow } from '../persistence/notice.entity.js';
import { MailFiles, type MailFile } from './mail-files.js';

/** A person, or the duty mailbox of a unit (then `userId` is null and `key` names the unit). */
export interface Recipient {
  /** Stable and unique among recipients. */
  key: string;
  userId: string | null;
  name: string;
  email: string | null;
}

/** One thing the recipient is told of. */
export interface NoticeItem {
  /** Unique for ever: the same thing is not told twice. */
  key: string;
  caseId: string | null;
  step: string | null;
  tier: string | null;
  day: Day;
}

export interface Letter {
  rule: string;
  /** Unique for this rule, run and recipient. */
  key: string;
  recipient: Recipient;
  items: readonly NoticeItem[];
  mail: RenderedMail;
  files?: readonly MailFile[];
}

/** The one way out: decides nothing, remembers everything. */
@Injectable()
export class Notices {
  constructor(private readonly files: MailFiles) {}

  /** Which of those keys have been told already. */
  async known(reads: Reads, keys: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (let from = 0; from < keys.length; from += 500) {
      const rows = await reads.find(NoticeRow, {
        where: { noticeKey: In(keys.slice(from, from + 500)) },
        select: { noticeKey: true },
      });
      for (const row of rows) found.add(row.noticeKey);
    }
    return found;
  }

  /** How often word was sent about each of those cases by that rule. */
  async countByCase(reads: Reads, rule: string, caseIds: readonly string[]): Promise<Map<string, number>> {
    if (caseIds.length === 0) return new Map();
    const rows = await reads
      .createQueryBuilder(NoticeRow, 'n')
      .select('n.caseId', 'caseId')
      .addSelect('COUNT(DISTINCT n.tier)', 'times')
      .where('n.rule = :rule AND n.caseId IN (:...caseIds)', { rule, caseIds })
      .groupBy('n.caseId')
      .getRawMany<{ caseId: string; times: string | number }>();
    return new Map(rows.map((row) => [row.caseId, Number(row.times)]));
  }

  /** Records the letter and promises to send it, in one transaction; returns the mail's id, or null without an address. */
  async post(tx: Tx, letter: Letter, now: Instant): Promise<string | null> {
    const { rule, key, recipient, items, mail, files = [] } = letter;
    const mailId = recipient.email ? newId() : null;
    if (mailId && recipient.email) {
      await tx.insert(MailRow, {
        id: mailId,
        mailKey: key,
        rule,
        recipientId: recipient.userId,
        recipientName: recipient.name,
        address: recipient.email,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        state: 'waiting',
        tries: 0,
        error: null,
        createdAt: now,
        tryingSince: null,
        handedAt: null,
        sentAt: null,
      });
      await this.files.attach(tx, mailId, files);
      await enqueue(tx, 'mail.send', { mailId }, now);
    }
    for (const item of items) {
      await tx.insert(NoticeRow, {
        id: newId(),
        noticeKey: item.key,
        rule,
        caseId: item.caseId,
        step: item.step,
        tier: item.tier,
        recipientId: recipient.userId,
        recipientName: recipient.name,
        day: item.day,
        decision: mailId ? 'mailed' : 'no-address',
        mailId,
        createdAt: now,
      });
    }
    return mailId;
  }
}
