import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { MailAttachmentRow, MailFileRow } from '../persistence/mail-file.entity.js';

/** A file that goes out with a mail. */
export interface MailFile {
  name: string;
  mediaType: string;
  content: Buffer;
  /** Where the text shows it by this Content-ID; null for one that is only carried. */
  contentId?: string | null;
}

/** Keeps what mails carry: stored with the mail and never made again, so that a repeated try sends the same bytes. */
@Injectable()
export class MailFiles {
  async attach(tx: Tx, mailId: string, files: readonly MailFile[]): Promise<void> {
    for (const [position, { name, mediaType, content, contentId = null }] of files.entries()) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      await tx
        .createQueryBuilder()
        .insert()
        .into(MailFileRow)
        .values({ sha256, mediaType, size: content.length, content: content.toString('base64') })
        // Not ignored: the row is held, so that a night that thins does not take it away.
        .orUpdate(['size'], ['sha256'])
        .execute();
      await tx.insert(MailAttachmentRow, { id: newId(), mailId, position, name, sha256, contentId });
    }
  }

  /** Takes the files of those mails away; content that another mail carries too stays. */
  async letGo(tx: Tx, mailIds: readonly string[]): Promise<void> {
    const carried = await tx.find(MailAttachmentRow, { where: { mailId: In([...mailIds]) } });
    const hashes = [...new Set(carried.map(({ sha256 }) => sha256))].toSorted();
    if (hashes.length === 0) return;
    await tx.delete(MailAttachmentRow, { mailId: In([...mailIds]) });
    if (tx.connection.options.type === 'postgres')
      await tx.find(MailFileRow, {
        where: { sha256: In(hashes) },
        select: { sha256: true },
        lock: { mode: 'pessimistic_write' },
      });
    await tx
      .createQueryBuilder()
      .delete()
      .from(MailFileRow)
      .where('sha256 IN (:...hashes)', { hashes })
      .andWhere('NOT EXISTS (SELECT 1 FROM mail_attachment a WHERE a.sha256 = mail_file.sha256)')
      .execute();
  }

  /** In the order in which they were given. */
  async of(reads: Reads, mailId: string): Promise<MailFile[]> {
    const carried = await reads.find(MailAttachmentRow, { where: { mailId }, order: { position: 'ASC' } });
    if (carried.length === 0) return [];
    const rows = await reads.findBy(MailFileRow, { sha256: In(carried.map(({ sha256 }) => sha256)) });
    const byHash = new Map(rows.map((row) => [row.sha256, row]));
    return carried.map(({ name, sha256, contentId }) => {
      const { mediaType, content } = byHash.get(sha256)!;
      return { name, mediaType, content: Buffer.from(content, 'base64'), contentId };
    });
  }
}
