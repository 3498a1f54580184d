import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { MadeFileStore } from '../files/made-file-store.js';
import { MadeFileRow } from '../persistence/made-file.entity.js';
import type { MadeFileKind } from './kinds.js';

/** Ends the day of files that hold what nobody may have any more; their links say that they are expired. */
@Injectable()
export class WithdrawFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: MadeFileStore,
  ) {}

  /** Of one kind, those whose order is such a one; answers how many. */
  async within<R extends object>(
    tx: Tx,
    kind: MadeFileKind,
    isOne: (request: R) => boolean,
    now: Instant,
  ): Promise<number> {
    // Those whose day is over may lie there until the next cleaning.
    const rows = await tx.findBy(MadeFileRow, { kind });
    const withdrawn = rows.filter(({ request }) => isOne(request as R));
    for (const { id } of withdrawn) {
      await tx.update(MadeFileRow, { id, expiresAt: MoreThan(now) }, { expiresAt: now });
      this.uow.afterCommit(
        () =>
          // What could not be taken away now goes with the hourly cleaning.
          void this.store
            .of(kind)
            .remove(id)
            .catch(() => undefined),
      );
    }
    return withdrawn.length;
  }
}
