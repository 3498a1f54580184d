import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { CaseUrgeRow } from './case-urge.entity.js';

/** As many ids as either database takes in one statement with ease. */
const AT_ONCE = 500;

/** What was urged, and how often. */
@Injectable()
export class CaseUrges {
  /** How often each of those cases was urged; a case that never was is left out. */
  async counts(reads: Reads, caseIds: readonly string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (let from = 0; from < caseIds.length; from += AT_ONCE) {
      const rows = await reads
        .createQueryBuilder(CaseUrgeRow, 'u')
        .select('u.caseId', 'caseId')
        .addSelect('COUNT(*)', 'times')
        .where('u.caseId IN (:...ids)', { ids: caseIds.slice(from, from + AT_ONCE) })
        .groupBy('u.caseId')
        .getRawMany<{ caseId: string; times: string | number }>();
      for (const { caseId, times } of rows) counts.set(caseId, Number(times));
    }
    return counts;
  }

  async ofDay(reads: Reads, caseIds: readonly string[], day: Day): Promise<CaseUrgeRow[]> {
    const found: CaseUrgeRow[] = [];
    for (let from = 0; from < caseIds.length; from += AT_ONCE)
      found.push(
        ...(await reads.findBy(CaseUrgeRow, { caseId: In(caseIds.slice(from, from + AT_ONCE)), day })),
      );
    return found;
  }

  ofAct(reads: Reads, urgeId: string): Promise<CaseUrgeRow[]> {
    return reads.find(CaseUrgeRow, { where: { urgeId }, order: { id: 'ASC' } });
  }

  /** Remembers those that nobody else urged a moment before, and says which they are. */
  async add(tx: Tx, rows: readonly Omit<CaseUrgeRow, 'id'>[], urgeId: string): Promise<CaseUrgeRow[]> {
    // In one order for everybody, so that two officers who urge the same cases wait for each other.
    const sorted = rows.toSorted((a, b) => a.caseId.localeCompare(b.caseId, 'en'));
    for (let from = 0; from < sorted.length; from += AT_ONCE) {
      const values = sorted.slice(from, from + AT_ONCE).map((row) => ({ ...row, id: newId() }));
      await tx.createQueryBuilder().insert().into(CaseUrgeRow).values(values).orIgnore().execute();
    }
    return this.ofAct(tx, urgeId);
  }
}
