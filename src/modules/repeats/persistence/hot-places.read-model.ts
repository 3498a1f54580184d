import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import {
  CaseRow,
  IS_WORK,
  mediumBit,
  narrowToScope,
  ofCampaignAside,
  OPEN_STATUSES,
  SETTLED,
  type Medium,
} from '../../cases/index.js';
import { HANDLING_LEVELS } from '../domain/handling-levels.js';
import { byFigures, mostFirst, type HotPlace, type HotSort, type Ranked } from './hot-place.js';
import { sumByKind, type CountedCases } from './sum-by-kind.js';

export interface HotPlaceFilter {
  campaignId?: string;
  homeUnitId?: string;
  medium?: Medium;
  /** Logged from this moment on, and before that one. */
  from?: Instant;
  before?: Instant;
  /** Since when the period lasts that this one is compared with; it ends at `from`. */
  comparedFrom?: Instant;
  /** Fewest cases to be listed. */
  least: number;
  sort: HotSort;
}

export const MOST_PLACES = 200;
/** Places that are looked into at once. */
const AT_ONCE = 100;

const HEIGHT = `CASE c.handlingLevel ${HANDLING_LEVELS.map((level, at) => `WHEN '${level}' THEN ${at + 1}`).join(' ')} ELSE 0 END`;

const COUNTED = {
  cases: '1 = 1',
  open: 'c.status IN (:...open)',
  repeats: 'c.repeatOfId IS NOT NULL',
  afterClosure: 'c.repeatAfterClosure = :yes',
} as const;

type Query = SelectQueryBuilder<CaseRow>;

const countIn = ({ from }: HotPlaceFilter, condition: string): string =>
  `SUM(CASE WHEN ${from ? 'c.createdAt >= :from' : '1 = 1'} AND ${condition} THEN 1 ELSE 0 END)`;

/** 热点: place × type over a period; a case of two types counts in both. */
@Injectable()
export class HotPlaces {
  /**
   * What a place has of one kind is never more than what it has of all: so whole places are counted first, and looked
   * into from the top until no other can have more than the last one that is listed.
   */
  async list(reads: Reads, scope: Scope, filter: HotPlaceFilter): Promise<HotPlace[]> {
    const { least, sort } = filter;
    const places = await this.whole(reads, scope, filter);
    let listed: HotPlace[] = [];
    for (let at = 0; at < places.length; at += AT_ONCE) {
      const last = listed[MOST_PLACES - 1];
      if (last && byFigures(sort)(last, places[at]!) < 0) break;
      const found = await this.byKind(reads, scope, filter, places.slice(at, at + AT_ONCE));
      listed = [...listed, ...found.filter(({ cases }) => cases >= least)]
        .sort(mostFirst(sort))
        .slice(0, MOST_PLACES);
    }
    return listed;
  }

  /** Places with all their kinds, as far as it takes to put them in order. */
  private async whole(reads: Reads, scope: Scope, filter: HotPlaceFilter): Promise<Ranked[]> {
    const { least, sort } = filter;
    const query = this.cases(reads, scope, filter)
      .addSelect('c.placeKey', 'place')
      .addSelect(countIn(filter, COUNTED.cases), 'cases')
      .addSelect('MAX(c.createdAt)', 'last')
      .groupBy('c.placeKey');
    const counted = sort === 'cases' || sort === 'last' ? null : sort;
    if (counted) query.addSelect(countIn(filter, COUNTED[counted]), 'counted');
    const rows = await query.getRawMany<{ place: string; cases: string; last: Instant; counted?: string }>();
    const none = { open: 0, repeats: 0, afterClosure: 0 };
    return rows
      .map((row) => ({
        placeKey: row.place,
        ...none,
        ...(counted ? { [counted]: Number(row.counted) } : {}),
        cases: Number(row.cases),
        lastAt: row.last,
      }))
      .filter(({ cases }) => cases >= least)
      .sort(byFigures(sort));
  }

  /** These places by kind, with all figures and the units in whose figures the cases count. */
  private async byKind(
    reads: Reads,
    scope: Scope,
    filter: HotPlaceFilter,
    places: readonly Ranked[],
  ): Promise<HotPlace[]> {
    const earlier = filter.comparedFrom ? 'SUM(CASE WHEN c.createdAt < :from THEN 1 ELSE 0 END)' : '0';
    const rows = await this.cases(reads, scope, filter)
      .andWhere('c.placeKey IN (:...places)', { places: places.map(({ placeKey }) => placeKey) })
      .addSelect('c.placeKey', 'place')
      .addSelect('c.media', 'media')
      .addSelect('c.homeUnitId', 'unit')
      .addSelect(countIn(filter, COUNTED.cases), 'cases')
      .addSelect(countIn(filter, COUNTED.open), 'open')
      .addSelect(countIn(filter, COUNTED.repeats), 'repeats')
      .addSelect(countIn(filter, COUNTED.afterClosure), 'again')
      .addSelect(earlier, 'earlier')
      .addSelect('MAX(c.createdAt)', 'last')
      .addSelect(`MAX(CASE WHEN c.status NOT IN (:...settled) THEN ${HEIGHT} ELSE 0 END)`, 'height')
      .setParameters({ settled: SETTLED })
      .groupBy('c.placeKey')
      .addGroupBy('c.media')
      .addGroupBy('c.homeUnitId')
      .getRawMany<CountedCases>();
    return sumByKind(rows, filter.medium);
  }

  /** Cases of places that may be seen. */
  private cases(reads: Reads, scope: Scope, filter: HotPlaceFilter): Query {
    const { campaignId, homeUnitId, medium, from, before } = filter;
    const since = filter.comparedFrom ?? from;
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').select([]).where('1 = 1'), scope)
      .andWhere(`c.placeKey IS NOT NULL AND ${IS_WORK}`)
      .setParameters({ open: OPEN_STATUSES, yes: true, ...(from ? { from } : {}) });
    ofCampaignAside(query, campaignId);
    if (homeUnitId) query.andWhere('c.homeUnitId = :homeUnitId', { homeUnitId });
    if (medium) query.andWhere('(c.media & :bit) <> 0', { bit: mediumBit(medium) });
    if (since) query.andWhere('c.createdAt >= :since', { since });
    if (before) query.andWhere('c.createdAt < :before', { before });
    return query;
  }
}
