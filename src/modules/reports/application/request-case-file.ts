import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { type Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { PromiseFile } from '../../made-files/index.js';
import type { CaseFileFormat } from '../domain/case-file.js';
import { OnePdfOneCaseError } from '../domain/report-errors.js';
import { SlipFiles } from '../files/slip-files.js';

export interface CaseFileWish {
  caseIds: readonly string[];
  format: CaseFileFormat;
  /** Why the complainant has to stand in it; null leaves them out. */
  reason: string | null;
}

/** 一案一档: promises the file of one or several cases; a job builds it. */
@Injectable()
export class RequestCaseFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly promiseFile: PromiseFile,
    private readonly access: CaseAccess,
    private readonly fonts: SlipFiles,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws OnePdfOneCaseError, TooManyFilesError, NoPdfFontError. */
  async run(actor: Actor, order: CaseFileWish, attempt: Attempt | null): Promise<string> {
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
    { caseIds, format, reason }: CaseFileWish,
    now: Instant,
  ): Promise<string> {
    const request = { caseIds: [...caseIds], withContact: reason !== null };
    const id = await this.promiseFile.within(tx, actor, { kind: 'case-file', format, request }, now);
    for (const caseId of caseIds) {
      await this.access.require(tx, actor, 'case-file.build', caseId);
      if (reason) await this.access.require(tx, actor, 'contact.reveal', caseId);
      const subject = { subjectType: 'case' as const, subjectId: caseId };
      const data = { caseFileId: id, format, together: caseIds.length, withContact: reason !== null };
      await this.history.append(tx, actor, { ...subject, action: 'case-file.build', data }, now);
      if (reason)
        await this.history.append(tx, actor, { ...subject, action: 'contact.reveal', note: reason }, now);
    }
    await enqueue(tx, 'case-file.build', { caseFileId: id }, now);
    return id;
  }
}
