import { Injectable } from '@nestjs/common';
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

  /** The sum over all units of the scope; null when nothing was taken that day. */
  async totals(reads: Reads, day: Day, scope: Scope): Promise<RollupFigures | null> {
    const query = reads.createQueryBuilder(RollupSnapshotRow, 's').where('s.day = :day', { day });
    if (scope.kind === 'none') return null;
    if (scope.kind === 'unit') {
      query.innerJoin(UnitRow, 'u', 'u.id = s.unitId AND u.path LIKE :below', { below: `${scope.path}%` });
    }
    const rows = await query.getMany();
    return rows.length === 0 ? null : rows.reduce((sum, row) => addFigures(sum, row.figures), NO_FIGURES);
  }
}
