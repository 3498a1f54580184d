import {
  AssignmentRow,
  CaseRow,
  keptShares,
  mediaBits,
  PollutionTypeRow,
} from '../../src/modules/cases/index.js';
import type { TestApp } from './app.js';

interface Doc {
  id: string | number;
  caseId: string;
}

const unitsOf = (parts: readonly AssignmentRow[]): string[] => parts.map(({ unitId }) => unitId).sort();

/** What each case keeps of its parts, types and place in the search, and the same counted anew; a test expects them to be equal. */
export async function keptAndRecounted({ reads }: TestApp): Promise<{ kept: object[]; recounted: object[] }> {
  const rows = await reads.find(CaseRow, { order: { id: 'ASC' } });
  const parts = await reads.findBy(AssignmentRow, { active: true });
  const types = await reads.find(PollutionTypeRow);
  const docs = (await reads.query(`SELECT id, subject_id AS "caseId" FROM search_doc`)) as Doc[];
  const numbers = new Map(docs.map(({ id, caseId }) => [caseId, Number(id)]));
  const partsOf = (caseId: string): AssignmentRow[] => parts.filter((part) => part.caseId === caseId);
  return {
    kept: rows.map(({ id, searchNo, media, leadUnitId, holders, soleUnitId, wholeWeight }) => ({
      id,
      searchNo,
      elsewhere: unitsOf(partsOf(id).filter((part) => part.elsewhere)),
      media,
      leadUnitId,
      holders,
      soleUnitId,
      wholeWeight,
    })),
    recounted: rows.map(({ id, streetId }) => ({
      id,
      searchNo: numbers.get(id),
      elsewhere: unitsOf(partsOf(id).filter((part) => part.unitId !== streetId)),
      media: mediaBits(types.filter(({ caseId }) => caseId === id)),
      ...keptShares(partsOf(id)),
    })),
  };
}
