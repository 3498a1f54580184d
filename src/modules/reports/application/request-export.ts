import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Contacts, QueryCases, type CaseFilter } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { PromiseFile } from '../../made-files/index.js';
import { MOST_IN_WORD } from '../domain/export-order.js';
import { NoColumnsError, TooManyForWordError } from '../domain/report-errors.js';
import type { ExportOrder } from './export-asked.js';

/** 导出: promises a file of exactly the cases that a filter shows; a job writes it. */
@Injectable()
export class RequestExport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly promiseFile: PromiseFile,
    private readonly query: QueryCases,
    private readonly contacts: Contacts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws TooManyFilesError, NoColumnsError, TooManyForWordError; rows as imported are for those who may correct them. */
  async run(actor: Actor, order: ExportOrder, attempt: Attempt | null): Promise<string> {
    requirePermission(actor, 'case.export');
    if (order.layout === 'raw') requirePermission(actor, 'case.edit');
    if (order.layout === 'mine' && !order.columns?.length) throw new NoColumnsError();
    if (order.format === 'docx') await this.requireFewEnough(actor, order.filter);
    const now = this.clock.now();
    const { id } = await this.uow.run((tx) =>
      once(tx, actor.userId, attempt, now, () => this.within(tx, actor, order, now)),
    );
    return id;
  }

  private async requireFewEnough(actor: Actor, filter: CaseFilter): Promise<void> {
    const [count = 0] = await this.query.totals(actor, [filter], await this.query.context(filter));
    if (count > MOST_IN_WORD) throw new TooManyForWordError({ count, most: MOST_IN_WORD });
  }

  private async within(tx: Tx, actor: Actor, order: ExportOrder, now: Instant): Promise<string> {
    const { format, ...asked } = order;
    const request = { ...asked, columns: order.layout === 'mine' ? order.columns : null };
    const id = await this.promiseFile.within(tx, actor, { kind: 'export', format, request }, now);
    const { layout, filter } = order;
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
