import type { LedgerColumn } from '../ledger-state';
import type { CaseColumnId } from './use-export';

/** What a column of the screen becomes in a file; what is not here goes by the same name. */
const IN_A_FILE: Partial<Record<LedgerColumn, readonly CaseColumnId[]>> = {
  due: ['light', 'due'],
  dueOn: ['due'],
  matter: ['title', 'content'],
  units: ['street', 'lead'],
  verifiedAt: ['closedAt'],
  step: [],
  level: [],
  handedOverAt: [],
};

/** The columns on show as those of a file, each once. */
export function exportedColumns(columns: readonly LedgerColumn[]): CaseColumnId[] {
  return [...new Set(columns.flatMap((name) => IN_A_FILE[name] ?? [name as CaseColumnId]))];
}
