import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseMailItems, CaseRow, type LightContext, type MailedRow } from '../../cases/index.js';
import type { CaseMailItem } from '../../notices/index.js';
import { Directory } from '../../organisation/index.js';

/** Nothing of the texts: a row of a case is read ten times as fast without them. */
const MAILED = [
  'id',
  'title',
  'acceptanceNo',
  'numberKey',
  'parsedNumber',
  'isKeyCase',
  'status',
  'campaignId',
  'streetId',
  'leadUnitId',
  'caseOfficerId',
  'nextDueAt',
  'nextDueOn',
  'nextDueUnit',
  'nextDueStep',
  'dispatchedAt',
] as const;
type Column = (typeof MAILED)[number];
const AT_ONCE = 1000;

export interface MailedCase {
  row: MailedRow & Pick<CaseRow, Column>;
  item: CaseMailItem;
}

/** Cases as the lines of a mail, however many. */
@Injectable()
export class MailedCases {
  constructor(
    private readonly items: CaseMailItems,
    private readonly campaigns: Campaigns,
    private readonly directory: Directory,
  ) {}

  async of(
    reads: Reads,
    ids: readonly string[],
    context: LightContext,
  ): Promise<ReadonlyMap<string, MailedCase>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const campaigns = new Map((await this.campaigns.all(reads)).map((one) => [one.id, one]));
    const units = new Map((await this.directory.units(reads)).map((one) => [one.id, one]));
    const found = new Map<string, MailedCase>();
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const rows: MailedCase['row'][] = await reads
        .createQueryBuilder(CaseRow, 'c')
        .select(MAILED.map((column) => `c.${column}`))
        .where('c.id IN (:...some)', { some: wanted.slice(at, at + AT_ONCE) })
        .getMany();
      const items = await this.items.of(
        reads,
        rows.map((row) => ({
          row,
          campaign: campaigns.get(row.campaignId)!,
          street: units.get(row.streetId ?? '') ?? null,
          lead: units.get(row.leadUnitId ?? '') ?? null,
        })),
        context,
      );
      for (const [index, row] of rows.entries()) found.set(row.id, { row, item: items[index]! });
    }
    return found;
  }
}
