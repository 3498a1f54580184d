import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { wellFormed } from '../../../kernel/text.js';
import { insertMany } from '../../../platform/database/insert-many.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { linkAll, type EntryFacts, type EntryWords } from '../proof/chain.js';
import { HistoryEntryRow } from '../persistence/history-entry.entity.js';
import { HistoryHeads } from '../persistence/history-heads.repository.js';
import { HistoryNews } from './history-news.js';

export interface HistoryNote {
  action: string;
  subjectType:
    | 'case'
    | 'campaign'
    | 'unit'
    | 'user'
    | 'calendar'
    | 'import'
    | 'mail'
    | 'job'
    | 'rule'
    | 'task-force'
    | 'view'
    | 'export'
    | 'written-reminder'
    | 'rectification'
    | 'ledger'
    | 'dispatch-round'
    | 'feedback'
    | 'duty'
    | 'accountability';
  subjectId: string;
  note?: string | null;
  data?: Record<string, unknown>;
}

/** Entries that are hashed and written before others have their turn. */
const AT_ONCE = 500;

/** The append-only record of every move: each subject has a chain of its own (ADR 34). */
@Injectable()
export class History {
  constructor(
    private readonly heads: HistoryHeads,
    private readonly news: HistoryNews,
  ) {}

  append(tx: Tx, actor: Actor, entry: HistoryNote, now: Instant): Promise<void> {
    return this.appendAll(tx, actor, [entry], now);
  }

  /** The same for many moves of one act. */
  async appendAll(tx: Tx, actor: Actor, entries: readonly HistoryNote[], now: Instant): Promise<void> {
    if (entries.length === 0) return;
    const heads = await this.heads.lock(tx, entries);
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      const some = entries.slice(at, at + AT_ONCE).map((entry) => entryOf(actor, entry, now));
      const rows = linkAll(some, heads);
      await insertMany(tx, HistoryEntryRow, rows);
      for (const row of rows) this.news.onceCommitted(row);
    }
    await this.heads.put(tx, entries, heads);
  }

  /** Newest first. */
  of(reads: Reads, subjectType: HistoryNote['subjectType'], subjectId: string): Promise<HistoryEntryRow[]> {
    return reads.find(HistoryEntryRow, { where: { subjectType, subjectId }, order: { seq: 'DESC' } });
  }

  /** The newest entry that is one of these actions. */
  lastOf(
    reads: Reads,
    subjectType: HistoryNote['subjectType'],
    subjectId: string,
    actions: readonly string[],
  ): Promise<HistoryEntryRow | null> {
    const where = { subjectType, subjectId, action: In([...actions]) };
    return reads.findOne(HistoryEntryRow, { where, order: { seq: 'DESC' } });
  }

  /** What was entered after this one, newest first and without the words: at most `limit` entries. */
  since(reads: Reads, id: string, limit: number): Promise<HistoryEntryRow[]> {
    return reads.find(HistoryEntryRow, {
      select: {
        id: true,
        at: true,
        actorId: true,
        actorName: true,
        action: true,
        subjectType: true,
        subjectId: true,
      },
      where: { id: MoreThan(id) },
      order: { id: 'DESC' },
      take: limit,
    });
  }
}

/** Its id is made under the lock of its subject, so that ids have the order of the chain. */
function entryOf(
  actor: Actor,
  entry: HistoryNote,
  now: Instant,
): EntryFacts & EntryWords & Pick<HistoryEntryRow, 'at' | 'data'> {
  const note = entry.note?.trim();
  return {
    id: newId(),
    at: now,
    actorId: actor.userId,
    actorName: actor.name,
    actorUnit: actor.unitName,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    note: note ? wellFormed(note) : null,
    data: entry.data ?? {},
  };
}
