import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { AssignmentRow } from './assignment.entity.js';
import { CaseRow } from './case.entity.js';

/** Which units have anything to do with cases. */
@Injectable()
export class CaseParties {
  /** Ids of the units in whose figures a case counts, and of those that lead one. */
  async unitIds(reads: Reads): Promise<Set<string>> {
    const homes = await reads
      .createQueryBuilder(CaseRow, 'c')
      .select('DISTINCT c.homeUnitId', 'id')
      .where('c.homeUnitId IS NOT NULL')
      .getRawMany<{ id: string }>();
    const leads = await reads
      .createQueryBuilder(AssignmentRow, 'a')
      .select('DISTINCT a.unitId', 'id')
      .where(`a.role = 'LEAD' AND a.active = :yes`, { yes: true })
      .getRawMany<{ id: string }>();
    return new Set([...homes, ...leads].map((row) => row.id));
  }
}
