import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseRow, PollutionTypeRow, type CaseStatus } from '../../cases/index.js';
import type { LedgerFacts } from '../domain/changed-fields.js';

/** What an import compares a row with. */
export interface LedgerCase extends LedgerFacts {
  id: string;
  version: number;
  status: CaseStatus;
  rounds: number;
  title: string;
  acceptanceNo: string | null;
  numberKey: string | null;
  batchLabel: string | null;
  rawCells: { header: string; text: string }[] | null;
}

/** Databases limit the number of parameters of one statement. */
const AT_ONCE = 500;

/** The cases of a campaign as an import needs to know them. */
@Injectable()
export class LedgerCases {
  constructor(private readonly campaigns: Campaigns) {}

  async byNumbers(reads: Reads, campaignId: string, numbers: readonly string[]): Promise<LedgerCase[]> {
    const found: LedgerCase[] = [];
    for (let at = 0; at < numbers.length; at += AT_ONCE) {
      const some = numbers.slice(at, at + AT_ONCE);
      found.push(...(await this.load(reads, campaignId, { campaignId, numberKey: In(some) })));
    }
    return found;
  }

  byIds(reads: Reads, campaignId: string, ids: readonly string[]): Promise<LedgerCase[]> {
    return this.load(reads, campaignId, { campaignId, id: In([...ids]) });
  }

  withoutNumber(reads: Reads, campaignId: string): Promise<LedgerCase[]> {
    return this.load(reads, campaignId, { campaignId, numberKey: IsNull(), status: Not('merged') });
  }

  private async load(
    reads: Reads,
    campaignId: string,
    where: FindOptionsWhere<CaseRow>,
  ): Promise<LedgerCase[]> {
    const cases = await reads.find(CaseRow, { where, order: { id: 'ASC' } });
    if (cases.length === 0) return [];
    const labels = await this.labels(
      reads,
      cases.map(({ id }) => id),
    );
    const batches = new Map(
      (await this.campaigns.batches(reads, campaignId)).map((one) => [one.id, one.label]),
    );
    return cases.map((one) => ({
      ...one,
      labels: labels.get(one.id) ?? [],
      batchLabel: (one.batchId && batches.get(one.batchId)) || null,
    }));
  }

  private async labels(reads: Reads, caseIds: readonly string[]): Promise<Map<string, string[]>> {
    const labels = new Map<string, string[]>();
    for (let at = 0; at < caseIds.length; at += AT_ONCE) {
      const rows = await reads.findBy(PollutionTypeRow, { caseId: In(caseIds.slice(at, at + AT_ONCE)) });
      for (const { caseId, label } of rows) labels.set(caseId, [...(labels.get(caseId) ?? []), label]);
    }
    return labels;
  }
}
