import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { insertMany } from '../../../platform/database/insert-many.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { HistoryEntryRow } from '../persistence/history-entry.entity.js';
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
    | 'rectification';
  subjectId: string;
  note?: string | null;
  data?: Record<string, unknown>;
}

/** The append-only record of every move. */
@Injectable()
export class History {
  constructor(private readonly news: HistoryNews) {}

  async append(tx: Tx, actor: Actor, entry: HistoryNote, now: Instant): Promise<void> {
    const row = entryRow(actor, entry, now);
    await tx.insert(HistoryEntryRow, row as never);
    this.news.onceCommitted(row);
  }

  /** The same for many moves of one act. */
  async appendAll(tx: Tx, actor: Actor, entries: readonly HistoryNote[], now: Instant): Promise<void> {
    const rows = entries.map((entry) => entryRow(actor, entry, now));
    await insertMany(tx, HistoryEntryRow, rows);
    for (const row of rows) this.news.onceCommitted(row);
  }

  /** Newest first. */
  of(reads: Reads, subjectType: HistoryNote['subjectType'], subjectId: string): Promise<HistoryEntryRow[]> {
    return reads.find(HistoryEntryRow, { where: { subjectType, subjectId }, order: { id: 'DESC' } });
  }

  /** The newest entry that is one of these actions. */
  lastOf(
    reads: Reads,
    subjectType: HistoryNote['subjectType'],
    subjectId: string,
    actions: readonly string[],
  ): Promise<HistoryEntryRow | null> {
    const where = { subjectType, subjectId, action: In([...actions]) };
    return reads.findOne(HistoryEntryRow, { where, order: { id: 'DESC' } });
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

function entryRow(actor: Actor, entry: HistoryNote, now: Instant): HistoryEntryRow {
  return {
    id: newId(),
    at: now,
    actorId: actor.userId,
    actorName: actor.name,
    actorUnit: actor.unitName,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    note: entry.note?.trim() || null,
    data: entry.data ?? {},
  };
}
