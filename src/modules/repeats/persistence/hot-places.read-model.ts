import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import {
  CaseRow,
  IS_WORK,
  mediaOf,
  mediumBit,
  narrowToScope,
  ofCampaignAside,
  OPEN_STATUSES,
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

type Raw = Record<string, string | number>;
type Ranked = Pick<HotPlace, 'placeKey' | 'medium' | 'lastAt' | Exclude<HotSort, 'last'>>;

const COUNTED = {
  open: 'c.status IN (:...open)',
  repeats: 'c.repeatOfId IS NOT NULL',
  afterClosure: 'c.repeatAfterClosure = :yes',
} as const;
const SORTED = { open: 'open', repeats: 'repeats', afterClosure: 'again' } as const;

const countIn = ({ from }: HotPlaceFilter, condition: string): string =>
  `SUM(CASE WHEN ${from ? 'c.createdAt >= :from' : '1 = 1'} AND ${condition} THEN 1 ELSE 0 END)`;
const binding = ({ from }: HotPlaceFilter): object => ({
  open: OPEN_STATUSES,
  yes: true,
  ...(from ? { from } : {}),
});
const keyOf = (medium: Medium, place: string): string => `${medium} ${place}`;

/** 热点: place × type over a period; a case of two types counts in both. */
@Injectable()
export class HotPlaces {
  async list(reads: Reads, scope: Scope, filter: HotPlaceFilter): Promise<HotPlace[]> {
    const first = await this.first(reads, scope, filter);
    if (first.length === 0) return [];
    const keys = new Set(first.map(({ placeKey, medium }) => keyOf(medium, placeKey)));
    const groups = await this.figures(reads, scope, filter)
      .andWhere('c.placeKey IN (:...places)', { places: [...new Set(first.map((one) => one.placeKey))] })
      .getRawMany<Raw>();
    return byKind(groups, filter.medium)
      .filter(({ placeKey, medium }) => keys.has(keyOf(medium, placeKey)))
      .map(({ placeKey, medium, rows }) => ({ placeKey, medium, ...figuresOf(rows) }))
      .sort(mostFirst(filter.sort));
  }

  /** Which places are listed; all of them are counted for this, but only what decides the order. */
  private async first(reads: Reads, scope: Scope, filter: HotPlaceFilter): Promise<Ranked[]> {
    const { least, sort } = filter;
    const query = this.cases(reads, scope, filter)
      .addSelect(countIn(filter, '1 = 1'), 'cases')
      .addSelect('MAX(c.createdAt)', 'last');
    if (sort !== 'cases' && sort !== 'last') query.addSelect(countIn(filter, COUNTED[sort]), SORTED[sort]);
    const groups = await query.setParameters(binding(filter)).getRawMany<Raw>();
    return byKind(groups, filter.medium)
      .map(({ placeKey, medium, rows }) => ({ placeKey, medium, ...rankOf(rows) }))
      .filter(({ cases }) => cases >= least)
      .sort(mostFirst(sort))
      .slice(0, MOST_PLACES);
  }

  private figures(reads: Reads, scope: Scope, filter: HotPlaceFilter): SelectQueryBuilder<CaseRow> {
    const earlier = filter.comparedFrom ? 'SUM(CASE WHEN c.createdAt < :from THEN 1 ELSE 0 END)' : '0';
    return this.cases(reads, scope, filter)
      .addSelect(countIn(filter, '1 = 1'), 'cases')
      .addSelect(countIn(filter, COUNTED.open), 'open')
      .addSelect(countIn(filter, COUNTED.repeats), 'repeats')
      .addSelect(countIn(filter, COUNTED.afterClosure), 'again')
      .addSelect(earlier, 'earlier')
      .addSelect('MAX(c.createdAt)', 'last')
      .addSelect(`MAX(CASE WHEN c.status NOT IN (:...settled) THEN ${HEIGHT} ELSE 0 END)`, 'height')
      .setParameters({ ...binding(filter), settled: SETTLED });
  }

  /** In whose figures the cases of these places count, most often first. */
  async units(
    reads: Reads,
    scope: Scope,
    filter: HotPlaceFilter,
    places: readonly string[],
  ): Promise<{ placeKey: string; medium: Medium; unitId: string }[]> {
    if (places.length === 0) return [];
    const groups = await this.cases(reads, scope, {
      ...filter,
      ...(filter.from ? { comparedFrom: filter.from } : {}),
    })
      .andWhere('c.placeKey IN (:...places)', { places })
      .andWhere('c.homeUnitId IS NOT NULL')
      .addSelect('c.homeUnitId', 'unit')
      .addSelect('COUNT(*)', 'cases')
      .addGroupBy('c.homeUnitId')
      .getRawMany<Raw>();
    return byKind(groups, filter.medium).flatMap(({ placeKey, medium, rows }) => {
      const units = new Map<string, number>();
      for (const { unit, cases } of rows)
        units.set(String(unit), (units.get(String(unit)) ?? 0) + Number(cases));
      return [...units]
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .map(([unitId]) => ({ placeKey, medium, unitId }));
    });
  }

  /** Cases that may be seen, by place and by which kinds of trouble they tell of. */
  private cases(reads: Reads, scope: Scope, filter: HotPlaceFilter): SelectQueryBuilder<CaseRow> {
    const { campaignId, homeUnitId, medium, before } = filter;
    const since = filter.comparedFrom ?? filter.from;
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').select([]).where('1 = 1'), scope)
      .andWhere(`c.placeKey IS NOT NULL AND ${IS_WORK}`)
      .addSelect('c.placeKey', 'place')
      .addSelect('c.media', 'media')
      .groupBy('c.placeKey')
      .addGroupBy('c.media');
    ofCampaignAside(query, campaignId);
    if (homeUnitId) query.andWhere('c.homeUnitId = :homeUnitId', { homeUnitId });
    if (medium) query.andWhere('(c.media & :bit) <> 0', { bit: mediumBit(medium) });
    if (since) query.andWhere('c.createdAt >= :since', { since });
    if (before) query.andWhere('c.createdAt < :before', { before });
    return query;
  }
}

/** Lays the groups of cases out by kind: one with two kinds counts in both. */
function byKind(
  groups: readonly Raw[],
  only: Medium | undefined,
): { placeKey: string; medium: Medium; rows: Raw[] }[] {
  const found = new Map<string, { placeKey: string; medium: Medium; rows: Raw[] }>();
  for (const row of groups)
    for (const medium of only ? [only] : mediaOf(Number(row.media))) {
      const key = keyOf(medium, String(row.place));
      const known = found.get(key);
      if (known) known.rows.push(row);
      else found.set(key, { placeKey: String(row.place), medium, rows: [row] });
    }
  return [...found.values()];
}

const sumOf = (rows: readonly Raw[], name: string): number =>
  rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);

