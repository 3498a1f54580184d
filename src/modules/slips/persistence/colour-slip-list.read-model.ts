import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import type { Colour } from '../domain/colours.js';
import { ColourSlipCaseRow } from './colour-slip-case.entity.js';
import { ColourSlipRow } from './colour-slip.entity.js';
import { narrowToUnit } from './narrow-to-unit.js';

export const SLIP_VIEWS = ['to-receive', 'late', 'received', 'withdrawn', 'all'] as const;
/** `late`: the day for the receipt has passed and nobody has signed. */
export type SlipView = (typeof SLIP_VIEWS)[number];

export interface SlipFilter {
  view: SlipView;
  colour: Colour | null;
  unitId: string | null;
  year: number | null;
  campaignId: string | null;
}

export interface SlipPage {
  rows: ColourSlipRow[];
  total: number;
  next: string | null;
}

/** Slips, newest first. */
@Injectable()
export class ColourSlipList {
  /** A page by keyset with the exact total. */
  async page(
    reads: Reads,
    scope: Scope,
    filter: SlipFilter,
    today: Day,
    after: string | null,
    limit: number,
  ): Promise<SlipPage> {
    const total = await this.narrowed(reads, scope, filter, today).getCount();
    const query = this.narrowed(reads, scope, filter, today).orderBy('s.id', 'DESC');
    if (after) query.andWhere('s.id < :after', { after });
    const rows = await query.limit(limit + 1).getMany();
    const shown = rows.slice(0, limit);
    return { rows: shown, total, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }

  count(reads: Reads, scope: Scope, view: SlipView, today: Day): Promise<number> {
    const filter = { view, colour: null, unitId: null, year: null, campaignId: null };
    return this.narrowed(reads, scope, filter, today).getCount();
  }

  /** Those of one case that the reader may see. */
  ofCase(reads: Reads, scope: Scope, caseId: string): Promise<ColourSlipRow[]> {
    return narrowToUnit(
      reads
        .createQueryBuilder(ColourSlipRow, 's')
        .innerJoin(ColourSlipCaseRow, 'sc', 'sc.slipId = s.id AND sc.caseId = :caseId', { caseId }),
      scope,
      's',
    )
      .orderBy('s.id', 'DESC')
      .getMany();
  }

  private narrowed(
    reads: Reads,
    scope: Scope,
    { view, colour, unitId, year, campaignId }: SlipFilter,
    today: Day,
  ): SelectQueryBuilder<ColourSlipRow> {
    const query = narrowToUnit(reads.createQueryBuilder(ColourSlipRow, 's').where('1 = 1'), scope, 's');
    if (view === 'to-receive' || view === 'late') query.andWhere(`s.state = 'issued'`);
    if (view === 'late') query.andWhere('s.receiptDueOn < :today', { today });
    if (view === 'received' || view === 'withdrawn') query.andWhere('s.state = :state', { state: view });
    if (colour) query.andWhere('s.colour = :colour', { colour });
    if (unitId) query.andWhere('s.unitId = :unitId', { unitId });
    if (year) query.andWhere('s.year = :year', { year });
    if (campaignId) query.andWhere('s.campaignId = :campaignId', { campaignId });
    return query;
  }
}
