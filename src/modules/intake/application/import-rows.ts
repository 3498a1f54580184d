import { newId } from '../../../kernel/ids.js';
import type { ImportRowRow } from '../persistence/import-row.entity.js';
import type { JudgedRow } from './judge-import.js';

/** The rows of a run as they are kept; `created` maps a row's number to the case made of it. */
export function importRows(
  runId: string,
  rows: readonly JudgedRow[],
  created: ReadonlyMap<number, string> = new Map(),
): ImportRowRow[] {
  return rows.map(({ rowNumber, outcome, cells, findings, caseId, title, streetName }) => ({
    id: newId(),
    runId,
    rowNumber,
    outcome,
    cells,
    findings,
    title,
    streetName,
    caseId: created.get(rowNumber) ?? caseId,
  }));
}
