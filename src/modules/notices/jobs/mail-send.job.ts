import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Mailer, MailRefusedError, MailUncertainError } from '../../../platform/mail/mailer.js';
import { HopelessJobError, OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { MailRow, type MailState } from '../persistence/mail.entity.js';

/** What an administrator reads beside 重试 and 放弃. */
const UNCERTAIN =
  '不知邮件服务器是否已收下，请在其日志里查邮件编号（nobody knows whether the mail server took it）';

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
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async handle({ mailId }: { mailId: string }): Promise<void> {
    const row = await this.claim(mailId);
    if (!row) return;
    const message = {
      messageId: messageIdOf(row.id),
      to: row.address,
      subject: row.subject,
      html: row.html,
      text: row.text,
    };
    try {
      await this.mailer.send(message, () => this.markHanded(row));
    } catch (error) {
      await this.settleFailure(row, error as Error);
      return;
    }
    await this.settle(row, 'sent', null);
  }

  /** A person looked and did not find it at the server. */
  async repeat(tx: Tx, { mailId }: { mailId: string }): Promise<void> {
    await tx.update(MailRow, { id: mailId, state: 'uncertain' }, { state: 'waiting' });
  }

  /** Takes the mail for this try, or null when there is nothing to send. */
  private async claim(mailId: string): Promise<MailRow | null> {
    const row = await this.uow.run(async (tx) => {
      const found = await tx.findOneBy(MailRow, { id: mailId });
      if (!found || found.state === 'sent' || found.state === 'refused') return null;
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

  private async settle({ id, tries }: MailRow, state: MailState, error: string | null): Promise<void> {
    const sentAt = state === 'sent' ? this.clock.now() : null;
    await this.uow.run((tx) => tx.update(MailRow, { id, tries }, { state, error, sentAt, handedAt: null }));
  }
}

/** The same for every try, so that the log of a mail server can settle a doubt. */
export function messageIdOf(mailId: string): string {
  return `<${mailId}@duban>`;
}
