import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseRow, IS_WORK, SETTLED, WITH_THE_UNIT, type CaseStatus } from '../../cases/index.js';
import { countTypes, type CaseState, type KindsInState, type TypeCounts } from '../domain/type-counts.js';

export interface TypesOf {
  campaignId: string;
  unitId: string;
  types: TypeCounts[];
}

interface Raw {
  campaign: string;
  unit: string;
  status: CaseStatus;
  media: number;
  times: string | number;
}

/** The kinds of pollution of the dispatched cases that each unit leads, asked once for all. */
@Injectable()
export class PollutionTypes {
  async all(reads: Reads): Promise<TypesOf[]> {
    const rows = await reads
      .createQueryBuilder(CaseRow, 'c')
      .select('c.campaignId', 'campaign')
      .addSelect('c.leadUnitId', 'unit')
      .addSelect('c.status', 'status')
      .addSelect('c.media', 'media')
      .addSelect('COUNT(*)', 'times')
      .where(`c.dispatchedAt IS NOT NULL AND c.leadUnitId IS NOT NULL AND ${IS_WORK}`)
      .andWhere('c.campaignId IN (SELECT k.id FROM campaign k)')
      .groupBy('c.campaignId')
      .addGroupBy('c.leadUnitId')
      .addGroupBy('c.status')
      .addGroupBy('c.media')
      .getRawMany<Raw>();
    const found = new Map<string, { campaignId: string; unitId: string; rows: KindsInState[] }>();
    for (const { campaign, unit, status, media, times } of rows) {
      const state = stateOf(status);
      if (!state) continue;
      const key = `${campaign} ${unit}`;
      const one = found.get(key) ?? { campaignId: campaign, unitId: unit, rows: [] };
      one.rows.push({ media: Number(media), state, times: Number(times) });
      found.set(key, one);
    }
    return [...found.values()].map(({ rows: own, ...of }) => ({ ...of, types: countTypes(own) }));
  }
}

/** Null for one that was dispatched and taken back. */
function stateOf(status: CaseStatus): CaseState | null {
  if (WITH_THE_UNIT.includes(status)) return 'withUnit';
  if (status === 'returned' || status === 'reported') return status;
  if (status === 'stage-closed') return 'stageClosed';
  return SETTLED.includes(status) ? 'closed' : null;
}
