import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseRow, COUNTED } from '../../cases/index.js';
import { NOTHING, type SummaryFigures } from '../domain/summary.js';

export interface SummaryGroup {
  batchId: string | null;
  streetId: string | null;
  figures: SummaryFigures;
}

const RECEIVED = COUNTED.received;
/** Worked on after splitting, and of this district. */
const HANDED = COUNTED['handed-on'];

const COUNTS: Partial<Record<keyof SummaryFigures, string>> = {
  received: RECEIVED,
  phone: `${RECEIVED} AND c.channel = 'PHONE'`,
  letter: `${RECEIVED} AND c.channel = 'LETTER'`,
  handedOn: HANDED,
  closed: `${HANDED} AND c.closure = 'CLOSED'`,
  stageClosed: `${HANDED} AND c.closure = 'STAGE_CLOSED'`,
  open: `${HANDED} AND c.closure = 'OPEN'`,
  true: `${HANDED} AND c.verdict = 'TRUE'`,
  mostly: `${HANDED} AND c.verdict = 'MOSTLY'`,
  partly: `${HANDED} AND c.verdict = 'PARTLY'`,
  false: `${HANDED} AND c.verdict = 'FALSE'`,
};

/** The cases of a campaign by batch and street, counted in one pass. */
@Injectable()
export class SummaryCases {
  async of(reads: Reads, campaignId: string | undefined): Promise<SummaryGroup[]> {
    const query = reads
      .createQueryBuilder(CaseRow, 'c')
      .select('c.batchId', 'batch')
      .addSelect('c.streetId', 'street')
      .where(`c.status <> 'merged'`)
      .setParameters({ no: false })
      .groupBy('c.batchId')
      .addGroupBy('c.streetId');
    for (const [name, condition] of Object.entries(COUNTS))
      query.addSelect(`COUNT(*) FILTER (WHERE ${condition})`, `n_${name}`);
    if (campaignId) query.andWhere('c.campaignId = :campaignId', { campaignId });
    return (await query.getRawMany<Record<string, string | null>>()).map((row) => {
      const counted = Object.fromEntries(Object.keys(COUNTS).map((name) => [name, Number(row[`n_${name}`])]));
      const figures = { ...NOTHING, ...counted };
      const otherWays = figures.received - figures.phone - figures.letter;
      return { batchId: row.batch ?? null, streetId: row.street ?? null, figures: { ...figures, otherWays } };
    });
  }
}
