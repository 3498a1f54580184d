import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { AssignmentRow, PollutionTypeRow } from '../../cases/index.js';

/** Who has led cases of one type so far. */
@Injectable()
export class UsualLeads {
  /** How many of the cases of this type the unit led, and of how many. */
  async of(reads: Reads, label: string, unitId: string): Promise<{ led: number; all: number }> {
    const row = await reads
      .createQueryBuilder(PollutionTypeRow, 't')
      .innerJoin(AssignmentRow, 'a', `a.caseId = t.caseId AND a.active = :yes AND a.role = 'LEAD'`, {
        yes: true,
      })
      .select('COUNT(*)', 'all')
      .addSelect('SUM(CASE WHEN a.unitId = :unitId THEN 1 ELSE 0 END)', 'led')
      .where('t.label = :label', { label, unitId })
      .getRawOne<{ all: string | number; led: string | number | null }>();
    return { led: Number(row?.led ?? 0), all: Number(row?.all ?? 0) };
  }
}
