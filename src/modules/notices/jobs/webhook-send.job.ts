import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { MINUTE, millisBetween } from '../../../kernel/instant.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { SEALED_FOR } from '../application/webhooks.js';
import type { MailState } from '../persistence/mail.entity.js';
import { WebhookMessageRow } from '../persistence/webhook-message.entity.js';
import { WebhookRow } from '../persistence/webhook.entity.js';
import { robotRefusal, webhookRequest } from '../webhook/format.js';
import { WebhookRefusedError, WebhookSender, WebhookUncertainError } from '../webhook/webhook-sender.js';

/** A try that began this long ago and left no result belongs to a process that is gone. */
const TRY_LEASE_MS = 5 * MINUTE;

/** Sends one message once, by the same rule as a mail (ADR 5). */
@Injectable()
@OnJob('webhook.send')
export class WebhookSendJob implements JobHandler<'webhook.send'> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sender: WebhookSender,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    const claimed = await this.claim(messageId);
    if (!claimed) return;
    const { row, hook } = claimed;
    const open = (sealed: string): string => this.sealing.openText(SEALED_FOR, sealed);
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

  /** After the last try: surely not sent, or unknown where the process died meanwhile. */
  async giveUp({ messageId: id }: { messageId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      await tx.update(WebhookMessageRow, { id, state: 'waiting' }, { state: 'failed' });
      const unknown = { state: 'uncertain', error: 'the sender died' } as const;
      await tx.update(WebhookMessageRow, { id, state: 'sending' }, unknown);
    });
  }

  private claim(id: string): Promise<{ row: WebhookMessageRow; hook: WebhookRow } | null> {
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const row = await tx.findOneBy(WebhookMessageRow, { id });
      const hook = row && (await tx.findOneBy(WebhookRow, { id: row.webhookId, active: true }));
      if (!row) return null;
      if (row.state === 'sending') {
        if (row.tryingSince && millisBetween(row.tryingSince, now) < TRY_LEASE_MS)
          throw new Error('another try is running');
        await tx.update(
          WebhookMessageRow,
          { id, state: 'sending' },
          { state: 'uncertain', error: 'the sender died' },
        );
        this.logger.error({ messageId: id }, 'a webhook message may or may not have been sent');
        return null;
      }
      if (row.state !== 'waiting' && row.state !== 'failed') return null;
      if (!hook) {
        await tx.update(
          WebhookMessageRow,
          { id },
          { state: 'refused', error: 'the webhook was removed or switched off' },
        );
        return null;
      }
      const { affected } = await tx.update(
        WebhookMessageRow,
        { id, state: row.state },
        { state: 'sending', tries: row.tries + 1, tryingSince: now },
      );
      return affected === 1 ? { row, hook } : null;
    });
  }

  private async settleFailure(id: string, error: Error): Promise<void> {
    if (error instanceof WebhookRefusedError) return this.settle(id, 'refused', error.message);
    if (error instanceof WebhookUncertainError) return this.settle(id, 'uncertain', error.message);
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
