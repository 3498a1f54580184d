import { Injectable } from '@nestjs/common';
import { addDays, at, type Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseRow, IS_WORK } from '../../cases/index.js';
import { NO_MOVES, type WeekMoves } from '../domain/week-moves.js';

type Raw = { unit: string } & Record<keyof WeekMoves, string | number | null>;

/** The dates of a case that say what moved, as the ledger asks for them. */
const WHEN: Record<keyof WeekMoves, string> = {
  received: 'c.dispatchedAt',
  signed: 'c.signedAt',
  reported: 'c.reportedAt',
  closed: `CASE WHEN c.closure = 'CLOSED' THEN c.verifiedAt END`,
};
const NAMES = Object.keys(NO_MOVES) as (keyof WeekMoves)[];

/** What moved from one day to another, both with them, by the unit that leads or the community where it lies. */
@Injectable()
export class WeekMovements {
  async by(
    reads: Reads,
    group: 'leadUnitId' | 'communityId',
    [from, to]: readonly [Day, Day],
    campaignId: string | null,
  ): Promise<Map<string, WeekMoves>> {
    const query = reads
      .createQueryBuilder(CaseRow, 'c')
      .select(`c.${group}`, 'unit')
      .where(`c.${group} IS NOT NULL AND ${IS_WORK}`)
      .andWhere(`(${NAMES.map((name) => within(WHEN[name])).join(' OR ')})`)
      .setParameters({ from: at(from, '00:00'), to: at(addDays(to, 1), '00:00') })
      .groupBy(`c.${group}`);
    if (campaignId) query.andWhere('c.campaignId = :campaignId', { campaignId });
    for (const name of NAMES) query.addSelect(`SUM(CASE WHEN ${within(WHEN[name])} THEN 1 ELSE 0 END)`, name);
    const rows = await query.getRawMany<Raw>();
    return new Map(rows.map((row) => [row.unit, movesOf(row)]));
  }
}

const within = (when: string): string => `(${when}) >= :from AND (${when}) < :to`;

const movesOf = (row: Raw): WeekMoves =>
  Object.fromEntries(NAMES.map((name) => [name, Number(row[name] ?? 0)])) as unknown as WeekMoves;
