import { Injectable } from '@nestjs/common';
import { LessThan, LessThanOrEqual } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { UnitRow } from '../../organisation/index.js';
import type { RollupFigures } from '../domain/rollup-figures.js';
import { addFigures, NO_FIGURES } from '../domain/rollup-figures.js';
import { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';

/** The stored figures of earlier mornings. */
@Injectable()
export class RollupSnapshots {
  of(reads: Reads, unitId: string, day: Day): Promise<RollupSnapshotRow | null> {
    return reads.findOneBy(RollupSnapshotRow, { unitId, day });
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
    if (scope.kind === 'none') return [];
    const query = reads
      .createQueryBuilder(RollupSnapshotRow, 's')
      .innerJoin(UnitRow, 'u', 'u.id = s.unitId')
      .where('s.day = :day', { day })
      .orderBy('u.sortOrder')
      .addOrderBy('s.id');
    if (scope.kind === 'unit') query.andWhere('u.path LIKE :below', { below: `${scope.path}%` });
    return query.getMany();
  }

  /** The sum over all units of the scope; null when nothing was taken that day. */
  async totals(reads: Reads, day: Day, scope: Scope): Promise<RollupFigures | null> {
    const rows = await this.ofDay(reads, day, scope);
    return rows.length === 0
      ? null
      : rows.reduce<RollupFigures>((sum, row) => addFigures(sum, row.figures), NO_FIGURES);
  }
}
