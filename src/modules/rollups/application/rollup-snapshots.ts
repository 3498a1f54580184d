import { Injectable } from '@nestjs/common';
import { Between, In, LessThan, LessThanOrEqual } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { UnitRow } from '../../organisation/index.js';
import { addFigures, NO_FIGURES, type RollupFigures } from '../domain/rollup-figures.js';
import { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';
import type { RollupContent } from './rollup-content.js';

/** The stored figures of earlier mornings. */
@Injectable()
export class RollupSnapshots {
  of(reads: Reads, unitId: string, day: Day): Promise<RollupSnapshotRow | null> {
    return reads.findOneBy(RollupSnapshotRow, { unitId, day });
  }

  /** The newest morning up to and with that day. */
  async newestDay(reads: Reads, day: Day): Promise<Day | null> {
    const row = await reads.findOne(RollupSnapshotRow, {
      select: { id: true, day: true },
      where: { day: LessThanOrEqual(day) },
      order: { day: 'DESC' },
    });
    return row?.day ?? null;
  }

  /** The days on which figures were frozen, newest first. */
  async days(reads: Reads, limit: number): Promise<Day[]> {
    const rows = await reads
      .createQueryBuilder(RollupSnapshotRow, 's')
      .select('DISTINCT s.day', 'day')
      .orderBy('s.day', 'DESC')
      .limit(limit)
      .getRawMany<{ day: Day }>();
    return rows.map(({ day }) => day);
  }

  /** Those of the units from one day to another, both with it. */
  between(reads: Reads, unitIds: readonly string[], from: Day, to: Day): Promise<RollupSnapshotRow[]> {
    return reads.findBy(RollupSnapshotRow, { unitId: In([...unitIds]), day: Between(from, to) });
  }

  /** The newest of a unit before that day. */
  before(reads: Reads, unitId: string, day: Day): Promise<RollupSnapshotRow | null> {
    return reads.findOne(RollupSnapshotRow, {
      where: { unitId, day: LessThan(day) },
      order: { day: 'DESC' },
    });
  }

  /** The newest up to and with that day, oldest first. */
  async upTo(reads: Reads, unitId: string, day: Day, count: number): Promise<RollupSnapshotRow[]> {
    const rows = await reads.find(RollupSnapshotRow, {
      where: { unitId, day: LessThanOrEqual(day) },
      order: { day: 'DESC' },
      take: count,
    });
    return rows.toReversed();
  }

  /** All of one day inside the scope, by the order of the units. */
  async ofDay(reads: Reads, day: Day, scope: Scope): Promise<RollupSnapshotRow[]> {
    if (scope.kind === 'none' || scope.kind === 'in-hand') return [];
    const query = reads
      .createQueryBuilder(RollupSnapshotRow, 's')
      .innerJoin(UnitRow, 'u', 'u.id = s.unitId')
      .where('s.day = :day', { day })
      .orderBy('u.sortOrder')
      .addOrderBy('s.id');
    if (scope.kind === 'unit') query.andWhere('u.path LIKE :below', { below: `${scope.path}%` });
    return query.getMany();
  }

  /**
   * What a reader would have seen on the last morning before that day; null when nothing was taken, or nothing that
   * tells campaigns apart.
   */
  async lastSeen(
    reads: Reads,
    day: Day,
    scope: Scope,
    campaignId: string | null,
  ): Promise<{ day: Day; figures: RollupFigures } | null> {
    if (scope.kind === 'none' || scope.kind === 'in-hand') return null;
    const of = scope.kind === 'unit' ? { unitId: scope.unitId } : {};
    const newest = await reads.findOne(RollupSnapshotRow, {
      select: { id: true, day: true },
      where: { ...of, day: LessThan(day) },
      order: { day: 'DESC' },
    });
    if (!newest) return null;
    const rows = await reads.findBy(RollupSnapshotRow, { ...of, day: newest.day });
    const seen = rows.map(({ figures }) => seenBy(scope, figures, campaignId));
    if (seen.includes(null)) return null;
    return { day: newest.day, figures: seen.reduce<RollupFigures>((a, b) => addFigures(a, b!), NO_FIGURES) };
  }
}

/** A unit's own reach, or its part of the whole; a campaign that began since then had no cases. */
function seenBy(scope: Scope, content: RollupContent, campaignId: string | null): RollupFigures | null {
  const { all, byCampaign } =
    scope.kind === 'unit' ? (content.inReach ?? {}) : { all: content, byCampaign: content.byCampaign };
  if (!campaignId) return all ?? null;
  return byCampaign ? (byCampaign[campaignId] ?? NO_FIGURES) : null;
}
