import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseRow } from '../../cases/index.js';
import { PausedDeadlines } from '../../deadlines/index.js';
import { WatchRules } from '../../notices/index.js';
import type { UnitRow } from '../../organisation/index.js';
import type { DigestContent } from '../mail/digest-content.js';

/** The cases whose clock stands too long, by the unit in whose figures they count. */
export interface LongPauses {
  mostDays: number;
  homes: (string | null)[];
}

/** How many cases of a street, or of the district, have a clock that stands too long. */
@Injectable()
export class DigestPauses {
  constructor(
    private readonly paused: PausedDeadlines,
    private readonly watches: WatchRules,
  ) {}

  async all(reads: Reads, now: Instant): Promise<LongPauses> {
    const mostDays = await this.watches.amount(reads, 'long-pause');
    const rows = await this.paused.long(reads, now, mostDays);
    const ids = [...new Set(rows.map(({ subjectId }) => subjectId))];
    const cases =
      ids.length > 0
        ? await reads.find(CaseRow, { select: { id: true, homeUnitId: true }, where: { id: In(ids) } })
        : [];
    return { mostDays, homes: cases.map(({ homeUnitId }) => homeUnitId) };
  }

  of({ mostDays, homes }: LongPauses, street: UnitRow | null): NonNullable<DigestContent['longPauses']> {
    return { total: homes.filter((home) => street === null || home === street.id).length, mostDays };
  }
}
