import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { ExportExpiredError, ExportNotReadyError } from '../domain/report-errors.js';
import { ExportRow } from '../persistence/export.entity.js';

const SHOWN = 20;

/** One's own exports; those of others do not exist. */
@Injectable()
export class ReadExports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Newest first, as long as their files are kept. */
  list(actor: Actor): Promise<ExportRow[]> {
    requirePermission(actor, 'case.export');
    return this.uow.reads.find(ExportRow, {
      where: { requestedBy: actor.userId, expiresAt: MoreThan(this.clock.now()) },
      order: { id: 'DESC' },
      take: SHOWN,
    });
  }

  async one(actor: Actor, id: string): Promise<ExportRow> {
    requirePermission(actor, 'case.export');
    const row = await this.uow.reads.findOneBy(ExportRow, { id, requestedBy: actor.userId });
    if (!row) throw new NotFoundError();
    return row;
  }

  /** Throws ExportExpiredError, ExportNotReadyError. */
  async ready(actor: Actor, id: string): Promise<ExportRow & { fileName: string }> {
    const row = await this.one(actor, id);
    if (row.expiresAt <= this.clock.now()) throw new ExportExpiredError();
    const { fileName } = row;
    if (row.state !== 'done' || !fileName) throw new ExportNotReadyError();
    return { ...row, fileName };
  }
}
