import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import type { Colour } from '../domain/colours.js';
import { ColourSlipRow } from './colour-slip.entity.js';
import { narrowToUnit } from './narrow-to-unit.js';
import { SlipConsequenceRow } from './slip-consequence.entity.js';

/** What a unit has got in a year; withdrawn slips and dropped consequences count for nothing. */
export interface SlipAccount {
  unitId: string;
  slips: Record<Colour, number>;
  points: number;
  toReceive: number;
  open: SlipConsequenceRow[];
  done: SlipConsequenceRow[];
}

/** Added up from the rows each time: a score that is kept would have to be mended with each withdrawal. */
@Injectable()
export class SlipAccounts {
  /** Units that have anything, the most points first. */
  async all(reads: Reads, scope: Scope, year: number, campaignId: string | null): Promise<SlipAccount[]> {
    const found = new Map<string, SlipAccount>();
    const of = (unitId: string): SlipAccount => {
      const known = found.get(unitId) ?? emptyAccount(unitId);
      found.set(unitId, known);
      return known;
    };
    for (const { unitId, colour, slips, points, waiting } of await this.slips(
      reads,
      scope,
      year,
      campaignId,
    )) {
      const account = of(unitId);
      account.slips[colour] += Number(slips);
      account.points += Number(points);
      account.toReceive += Number(waiting);
    }
    for (const row of await this.consequences(reads, scope, year, campaignId)) {
      const account = of(row.unitId);
      account[row.state === 'open' ? 'open' : 'done'].push(row);
      if (row.openedOn.startsWith(`${year}-`)) account.points += row.points;
    }
    return [...found.values()].toSorted((a, b) => b.points - a.points || weight(b) - weight(a));
  }

  countOpen(reads: Reads, scope: Scope): Promise<number> {
    const query = reads.createQueryBuilder(SlipConsequenceRow, 'k').where(`k.state = 'open'`);
    return narrowToUnit(query, scope, 'k').getCount();
  }

  private slips(reads: Reads, scope: Scope, year: number, campaignId: string | null) {
    const query = reads
      .createQueryBuilder(ColourSlipRow, 's')
      .select('s.unitId', 'unitId')
      .addSelect('s.colour', 'colour')
      .addSelect('COUNT(*)', 'slips')
      .addSelect('SUM(s.points)', 'points')
      .addSelect(`SUM(CASE WHEN s.state = 'issued' THEN 1 ELSE 0 END)`, 'waiting')
      .where(`s.state <> 'withdrawn' AND s.year = :year`, { year })
      .groupBy('s.unitId')
      .addGroupBy('s.colour');
    if (campaignId) query.andWhere('s.campaignId = :campaignId', { campaignId });
    return narrowToUnit(query, scope, 's').getRawMany<
      { unitId: string; colour: Colour } & Record<'slips' | 'points' | 'waiting', string | number>
    >();
  }

  /** Of that year, and all that are open still: they do not go with the year. */
  private consequences(
    reads: Reads,
    scope: Scope,
    year: number,
    campaignId: string | null,
  ): Promise<SlipConsequenceRow[]> {
    const query = reads
      .createQueryBuilder(SlipConsequenceRow, 'k')
      .where(`(k.state = 'open' OR (k.state = 'done' AND k.openedOn LIKE :inYear))`, { inYear: `${year}-%` })
      .orderBy('k.id', 'ASC');
    if (campaignId) query.andWhere('k.campaignId = :campaignId', { campaignId });
    return narrowToUnit(query, scope, 'k').getMany();
  }
}

function emptyAccount(unitId: string): SlipAccount {
  return { unitId, slips: { blue: 0, yellow: 0, red: 0 }, points: 0, toReceive: 0, open: [], done: [] };
}

const weight = ({ slips }: SlipAccount): number => slips.red * 10_000 + slips.yellow * 100 + slips.blue;
