import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { HopelessJobError, OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import type { MailState } from '../persistence/mail.entity.js';
import { WebhookMessageRow } from '../persistence/webhook-message.entity.js';
import { WEBHOOK, WebhookRow } from '../persistence/webhook.entity.js';
import { robotRefusal, webhookRequest } from '../webhook/format.js';
import { WebhookRefusedError, WebhookSender, WebhookUncertainError } from '../webhook/webhook-sender.js';

/** What an administrator reads beside 重试 and 放弃. */
const UNCERTAIN = 'nobody knows whether the receiver took it: ask there for its id';

/**
 * Sends one message once, by the same rule as a mail (ADR 5): a try that ended without an answer is left to a person, who
 * has this job repeated when the message did not arrive. Nobody else has the job in hand (ADR 27).
 */
@Injectable()
@OnJob('webhook.send')
export class WebhookSendJob implements JobHandler<'webhook.send'> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sender: WebhookSender,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    const claimed = await this.claim(messageId);
    if (!claimed) return;
    const { row, hook } = claimed;
    const open = (sealed: string): string => this.sealing.openText(WEBHOOK, sealed);
    const secret = hook.secretSealed && open(hook.secretSealed);
    const message = webhookRequest(
      hook.format,
      open(hook.urlSealed),
      secret,
      row.id,
      row.payload,
      this.clock.now(),
    );
    try {
      const refusal = robotRefusal(hook.format, await this.sender.post(message));
      if (refusal) throw refusal.busy ? new Error(refusal.words) : new WebhookRefusedError(refusal.words);
    } catch (error) {
      return this.settleFailure(row.id, error as Error);
    }
    await this.settle(row.id, 'sent', null);
  }

  /** A person asked the receiver, who has not got it. */
  async repeat(tx: Tx, { messageId: id }: { messageId: string }): Promise<void> {
    await tx.update(WebhookMessageRow, { id, state: 'uncertain' }, { state: 'waiting' });
  }

  /** After the last try: surely not sent, or unknown where the process died meanwhile. */
  async giveUp(tx: Tx, { messageId: id }: { messageId: string }): Promise<void> {
    await tx.update(WebhookMessageRow, { id, state: 'waiting' }, { state: 'failed' });
    const unknown = { state: 'uncertain', error: 'the sender died' } as const;
    await tx.update(WebhookMessageRow, { id, state: 'sending' }, unknown);
  }

  private async claim(id: string): Promise<{ row: WebhookMessageRow; hook: WebhookRow } | null> {
    const now = this.clock.now();
    const claimed = await this.uow.run(async (tx) => {
      const row = await tx.findOneBy(WebhookMessageRow, { id });
      if (!row || row.state === 'sent' || row.state === 'refused') return null;
      if (row.state === 'sending')
        await tx.update(WebhookMessageRow, { id }, { state: 'uncertain', error: 'the sender died' });
      if (row.state === 'sending' || row.state === 'uncertain') return 'uncertain';
      const hook = await tx.findOneBy(WebhookRow, { id: row.webhookId, active: true });
      if (!hook) {
        const error = 'the webhook was removed or switched off';
        await tx.update(WebhookMessageRow, { id }, { state: 'refused', error });
        return null;
      }
      const { affected } = await tx.update(
        WebhookMessageRow,
        { id, state: row.state },
        { state: 'sending', tries: row.tries + 1, tryingSince: now },
      );
      return affected === 1 ? { row, hook } : null;
    });
    if (claimed === 'uncertain') throw new HopelessJobError(UNCERTAIN);
    return claimed;
  }

  private async settleFailure(id: string, error: Error): Promise<void> {
    if (error instanceof WebhookRefusedError) return this.settle(id, 'refused', error.message);
    if (error instanceof WebhookUncertainError) {
      await this.settle(id, 'uncertain', error.message);
      throw new HopelessJobError(UNCERTAIN);
    }
    await this.settle(id, 'waiting', error.message);
    throw error;
  }

  private async settle(id: string, state: MailState, error: string | null): Promise<void> {
    const sentAt = state === 'sent' ? this.clock.now() : null;
    await this.uow.run((tx) =>
      tx.update(WebhookMessageRow, { id }, { state, error: error?.slice(0, 500) ?? null, sentAt }),
    );
  }
}
