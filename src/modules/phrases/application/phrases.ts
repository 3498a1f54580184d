import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { PhraseKind } from '../domain/phrase-kinds.js';
import { PhraseRow } from '../persistence/phrase.entity.js';

export interface NewPhrase {
  kind: PhraseKind;
  text: string;
  /** Everybody's instead of one's own. */
  shared: boolean;
}

/** The phrase library: one's own and everybody's. */
@Injectable()
export class Phrases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** One's own first, newest first. */
  async list(actor: Actor, kind: PhraseKind): Promise<PhraseRow[]> {
    const rows = await this.uow.reads.find(PhraseRow, {
      where: [
        { kind, ownerId: actor.userId },
        { kind, ownerId: IsNull() },
      ],
      order: { id: 'DESC' },
    });
    return rows.toSorted((a, b) => Number(a.ownerId === null) - Number(b.ownerId === null));
  }

  /** The same words twice are one phrase. */
  async add(actor: Actor, { kind, text, shared }: NewPhrase): Promise<string> {
    requirePermission(actor, shared ? 'phrase.share' : 'phrase.own');
    const words = text.trim();
    return this.uow.run(async (tx) => {
      const ownerId = shared ? null : actor.userId;
      const known = await tx.find(PhraseRow, { where: { kind, ownerId: ownerId ?? IsNull() } });
      const same = known.find((one) => one.text === words);
      if (same) return same.id;
      const id = newId();
      const createdAt = this.clock.now();
      await tx.insert(PhraseRow, { id, ownerId, kind, text: words, createdAt });
      const data = { kind, shared };
      const entry = { action: 'phrase.add', subjectType: 'rule', subjectId: id, data } as const;
      await this.history.append(tx, actor, entry, createdAt);
      return id;
    });
  }

  /** Throws NotFoundError, also for a phrase of somebody else. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await tx.findOneBy(PhraseRow, { id });
      if (!found || (found.ownerId !== null && found.ownerId !== actor.userId)) throw new NotFoundError();
      requirePermission(actor, found.ownerId === null ? 'phrase.share' : 'phrase.own');
      const { affected } = await tx.delete(PhraseRow, { id });
      if (affected === 0) throw new NotFoundError();
      const { kind, text } = found;
      const entry = {
        action: 'phrase.remove',
        subjectType: 'rule',
        subjectId: id,
        data: { kind, text },
      } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
