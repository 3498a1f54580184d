import { Injectable } from '@nestjs/common';
import { In, type EntityTarget, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CampaignRow } from '../../campaigns/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { CaseHandlers, type CaseHandler } from '../application/case-handlers.js';
import { AssignmentRow } from './assignment.entity.js';
import { CaseRow } from './case.entity.js';

const OWED = ['id', 'campaignId', 'status', 'streetId', 'caseOfficerId'] as const;

type Owed = Pick<CaseRow, (typeof OWED)[number]>;

/** What of a case tells who owes the next step. */
export interface CaseDuty {
  row: Owed;
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
    const rows = await columns(reads, CaseRow, OWED).where('t.id IN (:...ids)', { ids }).getRawMany<Owed>();
    const leads = await columns(reads, AssignmentRow, ['caseId', 'unitId'])
      .where(`t.caseId IN (:...ids) AND t.active = :active AND t.role = 'LEAD'`, { ids, active: true })
      .getRawMany<Pick<AssignmentRow, 'caseId' | 'unitId'>>();
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

/** Texts of a table as they stand there, `t`: of tens of thousands of rows making an object of each costs more than reading it. */
function columns<E extends ObjectLiteral>(
  reads: Reads,
  table: EntityTarget<E>,
  names: readonly (keyof E & string)[],
): SelectQueryBuilder<E> {
  const query = reads.createQueryBuilder(table, 't').select([]);
  for (const name of names) query.addSelect(`t.${name}`, name);
  return query;
}
