import type { RowFinding } from './row-finding.js';
import type { RowOutcome } from './row-outcome.js';

/** How many rows became what; `rows` are those that hold a case. */
export interface ImportCounts {
  rows: number;
  new: number;
  unchanged: number;
  changed: number;
  rejected: number;
  skipped: number;
  created: number;
  warnings: number;
}

/** Adds up the rows of a file; `findings` are those about the file as a whole. */
export function countRows(
  rows: readonly { outcome: RowOutcome; findings: readonly RowFinding[] }[],
  findings: readonly RowFinding[],
  created: number,
): ImportCounts {
  const of = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  const said = [...findings, ...rows.flatMap((row) => row.findings)];
  return {
    rows: rows.length - of('skipped'),
    new: of('new'),
    unchanged: of('unchanged'),
    changed: of('changed'),
    rejected: of('rejected'),
    skipped: of('skipped'),
    created,
    warnings: said.filter(({ severity }) => severity === 'warning').length,
  };
}
