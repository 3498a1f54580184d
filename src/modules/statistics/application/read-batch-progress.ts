import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Campaigns, type BatchRow } from '../../campaigns/index.js';
import { CaseRow, IS_WORK } from '../../cases/index.js';

type Count = 'logged' | 'total' | 'phone' | 'letter' | 'keyCases' | 'withLead' | 'dispatched' | 'signed';

export interface BatchProgress {
  batch: BatchRow;
  /** Handed over today. */
  isToday: boolean;
  counts: Record<Count, number>;
}

const LEAD = `EXISTS (SELECT 1 FROM case_assignment a WHERE a.case_id = c.id AND a.role = 'LEAD' AND a.active = :yes)`;

/** The cover counts what was handed over; everything after that is counted after splitting. */
const CONDITIONS: Record<Count, string> = {
  logged: 'c.splitFromId IS NULL',
  total: IS_WORK,
  phone: `${IS_WORK} AND c.channel = 'PHONE'`,
  letter: `${IS_WORK} AND c.channel = 'LETTER'`,
  keyCases: `${IS_WORK} AND c.isKeyCase = :yes`,
  withLead: `${IS_WORK} AND ${LEAD}`,
  dispatched: `${IS_WORK} AND c.dispatchedAt IS NOT NULL`,
  signed: `${IS_WORK} AND c.signedAt IS NOT NULL`,
};
const COUNTS = Object.keys(CONDITIONS) as Count[];

/** How far the newest batch of a campaign is: logged, with a lead, dispatched, signed. */
@Injectable()
export class ReadBatchProgress {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly clock: Clock,
  ) {}

  async newest(reads: Reads, campaignId: string): Promise<BatchProgress | null> {
    const [batch] = await this.campaigns.batches(reads, campaignId);
    if (!batch) return null;
    const query = reads.createQueryBuilder(CaseRow, 'c').select([]);
    for (const name of COUNTS) query.addSelect(`SUM(CASE WHEN ${CONDITIONS[name]} THEN 1 ELSE 0 END)`, name);
    const row = await query
      .where('c.batchId = :batchId', { batchId: batch.id, yes: true })
      .getRawOne<Partial<Record<Count, string | number | null>>>();
    const counts = Object.fromEntries(COUNTS.map((name) => [name, Number(row?.[name] ?? 0)]));
    return {
      batch,
      isToday: dayOf(batch.handedOverAt ?? batch.createdAt) === this.clock.today(),
      counts: counts as Record<Count, number>,
    };
  }
}
