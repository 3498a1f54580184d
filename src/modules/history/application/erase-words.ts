import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { bodyHashOf } from '../proof/chain.js';
import { HistoryEntryRow } from '../persistence/history-entry.entity.js';
import type { HistoryNote } from './history.js';

/** Takes the words out of entries that say what nobody may know any more; their place in the chain stays proven (ADR 34). */
@Injectable()
export class EraseWords {
  /** Of these subjects, the entries with such words; answers how many. */
  async within(
    tx: Tx,
    subjectType: HistoryNote['subjectType'],
    subjectIds: readonly string[],
    isOne: (text: string) => boolean,
  ): Promise<number> {
    if (subjectIds.length === 0) return 0;
    const rows = await tx.findBy(HistoryEntryRow, { subjectType, subjectId: In([...subjectIds]) });
    let erased = 0;
    for (const { id, note, data, salt } of rows) {
      if (!salt || !isOne(JSON.stringify([note, data]))) continue;
      const bodyHash = bodyHashOf(salt, { note, data });
      await tx.update(HistoryEntryRow, { id }, { note: null, data: {}, salt: null, bodyHash });
      erased += 1;
    }
    return erased;
  }
}
