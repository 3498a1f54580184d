import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { LinkKeyMissingError } from '../../../platform/crypto/key-errors.js';
import { SecretLinks } from '../../../platform/crypto/secret-links.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Mailer, MailRefusedError, MailUncertainError } from '../../../platform/mail/mailer.js';
import { HopelessJobError, OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { Directory } from '../../organisation/index.js';
import { AddressFaults } from '../application/address-faults.js';
import { MailFiles } from '../application/mail-files.js';
import { isAddressFault } from '../domain/address-fault.js';
import { MailRow, messageIdOf, type MailState } from '../persistence/mail.entity.js';

/** What an administrator reads beside 重试 and 放弃. */
const UNCERTAIN =
  '不知邮件服务器是否已收下，请在其日志里查邮件编号（nobody knows whether the mail server took it）';

const GONE = '收件人已停用（the recipient is switched off）';

/**
 * Sends one mail once. A try says `sending` before it begins and `handedAt` before its last dot; a try that ended without
 * an answer in between is left to a person, who has this job repeated when the mail did not arrive. A try that ended
 * before has delivered nothing.
 */
@Injectable()
@OnJob('mail.send')
export class MailSendJob implements JobHandler<'mail.send'> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: MailFiles,
    private readonly mailer: Mailer,
    private readonly directory: Directory,
    private readonly faults: AddressFaults,
    private readonly secretLinks: SecretLinks,
    private readonly clock: Clock,
  ) {}

  async handle({ mailId }: { mailId: string }): Promise<void> {
    const row = await this.claim(mailId);
    if (!row) return;
    const filled = await this.filled(row);
    if (!filled) return;
    const files = await this.files.of(this.uow.reads, mailId);
    const message = {
      messageId: messageIdOf(row),
      to: row.address,
      subject: row.subject,
      ...filled,
      attachments: files.map(({ name, mediaType, content, contentId }) => ({
        filename: name,
        contentType: mediaType,
        content,
        ...(contentId && { cid: contentId, contentDisposition: 'inline' as const }),
      })),
    };
    try {
      await this.mailer.send(message, () => this.markHanded(row));
    } catch (error) {
      await this.settleFailure(row, error as Error);
      return;
    }
    await this.settle(row, 'sent', null);
  }

  /** Null for a mail whose link cannot be made any more: it is refused, in words. */
  private async filled(row: MailRow): Promise<{ html: string; text: string } | null> {
    try {
      const [html = '', text = ''] = await Promise.all(
        [row.html, row.text].map((one) => this.secretLinks.fill(this.uow.reads, one)),
      );
      return { html, text };
    } catch (error) {
      if (!(error instanceof LinkKeyMissingError)) throw error;
      const { zh, en } = error.sentence;
      await this.settle(row, 'refused', `${zh} ${en}`);
      return null;
    }
  }

  /** A person looked and did not find it at the server. */
  async repeat(tx: Tx, { mailId }: { mailId: string }): Promise<void> {
    await tx.update(MailRow, { id: mailId, state: 'uncertain' }, { state: 'waiting' });
  }

  /** After the last try: surely not sent, or unknown where the process died behind its last dot; a person may send it again. */
  async giveUp(tx: Tx, { mailId: id }: { mailId: string }): Promise<void> {
    const row = await tx.findOneBy(MailRow, { id });
    if (row?.state === 'sending' && row.handedAt)
      await tx.update(MailRow, { id, state: 'sending' }, { state: 'uncertain', error: 'the sender died' });
    else if (row?.state === 'sending' || row?.state === 'waiting')
      await tx.update(MailRow, { id, state: row.state }, { state: 'failed' });
  }

  /** Takes the mail for this try, or null when there is nothing to send. */
  private async claim(mailId: string): Promise<MailRow | null> {
    const row = await this.uow.run(async (tx) => {
      const found = await tx.findOneBy(MailRow, { id: mailId });
      if (!found || found.state === 'sent' || found.state === 'refused') return null;
      // A person has sent it in another mail since.
      if (await tx.existsBy(MailRow, { againOf: mailId })) return null;
      if (found.state === 'waiting' && (await this.isGone(tx, found))) {
        await tx.update(MailRow, { id: mailId, state: 'waiting' }, { state: 'refused', error: GONE });
        return null;
      }
      const same = { id: mailId, state: found.state, tries: found.tries };
      if (found.state === 'sending' && found.handedAt) {
        await tx.update(MailRow, same, { state: 'uncertain', error: 'the sender died' });
        return { ...found, state: 'uncertain' as const };
      }
      if (found.state === 'uncertain') return found;
      const tries = found.tries + 1;
      const begun = { state: 'sending', tries, tryingSince: this.clock.now(), handedAt: null } as const;
      const { affected } = await tx.update(MailRow, same, begun);
      return affected === 1 ? { ...found, ...begun } : null;
    });
    if (row?.state === 'uncertain') throw new HopelessJobError(UNCERTAIN);
    return row;
  }

  /** The person has been switched off since the mail was written; a duty mailbox stays. */
  private async isGone(tx: Tx, { recipientId, address }: MailRow): Promise<boolean> {
    if (!recipientId) return false;
    const [person] = await this.directory.usersByIds(tx, [recipientId]);
    return person?.active === false && person.email === address;
  }

  /** Refuses when another try has taken over: this one must not end its message. */
  private async markHanded({ id, tries }: MailRow): Promise<void> {
    const mine = { id, tries, state: 'sending' } as const;
    const { affected } = await this.uow.run((tx) => tx.update(MailRow, mine, { handedAt: this.clock.now() }));
    if (affected !== 1) throw new Error('another try has taken over');
  }

  private async settleFailure(row: MailRow, error: Error): Promise<void> {
    if (error instanceof MailRefusedError) return this.settle(row, 'refused', error.message);
    if (error instanceof MailUncertainError) {
      await this.settle(row, 'uncertain', error.message);
      throw new HopelessJobError(UNCERTAIN);
    }
    await this.settle(row, 'waiting', error.message);
    throw error;
  }

  private async settle(
    { id, tries, address }: MailRow,
    state: MailState,
    error: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    const sentAt = state === 'sent' ? now : null;
    await this.uow.run(async (tx) => {
      await tx.update(MailRow, { id, tries }, { state, error, sentAt, handedAt: null });
      if (state === 'sent') await this.faults.reached(tx, address);
      if (state === 'refused' && error && isAddressFault(error))
        await this.faults.refused(tx, address, error, now);
    });
  }
}
