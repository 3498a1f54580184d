import { Injectable } from '@nestjs/common';
import { dayOf, daysBetween, type Day } from '../../../kernel/day.js';
import { plusMillis, type Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { DeadlineRow, type LightBands } from '../../deadlines/index.js';
import { AssignmentRow } from './assignment.entity.js';
import { IS_WORK, viewCondition } from './case-views.js';
import { CaseRow } from './case.entity.js';
import { bindBands } from './light-conditions.js';

/** What a unit is ranked by in one campaign. Cases that were dispatched, after splitting; all but `assisted` are of those it leads. */
export interface UnitStanding {
  led: number;
  assisted: number;
  repeats: number;
  /** Cases that were returned at least once. */
  returned: number;
  /** Outer limits for 整改办结 that are met, and those of them that were met in time. */
  met: number;
  metInTime: number;
  /** Outer limits for 整改办结 that have run out by now, done or not, and those of them that are done. */
  due: number;
  dueDone: number;
  overdue: number;
  /** Calendar days that the overdue cases are late, added up; the first day counts. */
  lateDays: number;
}

export const NO_STANDING: UnitStanding = {
  led: 0,
  assisted: 0,
  repeats: 0,
  returned: 0,
  met: 0,
  metInTime: 0,
  due: 0,
  dueDone: 0,
  overdue: 0,
  lateDays: 0,
};

export interface StandingOf {
  campaignId: string;
  unitId: string;
  standing: UnitStanding;
}

type Counted = { campaign: string; unit: string } & Partial<Record<string, string | number | null>>;

const LEADS = `a.caseId = c.id AND a.role = 'LEAD' AND a.active = :yes`;
const sum = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/** How every unit stands in every campaign, asked once for all. */
@Injectable()
export class UnitStandings {
  async all(reads: Reads, now: Instant, bands: LightBands): Promise<StandingOf[]> {
    const found = new Map<string, StandingOf>();
    const add = (rows: readonly Counted[], names: readonly (keyof UnitStanding)[]) => {
      for (const row of rows) {
        const key = `${row.campaign} ${row.unit}`;
        const one = found.get(key) ?? {
          campaignId: row.campaign,
          unitId: row.unit,
          standing: { ...NO_STANDING },
        };
        for (const name of names) one.standing[name] += Number(row[name] ?? 0);
        found.set(key, one);
      }
    };
    add(await this.cases(reads), ['led', 'assisted', 'repeats', 'returned']);
    add(await this.limits(reads, now), ['met', 'metInTime', 'due', 'dueDone']);
    add(await this.overdue(reads, now, bands), ['overdue', 'lateDays']);
    return [...found.values()];
  }

  private cases(reads: Reads): Promise<Counted[]> {
    return reads
      .createQueryBuilder(AssignmentRow, 'a')
      .innerJoin(CaseRow, 'c', 'c.id = a.caseId')
      .select('c.campaignId', 'campaign')
      .addSelect('a.unitId', 'unit')
      .addSelect(sum(`a.role = 'LEAD'`), 'led')
      .addSelect(sum(`a.role = 'ASSIST'`), 'assisted')
      .addSelect(sum(`a.role = 'LEAD' AND c.repeatOfId IS NOT NULL`), 'repeats')
      .addSelect(sum(`a.role = 'LEAD' AND c.returns > 0`), 'returned')
      .where(`a.active = :yes AND c.dispatchedAt IS NOT NULL AND ${IS_WORK}`, { yes: true })
      .groupBy('c.campaignId')
      .addGroupBy('a.unitId')
      .getRawMany();
  }

  private limits(reads: Reads, now: Instant): Promise<Counted[]> {
    return reads
      .createQueryBuilder(DeadlineRow, 'd')
      .innerJoin(CaseRow, 'c', `c.id = d.subjectId AND ${IS_WORK}`)
      .innerJoin(AssignmentRow, 'a', LEADS, { yes: true })
      .select('c.campaignId', 'campaign')
      .addSelect('a.unitId', 'unit')
      .addSelect(sum(`d.state = 'met'`), 'met')
      .addSelect(sum(`d.state = 'met' AND d.settledAt < d.dueAt`), 'metInTime')
      .addSelect(sum('d.dueAt <= :now'), 'due')
      .addSelect(sum(`d.dueAt <= :now AND d.state = 'met'`), 'dueDone')
      .where(`d.subjectType = 'case' AND d.step = 'rectify' AND d.limitKind = 'outer' AND d.state <> 'void'`)
      .setParameter('now', now)
      .groupBy('c.campaignId')
      .addGroupBy('a.unitId')
      .getRawMany();
  }

  private async overdue(reads: Reads, now: Instant, bands: LightBands): Promise<Counted[]> {
    const query = reads
      .createQueryBuilder(CaseRow, 'c')
      .innerJoin(AssignmentRow, 'a', LEADS, { yes: true })
      .select('c.campaignId', 'campaign')
      .addSelect('a.unitId', 'unit')
      .addSelect('c.nextDueAt', 'dueAt')
      .where(`(${viewCondition('overdue')})`);
    const rows = await bindBands(query, bands).getRawMany<Record<'campaign' | 'unit' | 'dueAt', string>>();
    const today = dayOf(now);
    return rows.map(({ campaign, unit, dueAt }) => ({
      campaign,
      unit,
      overdue: 1,
      lateDays: Math.max(1, daysBetween(lastDayOf(dueAt as Instant), today)),
    }));
  }
}

/** Midnight belongs to the day before it. */
const lastDayOf = (dueAt: Instant): Day => dayOf(plusMillis(dueAt, -1));
