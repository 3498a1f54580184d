import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { MINUTE, millisBetween } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { Mailer, MailRefusedError, MailUncertainError } from '../../../platform/mail/mailer.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { AddressFaults } from '../application/address-faults.js';
import { isAddressFault } from '../domain/address-fault.js';
import { MailRow, messageIdOf, type MailState } from '../persistence/mail.entity.js';

/** A try that began this long ago and left no result belongs to a process that is gone. */
const TRY_LEASE_MS = 5 * MINUTE;

/**
 * Sends one mail once. Before the message leaves, the row says `sending`; when that is all there is to be found later,
 * nobody knows whether the server took it, and it is left to a person rather than sent twice.
 */
@Injectable()
@OnJob('mail.send')
export class MailSendJob implements JobHandler<'mail.send'> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly faults: AddressFaults,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async handle({ mailId }: { mailId: string }): Promise<void> {
    const row = await this.claim(mailId);
    if (!row) return;
    const message = {
      messageId: messageIdOf(row),
      to: row.address,
      subject: row.subject,
      html: row.html,
      text: row.text,
    };
    try {
      await this.mailer.send(message);
    } catch (error) {
      await this.settleFailure(row, error as Error);
      return;
    }
    await this.settle(row, 'sent', null);
  }

  /** After the last try: surely not sent, or unknown where the process died meanwhile; a person may send it again. */
  async giveUp({ mailId: id }: { mailId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      await tx.update(MailRow, { id, state: 'waiting' }, { state: 'failed' });
      await tx.update(MailRow, { id, state: 'sending' }, { state: 'uncertain', error: 'the sender died' });
    });
  }

  /** Takes the mail for this try, or null when there is nothing to send. */
  private async claim(mailId: string): Promise<MailRow | null> {
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const row = await tx.findOneBy(MailRow, { id: mailId });
      if (!row) return null;
      if (row.state === 'sending') {
        if (row.tryingSince && millisBetween(row.tryingSince, now) < TRY_LEASE_MS)
          throw new Error('another try is running');
        await tx.update(
          MailRow,
          { id: mailId, state: 'sending' },
          { state: 'uncertain', error: 'the sender died' },
        );
        this.logger.error({ mailId }, 'a mail may or may not have been sent; see the send log');
        return null;
      }
      // What was given up may be tried again, unless a person has sent it in another mail since.
      if (row.state !== 'waiting' && row.state !== 'failed') return null;
      if (row.state === 'failed' && (await tx.existsBy(MailRow, { againOf: mailId }))) return null;
      const claimed = await tx.update(
        MailRow,
        { id: mailId, state: row.state },
        { state: 'sending', tries: row.tries + 1, tryingSince: now },
      );
      return claimed.affected === 1 ? row : null;
    });
  }

  private async settleFailure(row: MailRow, error: Error): Promise<void> {
    if (error instanceof MailRefusedError) return this.settle(row, 'refused', error.message);
    if (error instanceof MailUncertainError) return this.settle(row, 'uncertain', error.message);
    await this.settle(row, 'waiting', error.message);
    throw error;
  }

  private async settle({ id, address }: MailRow, state: MailState, error: string | null): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      await tx.update(MailRow, { id }, { state, error, sentAt: state === 'sent' ? now : null });
      if (state === 'sent') await this.faults.reached(tx, address);
      if (state === 'refused' && error && isAddressFault(error))
        await this.faults.refused(tx, address, error, now);
    });
  }
}
