import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { dayOf } from '../../../kernel/day.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import type { UnitRow } from '../../organisation/index.js';
import { isRule, RULES } from '../domain/rules.js';
import { WebhookMessageRow } from '../persistence/webhook-message.entity.js';
import { WebhookRow } from '../persistence/webhook.entity.js';
import type { WebhookPayload } from '../webhook/format.js';
import type { Letter } from './letter.js';

/** Writes messages to webhooks down and promises to send them. */
@Injectable()
export class WebhookMessages {
  constructor(private readonly config: Config) {}

  /** To every webhook of that unit, and to those of all; answers how many tell of it. */
  async promise(tx: Tx, letter: Letter, unit: UnitRow | null, now: Instant): Promise<number> {
    const all = await tx.findBy(WebhookRow, { active: true });
    const mine = all.filter(({ unitId }) => unitId === null || unitId === unit?.id);
    if (mine.length === 0) return 0;
    const payload = this.payload(letter, unit, now);
    for (const { id } of mine) await this.write(tx, id, keyOf(id, letter, unit), letter.rule, payload, now);
    return mine.length;
  }

  /** A message that an administrator sends to see whether it gets there. */
  async promiseTest(tx: Tx, webhookId: string, now: Instant): Promise<string> {
    const payload: WebhookPayload = {
      rule: 'webhook.test',
      ruleName: '试发',
      unitId: null,
      unitName: null,
      day: dayOf(now),
      cases: [],
      link: this.config.publicUrl,
    };
    const id = newId();
    await this.write(tx, webhookId, `${webhookId}_test_${id}`, payload.rule, payload, now, id);
    return id;
  }

  private async write(
    tx: Tx,
    webhookId: string,
    messageKey: string,
    rule: string,
    payload: WebhookPayload,
    now: Instant,
    id = newId(),
  ): Promise<void> {
    if (await tx.existsBy(WebhookMessageRow, { messageKey })) return;
    await tx.insert(WebhookMessageRow, {
      id,
      messageKey,
      webhookId,
      rule,
      payload,
      state: 'waiting',
      tries: 0,
      error: null,
      createdAt: now,
      tryingSince: null,
      sentAt: null,
    } as never);
    await enqueue(tx, 'webhook.send', { messageId: id }, now);
  }

  private payload({ rule, items }: Letter, unit: UnitRow | null, now: Instant): WebhookPayload {
    const cases = items.flatMap(({ caseId, step, tier, day }) =>
      caseId ? [{ id: caseId, step, tier, day }] : [],
    );
    const ids = new Set(cases.map(({ id }) => id));
    const [only] = ids;
    return {
      rule,
      ruleName: isRule(rule) ? RULES[rule].zh : rule,
      unitId: unit?.id ?? null,
      unitName: unit?.name ?? null,
      day: dayOf(now),
      cases,
      link: `${this.config.publicUrl}${ids.size === 1 ? `/cases/${only}` : '/cases'}`,
    };
  }
}

/** The things without the person: told to three clerks they are one message of the unit. */
function keyOf(webhookId: string, { rule, recipient, items }: Letter, unit: UnitRow | null): string {
  const things = items.map(({ key, owedBy }) =>
    [recipient.key, owedBy?.userId].reduce<string>(
      (rest, who) => (who ? rest.replaceAll(who, '') : rest),
      key,
    ),
  );
  const text = [rule, unit?.id ?? '', ...things.toSorted()].join('\n');
  return `${webhookId}_${createHash('sha256').update(text).digest('hex')}`;
}
