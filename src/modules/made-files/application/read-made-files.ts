import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { MIME } from '../domain/made-file.js';
import { FileExpiredError, FileNotReadyError } from '../domain/made-file-errors.js';
import { MadeFileStore, type OpenFile } from '../files/made-file-store.js';
import { MadeFileRow } from '../persistence/made-file.entity.js';
import { KINDS, type MadeFileKind } from './kinds.js';

const SHOWN = 20;

/** One's own files; those of others do not exist. */
@Injectable()
export class ReadMadeFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: MadeFileStore,
    private readonly clock: Clock,
  ) {}

  /** Newest first, as long as they are kept. */
  async list<R extends object>(actor: Actor, kind: MadeFileKind): Promise<MadeFileRow<R>[]> {
    requirePermission(actor, KINDS[kind].permission);
    const rows = await this.uow.reads.find(MadeFileRow, {
      where: { kind, requestedBy: actor.userId, expiresAt: MoreThan(this.clock.now()) },
      order: { id: 'DESC' },
      take: SHOWN,
    });
    return rows as MadeFileRow<R>[];
  }

  async one<R extends object>(actor: Actor, kind: MadeFileKind, id: string): Promise<MadeFileRow<R>> {
    requirePermission(actor, KINDS[kind].permission);
    const row = await this.uow.reads.findOneBy(MadeFileRow, { id, kind, requestedBy: actor.userId });
    if (!row) throw new NotFoundError();
    return row as MadeFileRow<R>;
  }

  /** The finished file. Throws FileExpiredError, FileNotReadyError. */
  async open(actor: Actor, kind: MadeFileKind, id: string): Promise<OpenFile> {
    const row = await this.one(actor, kind, id);
    if (row.expiresAt <= this.clock.now()) throw new FileExpiredError();
    if (row.state !== 'done' || row.fileName === null) throw new FileNotReadyError();
    return { fileName: row.fileName, mime: MIME[row.format], ...(await this.store.open(kind, id)) };
  }
}
