import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { dayOf, daysBetween } from '../../../kernel/day.js';
import { plusMillis, type Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  bindBands,
  CaseRow,
  IS_WORK,
  NO_STANDING,
  viewCondition,
  type StandingOf,
} from '../../cases/index.js';
import { DeadlineRow, type LightBands } from '../../deadlines/index.js';

type Raw = Record<string, string | number | null>;
const sum = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/** How every community stands in every campaign: by where a case lies, whoever leads it; nobody assists there. */
@Injectable()
export class CommunityStandings {
  async all(reads: Reads, now: Instant, bands: LightBands): Promise<StandingOf[]> {
    const found = new Map<string, StandingOf>();
    const of = ({ campaign, unit }: Raw): StandingOf['standing'] => {
      const key = `${campaign} ${unit}`;
      const one = found.get(key) ?? {
        campaignId: String(campaign),
        unitId: String(unit),
        standing: { ...NO_STANDING },
      };
      found.set(key, one);
      return one.standing;
    };
    for (const row of await this.counted(reads)) {
      const standing = of(row);
      standing.led += Number(row.led);
      standing.repeats += Number(row.repeats);
      standing.returned += Number(row.returned);
    }
    for (const row of await this.limits(reads, now)) {
      const standing = of(row);
      standing.met += Number(row.met);
      standing.metInTime += Number(row.metInTime);
      standing.due += Number(row.due);
      standing.dueDone += Number(row.dueDone);
    }
    for (const row of await this.overdue(reads, bands)) {
      const standing = of(row);
      standing.overdue += 1;
      const lastDay = dayOf(plusMillis(row.dueAt as Instant, -1));
      standing.lateDays += Math.max(1, daysBetween(lastDay, dayOf(now)));
    }
    return [...found.values()];
  }

  private counted(reads: Reads): Promise<Raw[]> {
    return grouped(lying(reads))
      .addSelect('COUNT(*)', 'led')
      .addSelect(sum('c.repeatOfId IS NOT NULL'), 'repeats')
      .addSelect(sum('c.returns > 0'), 'returned')
      .getRawMany();
  }

  private limits(reads: Reads, now: Instant): Promise<Raw[]> {
    const inTime = `d.state = 'met' AND d.settledAt < d.dueAt`;
    return grouped(
      lying(reads).innerJoin(
        DeadlineRow,
        'd',
        `d.subjectType = 'case' AND d.subjectId = c.id AND d.step = 'rectify' AND d.limitKind = 'outer' AND d.state <> 'void'`,
      ),
    )
      .addSelect(sum(`d.state = 'met'`), 'met')
      .addSelect(sum(inTime), 'metInTime')
      .addSelect(sum('d.dueAt <= :now'), 'due')
      .addSelect(sum(`d.dueAt <= :now AND d.state = 'met'`), 'dueDone')
      .setParameter('now', now)
      .getRawMany();
  }

  private overdue(reads: Reads, bands: LightBands): Promise<Raw[]> {
    const query = lying(reads)
      .select('c.campaignId', 'campaign')
      .addSelect('c.communityId', 'unit')
      .addSelect('c.nextDueAt', 'dueAt')
      .andWhere(`(${viewCondition('overdue')})`);
    return bindBands(query, bands).getRawMany();
  }
}

const lying = (reads: Reads): SelectQueryBuilder<CaseRow> =>
  reads
    .createQueryBuilder(CaseRow, 'c')
    .where(`c.communityId IS NOT NULL AND c.dispatchedAt IS NOT NULL AND ${IS_WORK}`);

const grouped = (query: SelectQueryBuilder<CaseRow>): SelectQueryBuilder<CaseRow> =>
  query
    .select('c.campaignId', 'campaign')
    .addSelect('c.communityId', 'unit')
    .groupBy('c.campaignId')
    .addGroupBy('c.communityId');
