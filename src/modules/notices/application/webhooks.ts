import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Directory, UnknownUnitError } from '../../organisation/index.js';
import { WebhookAddressError, WebhookSecretError } from '../domain/notice-errors.js';
import { WebhookMessageRow } from '../persistence/webhook-message.entity.js';
import { WEBHOOK, WebhookRow } from '../persistence/webhook.entity.js';
import { AddressGuard } from '../webhook/address-guard.js';
import type { WebhookFormat } from '../webhook/format.js';
import { WebhookMessages } from './webhook-messages.js';

export interface WantedWebhook {
  name: string;
  unitId: string | null;
  format: WebhookFormat;
  /** Null keeps what is there. */
  url: string | null;
  secret: string | null;
  active: boolean;
}

export interface KnownWebhook {
  row: WebhookRow;
  unitName: string | null;
  last: WebhookMessageRow | null;
}

/** 推送地址: who outside gets messages. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly guard: AddressGuard,
    private readonly sealing: Sealing,
    private readonly directory: Directory,
    private readonly messages: WebhookMessages,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async list(reads: Reads): Promise<KnownWebhook[]> {
    const rows = await reads.find(WebhookRow, { order: { id: 'ASC' } });
    const units = await this.directory.unitsByIds(
      reads,
      rows.flatMap(({ unitId }) => unitId ?? []),
    );
    const found: KnownWebhook[] = [];
    for (const row of rows) {
      const last = await reads.findOne(WebhookMessageRow, {
        where: { webhookId: row.id },
        order: { id: 'DESC' },
      });
      found.push({ row, unitName: units.find(({ id }) => id === row.unitId)?.name ?? null, last });
    }
    return found;
  }

  /** Messages that did not get there, newest first. */
  failed(reads: Reads, limit: number): Promise<WebhookMessageRow[]> {
    const state = In(['refused', 'uncertain', 'failed']);
    return reads.find(WebhookMessageRow, { where: { state }, order: { id: 'DESC' }, take: limit });
  }

  /** Throws WebhookAddressError, WebhookSecretError, UnknownUnitError. */
  async add(actor: Actor, wanted: WantedWebhook): Promise<string> {
    requirePermission(actor, 'channel.manage');
    const id = newId();
    const now = this.clock.now();
    const url = await this.reachable(wanted.url ?? '');
    await this.uow.run(async (tx) => {
      await this.requireUnit(tx, wanted.unitId);
      if (wanted.format === 'json' && !wanted.secret) throw new WebhookSecretError();
      await tx.insert(WebhookRow, {
        id,
        version: 1,
        ...told(wanted),
        urlSealed: this.sealing.sealText(WEBHOOK, url.href),
        host: url.host,
        secretSealed: wanted.secret && this.sealing.sealText(WEBHOOK, wanted.secret),
        createdAt: now,
      });
      await this.remember(tx, actor, 'channel.add-webhook', id, { ...told(wanted), host: url.host });
    });
    return id;
  }

  /** An address or a secret that is not given stays; throws as `add` does, and StaleVersionError. */
  async change(actor: Actor, id: string, version: number, wanted: WantedWebhook): Promise<void> {
    requirePermission(actor, 'channel.manage');
    const url = wanted.url ? await this.reachable(wanted.url) : null;
    await this.uow.run(async (tx) => {
      const row = await this.require(tx, id);
      await this.requireUnit(tx, wanted.unitId);
      const secretSealed = wanted.secret ? this.sealing.sealText(WEBHOOK, wanted.secret) : row.secretSealed;
      if (wanted.format === 'json' && !secretSealed) throw new WebhookSecretError();
      const next = {
        ...told(wanted),
        version: version + 1,
        secretSealed,
        urlSealed: url ? this.sealing.sealText(WEBHOOK, url.href) : row.urlSealed,
        host: url?.host ?? row.host,
      };
      const { affected } = await tx.update(WebhookRow, { id, version }, next);
      if (affected === 0) {
        const last = await this.history.lastOf(tx, 'rule', id, [
          'channel.change-webhook',
          'channel.add-webhook',
        ]);
        throw new StaleVersionError({ by: last?.actorName ?? '别人', version: row.version });
      }
      await this.remember(tx, actor, 'channel.change-webhook', id, { ...told(wanted), host: next.host });
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'channel.manage');
    await this.uow.run(async (tx) => {
      const { name, host } = await this.require(tx, id);
      await tx.delete(WebhookRow, { id });
      await this.remember(tx, actor, 'channel.remove-webhook', id, { name, host });
    });
  }

  /** 试发: the id of the message, to be looked at later. */
  async test(actor: Actor, id: string): Promise<string> {
    requirePermission(actor, 'channel.manage');
    return this.uow.run(async (tx) => {
      await this.require(tx, id);
      return this.messages.promiseTest(tx, id, this.clock.now());
    });
  }

  /** Throws WebhookAddressError, also for a name that nobody knows. */
  private async reachable(text: string): Promise<URL> {
    try {
      return (await this.guard.resolve(text)).url;
    } catch (error) {
      if (error instanceof WebhookAddressError) throw error;
      throw new WebhookAddressError({ why: '找不到这个主机' });
    }
  }

  private async require(reads: Reads, id: string): Promise<WebhookRow> {
    const row = await reads.findOneBy(WebhookRow, { id });
    if (!row) throw new NotFoundError();
    return row;
  }

  private async requireUnit(reads: Reads, unitId: string | null): Promise<void> {
    if (unitId && (await this.directory.unitsByIds(reads, [unitId])).length === 0)
      throw new UnknownUnitError({ unit: unitId });
  }

  private remember(tx: Tx, actor: Actor, action: string, subjectId: string, data: object): Promise<void> {
    const entry = { action, subjectType: 'rule', subjectId, data: { ...data } } as const;
    return this.history.append(tx, actor, entry, this.clock.now());
  }
}

function told({ name, unitId, format, active }: WantedWebhook) {
  return { name: name.trim(), unitId, format, active };
}
