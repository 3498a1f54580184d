import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { EntryDraftRow } from '../persistence/entry-draft.entity.js';

const PURPOSE = 'entry-draft';

/** One unfinished entry per officer, so that a dead machine costs no keystroke; read by nobody else. */
@Injectable()
export class EntryDrafts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<{ body: object; savedAt: Instant } | null> {
    requirePermission(actor, 'case.create');
    const row = await this.uow.reads.findOneBy(EntryDraftRow, { userId: actor.userId });
    if (!row) return null;
    return { body: JSON.parse(this.sealing.openText(PURPOSE, row.sealed)) as object, savedAt: row.savedAt };
  }

  async keep(actor: Actor, body: object): Promise<Instant> {
    requirePermission(actor, 'case.create');
    const savedAt = this.clock.now();
    const sealed = this.sealing.sealText(PURPOSE, JSON.stringify(body));
    await this.uow.run((tx) =>
      tx.upsert(EntryDraftRow, { userId: actor.userId, sealed, savedAt }, ['userId']),
    );
    return savedAt;
  }

  async discard(actor: Actor): Promise<void> {
    requirePermission(actor, 'case.create');
    await this.uow.run((tx) => tx.delete(EntryDraftRow, { userId: actor.userId }));
  }
}
