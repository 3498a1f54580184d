import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { RETURN_REASON_WORDS, type ReturnReason } from '../../cases/index.js';
import { HistoryEntryRow } from '../../history/index.js';

/** Why each of some cases was last returned, in words. */
@Injectable()
export class ReturnReasons {
  async of(reads: Reads, caseIds: readonly string[]): Promise<Map<string, string>> {
    if (caseIds.length === 0) return new Map();
    const rows = await reads
      .createQueryBuilder(HistoryEntryRow, 'h')
      .where(`h.subjectType = 'case' AND h.action = 'case.return'`)
      .andWhere('h.subjectId IN (:...caseIds)', { caseIds: [...caseIds] })
      .orderBy('h.seq')
      .getMany();
    const words = (reason: unknown): string => RETURN_REASON_WORDS[reason as ReturnReason]?.zh ?? '未注明';
    return new Map(rows.map(({ subjectId, data }) => [subjectId, words(data.reason)]));
  }
}
