import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { DAY_MS, plusMillis, type Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { type Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { History } from '../../history/index.js';
import type { CaseFileFormat } from '../domain/case-file.js';
import { OnePdfOneCaseError, TooManyExportsError } from '../domain/report-errors.js';
import { SlipFiles } from '../files/slip-files.js';
import { CaseFileRow } from '../persistence/case-file.entity.js';

export interface CaseFileOrder {
  caseIds: readonly string[];
  format: CaseFileFormat;
  /** Why the complainant has to stand in it; null leaves them out. */
  reason: string | null;
}

const KEPT_MS = DAY_MS;
const AT_ONCE = 3;

/** 一案一档: promises the file of one or several cases; a job builds it. */
@Injectable()
export class RequestCaseFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly fonts: SlipFiles,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws OnePdfOneCaseError, TooManyExportsError, NoPdfFontError. */
  async run(actor: Actor, order: CaseFileOrder, attempt: Attempt | null): Promise<string> {
    const caseIds = [...new Set(order.caseIds)];
    if (order.format === 'pdf' && caseIds.length > 1) throw new OnePdfOneCaseError();
    this.fonts.require('pdf');
    const now = this.clock.now();
    const { id } = await this.uow.run((tx) =>
      once(tx, actor.userId, attempt, now, () => this.within(tx, actor, { ...order, caseIds }, now)),
    );
    return id;
  }

  private async within(
    tx: Tx,
    actor: Actor,
    { caseIds, format, reason }: CaseFileOrder,
    now: Instant,
  ): Promise<string> {
    const requestedBy = actor.userId;
    const open = { requestedBy, state: In(['waiting', 'running']), expiresAt: MoreThan(now) };
    const count = await tx.countBy(CaseFileRow, open);
    if (count >= AT_ONCE) throw new TooManyExportsError({ count });
    const id = newId();
    for (const caseId of caseIds) {
      await this.access.require(tx, actor, 'case-file.build', caseId);
      if (reason) await this.access.require(tx, actor, 'contact.reveal', caseId);
      const subject = { subjectType: 'case' as const, subjectId: caseId };
      const data = { caseFileId: id, format, together: caseIds.length, withContact: reason !== null };
      await this.history.append(tx, actor, { ...subject, action: 'case-file.build', data }, now);
      if (reason)
        await this.history.append(tx, actor, { ...subject, action: 'contact.reveal', note: reason }, now);
    }
    await tx.insert(CaseFileRow, {
      id,
      requestedBy,
      format,
      caseIds: [...caseIds],
      withContact: reason !== null,
      state: 'waiting',
      total: null,
      written: 0,
      fileName: null,
      kilobytes: null,
      failure: null,
      createdAt: now,
      finishedAt: null,
      expiresAt: plusMillis(now, KEPT_MS),
    } as never);
    await enqueue(tx, 'case-file.build', { caseFileId: id }, now);
    return id;
  }
}
