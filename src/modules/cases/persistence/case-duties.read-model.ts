import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { plainColumns } from '../../../platform/database/plain-columns.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CampaignRow } from '../../campaigns/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { CaseHandlers, type CaseHandler } from '../application/case-handlers.js';
import { AssignmentRow } from './assignment.entity.js';
import { CaseRow } from './case.entity.js';

const OWED = ['id', 'campaignId', 'status', 'streetId', 'caseOfficerId'] as const;

/** What of a case tells who owes the next step. */
export interface CaseDuty {
  row: Pick<CaseRow, (typeof OWED)[number]>;
  campaign: CampaignRow;
  street: UnitRow | null;
  /** 主办. */
  lead: UnitRow | null;
  /** Who has it in hand in its units. */
  handlers: CaseHandler[];
}

/** Who owes the next step of many cases; a line of the ledger says the same and ten times as much. */
@Injectable()
export class CaseDuties {
  constructor(
    private readonly directory: Directory,
    private readonly handlers: CaseHandlers,
  ) {}

  async byIds(reads: Reads, ids: readonly string[]): Promise<Map<string, CaseDuty>> {
    if (ids.length === 0) return new Map();
    const rows = await plainColumns(
      reads.createQueryBuilder(CaseRow, 'c').where('c.id IN (:...ids)', { ids }),
      OWED,
    );
    const leads = await plainColumns(
      reads
        .createQueryBuilder(AssignmentRow, 'a')
        .where(`a.caseId IN (:...ids) AND a.active = :active AND a.role = 'LEAD'`, { ids, active: true }),
      ['caseId', 'unitId'],
    );
    const leadOf = new Map(leads.map(({ caseId, unitId }) => [caseId, unitId]));
    const units = byId(
      await this.directory.unitsByIds(reads, [
        ...leadOf.values(),
        ...rows.flatMap(({ streetId }) => streetId ?? []),
      ]),
    );
    const campaignIds = new Set(rows.map(({ campaignId }) => campaignId));
    const campaigns = byId(await reads.findBy(CampaignRow, { id: In([...campaignIds]) }));
    const handlers = await this.handlers.of(reads, ids);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          row,
          campaign: campaigns.get(row.campaignId)!,
          street: units.get(row.streetId ?? '') ?? null,
          lead: units.get(leadOf.get(row.id) ?? '') ?? null,
          handlers: handlers.get(row.id) ?? [],
        },
      ]),
    );
  }
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
