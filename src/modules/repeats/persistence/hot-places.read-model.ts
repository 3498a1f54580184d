import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import {
  CaseRow,
  IS_WORK,
  narrowToScope,
  OPEN_STATUSES,
  PollutionTypeRow,
  type Medium,
} from '../../cases/index.js';

export interface HotPlaceFilter {
  campaignId?: string;
  streetId?: string;
  medium?: Medium;
  /** Logged from this moment on, and before that one. */
  from?: Instant;
  before?: Instant;
  /** Fewest cases to be listed. */
  least: number;
}

/** One place with one kind of trouble. */
export interface HotPlace {
  placeKey: string;
  streetId: string | null;
  medium: Medium;
  cases: number;
  open: number;
  repeats: number;
  afterClosure: number;
  lastAt: Instant;
}

const MOST = 200;

/** 热点: place × type over a period; a case of two types counts in both. */
@Injectable()
export class HotPlaces {
  async list(reads: Reads, scope: Scope, filter: HotPlaceFilter): Promise<HotPlace[]> {
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').select([]), scope)
      .innerJoin(PollutionTypeRow, 't', 't.caseId = c.id')
      .andWhere(`c.placeKey IS NOT NULL AND ${IS_WORK}`);
    const { campaignId, streetId, medium, from, before, least } = filter;
    if (campaignId) query.andWhere('c.campaignId = :campaignId', { campaignId });
    if (streetId) query.andWhere('c.streetId = :streetId', { streetId });
    if (medium) query.andWhere('t.medium = :medium', { medium });
    if (from) query.andWhere('c.createdAt >= :from', { from });
    if (before) query.andWhere('c.createdAt < :before', { before });
    const rows = await query
      .addSelect('c.placeKey', 'place')
      .addSelect('MIN(c.streetId)', 'street')
      .addSelect('t.medium', 'medium')
      .addSelect('COUNT(DISTINCT c.id)', 'cases')
      .addSelect(`COUNT(DISTINCT CASE WHEN c.status IN (:...open) THEN c.id END)`, 'open')
      .addSelect('COUNT(DISTINCT CASE WHEN c.repeatOfId IS NOT NULL THEN c.id END)', 'repeats')
      .addSelect('COUNT(DISTINCT CASE WHEN c.repeatAfterClosure = :yes THEN c.id END)', 'again')
      .addSelect('MAX(c.createdAt)', 'last')
      .setParameters({ open: OPEN_STATUSES, yes: true, least })
      .groupBy('c.placeKey')
      .addGroupBy('t.medium')
      .having('COUNT(DISTINCT c.id) >= :least')
      .orderBy('cases', 'DESC')
      .addOrderBy('last', 'DESC')
      .limit(MOST)
      .getRawMany<Record<string, string | number> & { street: string | null }>();
    return rows.map((row) => ({
      placeKey: String(row.place),
      streetId: row.street,
      medium: row.medium as Medium,
      cases: Number(row.cases),
      open: Number(row.open),
      repeats: Number(row.repeats),
      afterClosure: Number(row.again),
      lastAt: row.last as Instant,
    }));
  }
}
