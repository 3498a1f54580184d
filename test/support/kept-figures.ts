import {
  AssignmentRow,
  CaseRow,
  CaseTallyRow,
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

type Counted = Omit<CaseTallyRow, 'id'>;

/** How many cases there are of each campaign, status, place and deadline; what adds up to none is left out. */
function tallyOf(rows: readonly Counted[]): string[] {
  const sums = new Map<string, number>();
  for (const { campaignId, status, streetId, homeUnitId, n, ...due } of rows) {
    const { dueOrder, nextDueOn, nextDueStep, nextDueUnit } = due;
    const places = [campaignId, status, streetId, homeUnitId];
    const key = [...places, dueOrder, nextDueOn, nextDueStep, nextDueUnit].join(' ');
    sums.set(key, n + (sums.get(key) ?? 0));
  }
  return [...sums].flatMap(([key, n]) => (n === 0 ? [] : `${key}: ${n}`)).toSorted();
}

/**
 * What each case keeps of its parts, types and place in the search, and what the tally says of all, and the same counted anew; a
 * test expects them to be equal.
 */
export async function keptAndRecounted({ reads }: TestApp): Promise<{ kept: object[]; recounted: object[] }> {
  const rows = await reads.find(CaseRow, { order: { id: 'ASC' } });
  const parts = await reads.findBy(AssignmentRow, { active: true });
  const types = await reads.find(PollutionTypeRow);
  const docs = (await reads.query(`SELECT id, subject_id AS "caseId" FROM search_doc`)) as Doc[];
  const numbers = new Map(docs.map(({ id, caseId }) => [caseId, Number(id)]));
  const partsOf = (caseId: string): AssignmentRow[] => parts.filter((part) => part.caseId === caseId);
  const tally = await reads.find(CaseTallyRow);
  const kept = rows.map(({ id, searchNo, media, leadUnitId, holders, soleUnitId, wholeWeight }) => ({
    id,
    searchNo,
    elsewhere: unitsOf(partsOf(id).filter((part) => part.elsewhere)),
    media,
    leadUnitId,
    holders,
    soleUnitId,
    wholeWeight,
  }));
  const recounted = rows.map(({ id, streetId }) => ({
    id,
    searchNo: numbers.get(id),
    elsewhere: unitsOf(partsOf(id).filter((part) => part.unitId !== streetId)),
    media: mediaBits(types.filter(({ caseId }) => caseId === id)),
    ...keptShares(partsOf(id)),
  }));
  return {
    kept: [...kept, tallyOf(tally)],
    recounted: [...recounted, tallyOf(rows.map((row) => ({ ...row, n: 1 })))],
  };
}
