import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { CaseRow, narrowToScope, OPEN_STATUSES, type CaseStatus } from '../../cases/index.js';

/** Not settled: also what waits for its dispatch and what is stage-closed, which lives on for months. */
const LIVE: readonly CaseStatus[] = ['registered', ...OPEN_STATUSES, 'stage-closed'];
const NOBODY = `c.leadUnitId IS NOT NULL AND c.caseLeaderId IS NULL AND c.caseOfficerId IS NULL
  AND NOT EXISTS (SELECT 1 FROM case_handler h WHERE h.case_id = c.id)`;
const WITHOUT = {
  lead: 'c.leadUnitId IS NULL',
  owner: NOBODY,
} as const;
/** Nobody leads it · its unit has it, but no person. */
export type Without = keyof typeof WITHOUT;

export interface CaseCount {
  homeUnitId: string | null;
  open: number;
  led: number;
  unowned: number;
}

export interface CaseStubLine {
  id: string;
  acceptanceNo: string | null;
  title: string;
  isKeyCase: boolean;
  homeUnitId: string | null;
}

export interface NamedCount {
  userId: string;
  homeUnitId: string | null;
  count: number;
}

/** Who has the cases that are not settled, as far as the reader sees them; counted, never read as a whole. */
@Injectable()
export class UnownedCases {
  async byHome(reads: Reads, scope: Scope): Promise<CaseCount[]> {
    const rows = await this.live(reads, scope)
      .select('c.homeUnitId', 'home')
      .addSelect('COUNT(*)', 'open')
      .addSelect('COUNT(c.caseLeaderId)', 'led')
      .addSelect(`COUNT(*) FILTER (WHERE c.leadUnitId IS NULL OR (${NOBODY}))`, 'unowned')
      .groupBy('c.homeUnitId')
      .getRawMany<Record<string, string | null>>();
    return rows.map(({ home, open, led, unowned }) => ({
      homeUnitId: home ?? null,
      open: Number(open),
      led: Number(led),
      unowned: Number(unowned),
    }));
  }

  /** The first of them by number of entry, and how many there are. */
  async without(
    reads: Reads,
    scope: Scope,
    what: Without,
    most: number,
  ): Promise<{ total: number; items: CaseStubLine[] }> {
    const query = this.live(reads, scope).andWhere(`(${WITHOUT[what]})`);
    const total = await query.getCount();
    const items = await query
      .select(['c.id', 'c.acceptanceNo', 'c.title', 'c.isKeyCase', 'c.homeUnitId'])
      .orderBy('c.id')
      .limit(most)
      .getMany();
    return { total, items };
  }

  /** How many each person leads (定点包案), by street. */
  async ledBy(reads: Reads, scope: Scope): Promise<NamedCount[]> {
    const rows = await this.live(reads, scope)
      .andWhere('c.caseLeaderId IS NOT NULL')
      .select('c.caseLeaderId', 'user')
      .addSelect('c.homeUnitId', 'home')
      .addSelect('COUNT(*)', 'times')
      .groupBy('c.caseLeaderId')
      .addGroupBy('c.homeUnitId')
      .getRawMany<Record<string, string | null>>();
    return rows.map(({ user, home, times }) => ({
      userId: String(user),
      homeUnitId: home ?? null,
      count: Number(times),
    }));
  }

  private live(reads: Reads, scope: Scope): SelectQueryBuilder<CaseRow> {
    const query = reads.createQueryBuilder(CaseRow, 'c').where('c.status IN (:...live)', { live: LIVE });
    return narrowToScope(query, scope);
  }
}