/** What was not asked for counts as nothing. */
function rankOf(rows: readonly Raw[]): Omit<Ranked, 'placeKey' | 'medium'> {
  return {
    cases: sumOf(rows, 'cases'),
    open: sumOf(rows, 'open'),
    repeats: sumOf(rows, 'repeats'),
    afterClosure: sumOf(rows, 'again'),
    lastAt: rows.map((row) => String(row.last)).reduce((a, b) => (a > b ? a : b)) as Instant,
  };
}

function figuresOf(rows: readonly Raw[]): Omit<HotPlace, 'placeKey' | 'medium'> {
  const height = Math.max(...rows.map((row) => Number(row.height)));
  return {
    ...rankOf(rows),
    earlier: sumOf(rows, 'earlier'),
    level: HANDLING_LEVELS[height - 1] ?? null,
  };
}

/** Of equals the one with more cases, then the later one; the names decide at last, so that the order stands. */
const mostFirst =
  (sort: HotSort) =>
  (a: Ranked, b: Ranked): number =>
    (sort === 'last' ? 0 : b[sort] - a[sort]) ||
    (sort === 'last' ? compare(b.lastAt, a.lastAt) : 0) ||
    b.cases - a.cases ||
    compare(b.lastAt, a.lastAt) ||
    compare(a.placeKey, b.placeKey) ||
    compare(a.medium, b.medium);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
