import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { DAY_MS, plusMillis } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { MadeFileStore } from '../files/made-file-store.js';
import { MadeFileRow } from '../persistence/made-file.entity.js';
import { MADE_FILE_KINDS } from './kinds.js';

/** A link to an expired file still says for a while why it leads nowhere. */
const REMEMBERED_MS = 7 * DAY_MS;

/** Takes away the files whose day is over, and everything that belongs to no row. */
@Injectable()
export class CleanMadeFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: MadeFileStore,
    private readonly clock: Clock,
  ) {}

  async tick(): Promise<void> {
    const now = this.clock.now();
    for (const kind of MADE_FILE_KINDS) {
      const kept = await this.uow.reads.find(MadeFileRow, {
        select: { id: true },
        where: { kind, expiresAt: MoreThan(now) },
      });
      await this.store.of(kind).keepOnly(new Set(kept.map(({ id }) => id)));
    }
    const forgotten = plusMillis(now, -REMEMBERED_MS);
    await this.uow.run((tx) => tx.delete(MadeFileRow, { expiresAt: LessThan(forgotten) }));
  }
}
