import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { insertMany } from '../../../platform/database/insert-many.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { HistoryEntryRow } from '../persistence/history-entry.entity.js';

export interface HistoryNote {
  action: string;
  subjectType: 'case' | 'campaign' | 'unit' | 'user' | 'calendar' | 'import' | 'mail' | 'rule' | 'task-force';
  subjectId: string;
  note?: string | null;
  data?: Record<string, unknown>;
}

/** The append-only record of every move. */
@Injectable()
export class History {
  async append(tx: Tx, actor: Actor, entry: HistoryNote, now: Instant): Promise<void> {
    await tx.insert(HistoryEntryRow, entryRow(actor, entry, now) as never);
  }

  /** The same for many moves of one act. */
  async appendAll(tx: Tx, actor: Actor, entries: readonly HistoryNote[], now: Instant): Promise<void> {
    await insertMany(
      tx,
      HistoryEntryRow,
      entries.map((entry) => entryRow(actor, entry, now)),
    );
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
