import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseList } from '../../cases/index.js';
import { PausedDeadlines } from '../../deadlines/index.js';
import { WatchRules } from '../../notices/index.js';
import type { UnitRow } from '../../organisation/index.js';
import type { DigestContent } from '../mail/digest-content.js';

/** How many cases of a street, or of the district, have a clock that stands too long. */
@Injectable()
export class DigestPauses {
  constructor(
    private readonly paused: PausedDeadlines,
    private readonly watches: WatchRules,
    private readonly list: CaseList,
  ) {}

  async of(
    reads: Reads,
    street: UnitRow | null,
    now: Instant,
  ): Promise<NonNullable<DigestContent['longPauses']>> {
    const mostDays = await this.watches.amount(reads, 'long-pause');
    const rows = await this.paused.long(reads, now, mostDays);
    const lines = await this.list.byIds(reads, [...new Set(rows.map(({ subjectId }) => subjectId))]);
    const mine = lines.filter(({ row }) => street === null || row.homeUnitId === street.id);
    return { total: mine.length, mostDays };
  }
}
