import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { DAY_MS, plusMillis, type Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Contacts, type CaseFilter, type CaseSort, type Direction } from '../../cases/index.js';
import { History } from '../../history/index.js';
import type { CaseColumnId } from '../domain/case-columns.js';
import type { ExportFormat, ExportLayoutId } from '../domain/export-order.js';
import { NoColumnsError, TooManyExportsError } from '../domain/report-errors.js';
import { ExportRow } from '../persistence/export.entity.js';

export interface ExportOrder {
  format: ExportFormat;
  layout: ExportLayoutId;
  columns: readonly CaseColumnId[];
  filter: CaseFilter;
  sort: CaseSort;
  direction: Direction | null;
  language: 'zh' | 'en';
}

const KEPT_MS = DAY_MS;
const AT_ONCE = 3;

/** 导出: promises a file of exactly the cases that a filter shows; a job writes it. */
@Injectable()
export class RequestExport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws TooManyExportsError, NoColumnsError; rows as imported are for those who may correct them. */
  async run(actor: Actor, order: ExportOrder, attempt: Attempt | null): Promise<string> {
    requirePermission(actor, 'case.export');
    if (order.layout === 'raw') requirePermission(actor, 'case.edit');
    if (order.layout === 'mine' && order.columns.length === 0) throw new NoColumnsError();
    const now = this.clock.now();
    const { id } = await this.uow.run((tx) =>
      once(tx, actor.userId, attempt, now, () => this.within(tx, actor, order, now)),
    );
    return id;
  }

  private async within(tx: Tx, actor: Actor, order: ExportOrder, now: Instant): Promise<string> {
    const open = {
      requestedBy: actor.userId,
      state: In(['waiting', 'running']),
      expiresAt: MoreThan(now),
    };
    const count = await tx.countBy(ExportRow, open);
    if (count >= AT_ONCE) throw new TooManyExportsError({ count });
    const id = newId();
    await tx.insert(ExportRow, {
      ...order,
      id,
      requestedBy: actor.userId,
      columns: order.layout === 'mine' ? [...order.columns] : null,
      state: 'waiting',
      total: null,
      written: 0,
      fileName: null,
      bytes: null,
      failure: null,
      createdAt: now,
      finishedAt: null,
      expiresAt: plusMillis(now, KEPT_MS),
    } as never);
    const { format, layout, filter } = order;
    await this.history.append(
      tx,
      actor,
      {
        action: 'export.request',
        subjectType: 'export',
        subjectId: id,
        data: { format, layout, filter: this.withoutPersonal(filter) },
      },
      now,
    );
    await enqueue(tx, 'export.write', { exportId: id }, now);
    return id;
  }

  /** Somebody may have searched for a telephone number. */
  private withoutPersonal(filter: CaseFilter): CaseFilter {
    return filter.text ? { ...filter, text: this.contacts.blackOut(filter.text).content } : filter;
  }
}
