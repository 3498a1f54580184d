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

/** 热点: place × type over a period; a case of two types counts in both. */
@Injectable()
export class HotPlaces {
  async list(reads: Reads, scope: Scope, filter: HotPlaceFilter): Promise<HotPlace[]> {
    const { from, comparedFrom, least, sort } = filter;
    const inPeriod = from ? 'c.createdAt >= :from' : '1 = 1';
    const count = (condition: string): string =>
      `SUM(CASE WHEN ${inPeriod} AND ${condition} THEN 1 ELSE 0 END)`;
    const groups = await this.cases(reads, scope, filter)
      .addSelect(count('1 = 1'), 'cases')
      .addSelect(count('c.status IN (:...open)'), 'open')
      .addSelect(count('c.repeatOfId IS NOT NULL'), 'repeats')
      .addSelect(count('c.repeatAfterClosure = :yes'), 'again')
      .addSelect(comparedFrom ? 'SUM(CASE WHEN c.createdAt < :from THEN 1 ELSE 0 END)' : '0', 'earlier')
      .addSelect('MAX(c.createdAt)', 'last')
      .addSelect(`MAX(CASE WHEN c.status NOT IN (:...settled) THEN ${HEIGHT} ELSE 0 END)`, 'height')
      .setParameters({ open: OPEN_STATUSES, settled: SETTLED, yes: true, ...(from ? { from } : {}) })
      .getRawMany<Raw>();
    return byKind(groups, filter.medium)
      .map(({ placeKey, medium, rows }) => ({ placeKey, medium, ...figuresOf(rows) }))
      .filter(({ cases }) => cases >= least)
      .sort(mostFirst(sort))
      .slice(0, MOST_PLACES);
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
    // An expression, so that SQLite stays with the index of the places.
    if (campaignId) query.andWhere(`c.campaignId || '' = :campaignId`, { campaignId });
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
      const key = `${medium} ${row.place}`;
      const known = found.get(key);
      if (known) known.rows.push(row);
      else found.set(key, { placeKey: String(row.place), medium, rows: [row] });
    }
  return [...found.values()];
}

function figuresOf(rows: readonly Raw[]): Omit<HotPlace, 'placeKey' | 'medium'> {
  const sum = (name: string): number => rows.reduce((total, row) => total + Number(row[name]), 0);
  const height = Math.max(...rows.map((row) => Number(row.height)));
  return {
    cases: sum('cases'),
    open: sum('open'),
    repeats: sum('repeats'),
    afterClosure: sum('again'),
    earlier: sum('earlier'),
    lastAt: rows.map((row) => String(row.last)).reduce((a, b) => (a > b ? a : b)) as Instant,
    level: HANDLING_LEVELS[height - 1] ?? null,
  };
}

/** Of equals the one with more cases, then the later one; the names decide at last, so that the order stands. */
const mostFirst =
  (sort: HotSort) =>
  (a: HotPlace, b: HotPlace): number =>
    (sort === 'last' ? 0 : b[sort] - a[sort]) ||
    (sort === 'last' ? compare(b.lastAt, a.lastAt) : 0) ||
    b.cases - a.cases ||
    compare(b.lastAt, a.lastAt) ||
    compare(a.placeKey, b.placeKey) ||
    compare(a.medium, b.medium);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
