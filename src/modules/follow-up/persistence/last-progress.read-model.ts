import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { HistoryEntryRow } from '../../history/index.js';

export interface LastProgress {
  /** Null for a move without words. */
  note: string | null;
  action: string;
  at: Instant;
  byName: string;
}

/** What tells how far a case has come after it was stage-closed. */
const TELLING = ['case.note', 'case.report', 'case.next-milestone', 'case.stage-close'];

/** The last word on each case. */
@Injectable()
export class LastProgresses {
  async of(reads: Reads, caseIds: readonly string[]): Promise<Map<string, LastProgress>> {
    if (caseIds.length === 0) return new Map();
    const rows = await reads
      .createQueryBuilder(HistoryEntryRow, 'h')
      .select(['h.id', 'h.subjectId', 'h.action', 'h.note', 'h.at', 'h.actorName', 'h.seq'])
      .where(`h.subjectType = 'case' AND h.subjectId IN (:...caseIds)`, { caseIds: [...caseIds] })
      .andWhere('h.action IN (:...telling)', { telling: TELLING })
      .orderBy('h.seq')
      .getMany();
    return new Map(
      rows.map(({ subjectId, action, note, at, actorName }) => [
        subjectId,
        { action, note, at, byName: actorName },
      ]),
    );
  }
}
