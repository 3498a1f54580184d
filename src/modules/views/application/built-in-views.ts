import type { CaseFilter } from '../../cases/index.js';

/** The views that are there from the start, in the order of the pills; each is one condition. */
export const BUILT_IN_VIEWS: readonly { key: string; filter: CaseFilter }[] = [
  { key: 'all', filter: {} },
  { key: 'to-dispatch', filter: { view: 'to-dispatch' } },
  { key: 'unsigned', filter: { view: 'unsigned' } },
  { key: 'due-today', filter: { view: 'due-today' } },
  { key: 'overdue', filter: { view: 'overdue' } },
  { key: 'due-soon', filter: { view: 'due-soon' } },
  { key: 'to-verify', filter: { view: 'to-verify' } },
  { key: 'milestone-passed', filter: { view: 'milestone-passed' } },
  { key: 'paused', filter: { view: 'paused' } },
  { key: 'returned', filter: { view: 'returned' } },
  { key: 'returned-by-me', filter: { returnedByMe: true } },
  { key: 'closed', filter: { view: 'closed' } },
];
