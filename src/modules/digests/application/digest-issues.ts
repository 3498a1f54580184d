import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { UnitRow } from '../../organisation/index.js';
import { DigestIssueRow } from '../persistence/digest-issue.entity.js';

/** The digests that were frozen. */
@Injectable()
export class DigestIssues {
  of(reads: Reads, week: string, scope: string): Promise<DigestIssueRow | null> {
    return reads.findOneBy(DigestIssueRow, { week, scope });
  }

  /** Those of a week inside the reader's area: the district's only for those who see all of it. */
  async ofWeek(reads: Reads, week: string, scope: Scope): Promise<DigestIssueRow[]> {
    if (scope.kind === 'none' || scope.kind === 'in-hand') return [];
    const query = reads
      .createQueryBuilder(DigestIssueRow, 'i')
      .where('i.week = :week', { week })
      .orderBy('i.id');
    if (scope.kind === 'unit') {
      query.innerJoin(UnitRow, 'u', 'u.id = i.scope AND u.path LIKE :below', { below: `${scope.path}%` });
    }
    return query.getMany();
  }
}
