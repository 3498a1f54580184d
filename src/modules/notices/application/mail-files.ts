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
}

/** Keeps what mails carry: stored with the mail and never made again, so that a repeated try sends the same bytes. */
@Injectable()
export class MailFiles {
  async attach(tx: Tx, mailId: string, files: readonly MailFile[]): Promise<void> {
    for (const [position, { name, mediaType, content }] of files.entries()) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      await tx
        .createQueryBuilder()
        .insert()
        .into(MailFileRow)
        .values({ sha256, mediaType, size: content.length, content: content.toString('base64') })
        .orIgnore()
        .execute();
      await tx.insert(MailAttachmentRow, { id: newId(), mailId, position, name, sha256 });
    }
  }

  /** In the order in which they were given. */
  async of(reads: Reads, mailId: string): Promise<MailFile[]> {
    const carried = await reads.find(MailAttachmentRow, { where: { mailId }, order: { position: 'ASC' } });
    if (carried.length === 0) return [];
    const rows = await reads.findBy(MailFileRow, { sha256: In(carried.map(({ sha256 }) => sha256)) });
    const byHash = new Map(rows.map((row) => [row.sha256, row]));
    return carried.map(({ name, sha256 }) => {
      const { mediaType, content } = byHash.get(sha256)!;
      return { name, mediaType, content: Buffer.from(content, 'base64') };
    });
  }
}
