import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { DraftElsewhereError } from '../domain/intake-errors.js';
import { ENTRY_DRAFT, EntryDraftRow } from '../persistence/entry-draft.entity.js';
import { SealedContacts } from './sealed-contacts.js';

export interface KeptDraft {
  savedAt: Instant;
  /** Says which state of the draft this is. */
  revision: string | null;
}

/** One unfinished entry per officer, so that a dead machine costs no keystroke; read by nobody else. */
@Injectable()
export class EntryDrafts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sealing: Sealing,
    private readonly contacts: SealedContacts,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<(KeptDraft & { body: object }) | null> {
    requirePermission(actor, 'case.create');
    const row = await this.uow.reads.findOneBy(EntryDraftRow, { userId: actor.userId });
    if (!row) return null;
    const { savedAt, revision } = row;
    return { body: JSON.parse(this.sealing.openText(ENTRY_DRAFT, row.sealed)) as object, savedAt, revision };
  }

  /** `seen` is the revision that this one goes over; undefined goes over any. Throws DraftElsewhereError. */
  async keep(actor: Actor, body: object, seen: string | null | undefined): Promise<KeptDraft> {
    requirePermission(actor, 'case.create');
    const kept = { savedAt: this.clock.now(), revision: newId() };
    const sealed = this.sealing.sealText(ENTRY_DRAFT, JSON.stringify(body));
    const { userId } = actor;
    await this.uow.run(async (tx) => {
      if (seen === undefined) {
        await tx.upsert(EntryDraftRow, { userId, sealed, ...kept }, ['userId']);
        return;
      }
      // Where it was null there is no draft, or one of before revisions were kept.
      const from = { userId, revision: seen ?? IsNull() };
      const { affected } = await tx.update(EntryDraftRow, from, { sealed, ...kept });
      if (affected) return;
      if (seen !== null || (await tx.existsBy(EntryDraftRow, { userId }))) throw new DraftElsewhereError();
      await tx.insert(EntryDraftRow, { userId, sealed, ...kept });
    });
    return kept;
  }

  async discard(actor: Actor): Promise<void> {
    requirePermission(actor, 'case.create');
    await this.uow.run((tx) => tx.delete(EntryDraftRow, { userId: actor.userId }));
  }

  /** The draft has become a case; a newer one of another window stays. */
  async spend(tx: Tx, actor: Actor, revision: string): Promise<void> {
    await tx.delete(EntryDraftRow, { userId: actor.userId, revision });
  }

  /** Drafts of before that tell of somebody who is to be forgotten; a later one is about another matter. Answers how many. */
  async forget(tx: Tx, tells: (text: string) => boolean, before: Instant): Promise<number> {
    let gone = 0;
    for (const { userId, sealed } of await tx.findBy(EntryDraftRow, { savedAt: LessThan(before) })) {
      const body = this.readable(sealed);
      if (body === null || (!tells(body) && !this.contacts.sealedIn(body).some(tells))) continue;
      await tx.delete(EntryDraftRow, { userId, sealed });
      gone += 1;
    }
    return gone;
  }

  /** One that was sealed with a lost key is nobody's hindrance, and nobody reads it. */
  private readable(sealed: string): string | null {
    try {
      return this.sealing.openText(ENTRY_DRAFT, sealed);
    } catch {
      return null;
    }
  }
}
