import {
  AssignmentRow,
  CaseRow,
  keptShares,
  mediaBits,
  PollutionTypeRow,
} from '../../src/modules/cases/index.js';
import type { TestApp } from './app.js';

/** What each case keeps of its parts and types, and the same counted anew; a test expects them to be equal. */
export async function keptAndRecounted({ reads }: TestApp): Promise<{ kept: object[]; recounted: object[] }> {
  const rows = await reads.find(CaseRow, { order: { id: 'ASC' } });
  const parts = await reads.findBy(AssignmentRow, { active: true });
  const types = await reads.find(PollutionTypeRow);
  return {
    kept: rows.map(({ id, media, leadUnitId, holders, soleUnitId, wholeWeight }) => ({
      id,
      media,
      leadUnitId,
      holders,
      soleUnitId,
      wholeWeight,
    })),
    recounted: rows.map(({ id }) => ({
      id,
      media: mediaBits(types.filter(({ caseId }) => caseId === id)),
      ...keptShares(parts.filter(({ caseId }) => caseId === id)),
    })),
  };
}
