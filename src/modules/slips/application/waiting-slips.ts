import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { COLOUR_WORDS } from '../domain/colours.js';
import { ColourSlipCaseRow } from '../persistence/colour-slip-case.entity.js';
import { ColourSlipTaskRow } from '../persistence/colour-slip-task.entity.js';
import { ColourSlipRow } from '../persistence/colour-slip.entity.js';

export interface WaitingSlip {
  id: string;
  number: string;
  /** @example "黄单（警示）" */
  name: string;
  unit: UnitRow;
  campaignId: string;
  cases: number;
  issuedAt: Instant;
  receiptDueOn: Day;
}

/** For whoever reminds: slips that nobody has signed for. */
@Injectable()
export class WaitingSlips {
  constructor(private readonly directory: Directory) {}

  async all(reads: Reads): Promise<WaitingSlip[]> {
    const rows = await reads.find(ColourSlipRow, {
      select: {
        id: true,
        number: true,
        colour: true,
        unitId: true,
        campaignId: true,
        issuedAt: true,
        receiptDueOn: true,
      },
      where: { state: 'issued' },
      order: { id: 'ASC' },
    });
    const units = await this.directory.unitsByIds(reads, [...new Set(rows.map(({ unitId }) => unitId))]);
    const counts = await this.countCases(reads);
    return rows.flatMap(({ colour, unitId, ...slip }) => {
      const unit = units.find(({ id }) => id === unitId);
      const { sign, zh } = COLOUR_WORDS[colour];
      return unit ? [{ ...slip, unit, name: `${sign}单（${zh}）`, cases: counts.get(slip.id) ?? 0 }] : [];
    });
  }

  /** Those of them that still wait. */
  async still(reads: Reads, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const where = { id: In([...ids]), state: 'issued' as const };
    return new Set((await reads.find(ColourSlipRow, { select: { id: true }, where })).map(({ id }) => id));
  }

  /** What a log calls them, whatever has become of them. */
  async numbers(reads: Reads, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await reads.find(ColourSlipRow, {
      select: { id: true, number: true },
      where: { id: In([...ids]) },
    });
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  private async countCases(reads: Reads): Promise<Map<string, number>> {
    const rows = await reads
      .createQueryBuilder(ColourSlipCaseRow, 'sc')
      .innerJoin(ColourSlipRow, 's', `s.id = sc.slipId AND s.state = 'issued'`)
      .select('sc.slipId', 'slipId')
      .addSelect('COUNT(*)', 'cases')
      .groupBy('sc.slipId')
      .getRawMany<{ slipId: string; cases: string | number }>();
    const tasks = await reads
      .createQueryBuilder(ColourSlipTaskRow, 'st')
      .innerJoin(ColourSlipRow, 's', `s.id = st.slipId AND s.state = 'issued'`)
      .select('st.slipId', 'slipId')
      .addSelect('COUNT(*)', 'cases')
      .groupBy('st.slipId')
      .getRawMany<{ slipId: string; cases: string | number }>();
    return new Map([...rows, ...tasks].map(({ slipId, cases }) => [slipId, Number(cases)]));
  }
}
