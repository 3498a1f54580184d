import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import {
  CaseRow,
  IS_WORK,
  narrowToScope,
  OPEN_STATUSES,
  PollutionTypeRow,
  SETTLED,
  type Medium,
} from '../../cases/index.js';
import { HANDLING_LEVELS, type HandlingLevel } from '../domain/handling-levels.js';

export const HOT_SORTS = ['cases', 'repeats', 'afterClosure', 'open', 'last'] as const;
export type HotSort = (typeof HOT_SORTS)[number];

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

/** One place with one kind of trouble. */
export interface HotPlace {
  placeKey: string;
  medium: Medium;
  cases: number;
  open: number;
  repeats: number;
  afterClosure: number;
  /** Cases of the period that this one is compared with. */
  earlier: number;
  lastAt: Instant;
  /** The highest one of its cases that are not settled. */
  level: HandlingLevel | null;
}

export const MOST_PLACES = 200;

const HEIGHT = `CASE c.handlingLevel ${HANDLING_LEVELS.map((level, at) => `WHEN '${level}' THEN ${at + 1}`).join(' ')} ELSE 0 END`;

const FIRST_OF_KIND = `(SELECT MIN(f.ordinal) FROM case_pollution_type f
  WHERE f.case_id = t.case_id AND f.medium = t.medium)`;

/** 热点: place × type over a period; a case of two types counts in both. */
@Injectable()
export class HotPlaces {
  async list(reads: Reads, scope: Scope, filter: HotPlaceFilter): Promise<HotPlace[]> {
    const { from, comparedFrom, least, sort } = filter;
    const inPeriod = from ? 'c.createdAt >= :from' : '1 = 1';
    const count = (condition: string): string =>
      `SUM(CASE WHEN ${inPeriod} AND ${condition} THEN 1 ELSE 0 END)`;
    const rows = await this.cases(reads, scope, filter)
      .addSelect('c.placeKey', 'place')
      .addSelect('t.medium', 'medium')
      .addSelect(count('1 = 1'), 'cases')
      .addSelect(count('c.status IN (:...open)'), 'open')
      .addSelect(count('c.repeatOfId IS NOT NULL'), 'repeats')
      .addSelect(count('c.repeatAfterClosure = :yes'), 'afterClosure')
      .addSelect(comparedFrom ? 'SUM(CASE WHEN c.createdAt < :from THEN 1 ELSE 0 END)' : '0', 'earlier')
      .addSelect('MAX(c.createdAt)', 'last')
      .addSelect(`MAX(CASE WHEN c.status NOT IN (:...settled) THEN ${HEIGHT} ELSE 0 END)`, 'height')
      .setParameters({ open: OPEN_STATUSES, settled: SETTLED, yes: true, least, ...(from ? { from } : {}) })
      .groupBy('c.placeKey')
      .addGroupBy('t.medium')
      .having(`${count('1 = 1')} >= :least`)
      .orderBy(`"${sort}"`, 'DESC')
      .addOrderBy('"cases"', 'DESC')
      .addOrderBy('"last"', 'DESC')
      .limit(MOST_PLACES)
      .getRawMany<Record<string, string | number>>();
    return rows.map((row) => ({
      placeKey: String(row.place),
      medium: row.medium as Medium,
      cases: Number(row.cases),
      open: Number(row.open),
      repeats: Number(row.repeats),
      afterClosure: Number(row.afterClosure),
      earlier: Number(row.earlier),
      lastAt: row.last as Instant,
      level: HANDLING_LEVELS[Number(row.height) - 1] ?? null,
    }));
  }

  /** In whose figures the cases of these places count, most often first. */
  async units(
    reads: Reads,
    scope: Scope,
    filter: HotPlaceFilter,
    places: readonly string[],
  ): Promise<{ placeKey: string; medium: Medium; unitId: string }[]> {
    if (places.length === 0) return [];
    const rows = await this.cases(reads, scope, {
      ...filter,
      ...(filter.from ? { comparedFrom: filter.from } : {}),
    })
      .andWhere('c.placeKey IN (:...places)', { places })
      .andWhere('c.homeUnitId IS NOT NULL')
      .addSelect('c.placeKey', 'place')
      .addSelect('t.medium', 'medium')
      .addSelect('c.homeUnitId', 'unit')
      .addSelect('COUNT(*)', 'cases')
      .groupBy('c.placeKey')
      .addGroupBy('t.medium')
      .addGroupBy('c.homeUnitId')
      .orderBy('"cases"', 'DESC')
      .getRawMany<{ place: string; medium: Medium; unit: string }>();
    return rows.map(({ place, medium, unit }) => ({ placeKey: place, medium, unitId: unit }));
  }

  private cases(reads: Reads, scope: Scope, filter: HotPlaceFilter): SelectQueryBuilder<CaseRow> {
    const { campaignId, homeUnitId, medium, before } = filter;
    const since = filter.comparedFrom ?? filter.from;
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').select([]).where('1 = 1'), scope)
      // A case with two labels of one kind counts once: by the first of them.
      .innerJoin(PollutionTypeRow, 't', `t.caseId = c.id AND t.ordinal = ${FIRST_OF_KIND}`)
      .andWhere(`c.placeKey IS NOT NULL AND ${IS_WORK}`);
    if (campaignId) query.andWhere('c.campaignId = :campaignId', { campaignId });
    if (homeUnitId) query.andWhere('c.homeUnitId = :homeUnitId', { homeUnitId });
    if (medium) query.andWhere('t.medium = :medium', { medium });
    if (since) query.andWhere('c.createdAt >= :since', { since });
    if (before) query.andWhere('c.createdAt < :before', { before });
    return query;
  }
}
