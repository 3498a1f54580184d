import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { MailNotFailedError, MailSentAgainError, MailUncertainAgainError } from '../domain/notice-errors.js';
import { MailRow, messageIdOf, type MailState } from '../persistence/mail.entity.js';
import { MailFiles } from './mail-files.js';
import { Mails } from './mails.js';

const FAILED: readonly MailState[] = ['refused', 'failed', 'uncertain'];

/** 再发一次: a mail that did not get there, or perhaps did not, goes out once more; a mail has one successor. */
@Injectable()
export class ResendMail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mails: Mails,
    private readonly files: MailFiles,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** The id of the new mail. Throws MailNotFailedError, MailUncertainAgainError, MailSentAgainError. */
  async run(actor: Actor, id: string, isChecked: boolean): Promise<string> {
    requirePermission(actor, 'mail.resend');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const row = await tx.findOneBy(MailRow, { id });
      if (!row) throw new NotFoundError();
      const later = await tx.findOneBy(MailRow, { againOf: id });
      if (later) throw new MailSentAgainError({ by: later.againByName ?? '' });
      if (!FAILED.includes(row.state)) throw new MailNotFailedError();
      const isUncertain = row.state === 'uncertain';
      if (isUncertain && !isChecked) throw new MailUncertainAgainError();
      const { rule, recipientId, recipientName, subject, html, text } = row;
      const again = await this.mails.promise(
        tx,
        {
          mailKey: `again_${id}`,
          rule,
          recipientId,
          recipientName,
          address: await this.addressNow(tx, row),
          subject,
          html,
          text,
          // It may be in the mailbox already, which then knows it again.
          messageId: isUncertain ? messageIdOf(row) : null,
          againOf: id,
          againByName: actor.name,
        },
        now,
        await this.files.of(tx, id),
      );
      const data = { again, state: row.state, isChecked };
      const entry = { action: 'mail.resend', subjectType: 'mail', subjectId: id, data } as const;
      await this.history.append(tx, actor, entry, now);
      return again;
    });
  }

  /** The address may have been put right since. */
  private async addressNow(tx: Tx, { recipientId, address }: MailRow): Promise<string> {
    if (!recipientId) return address;
    const [person] = await this.directory.usersByIds(tx, [recipientId]);
    return person?.email ?? address;
  }
}
