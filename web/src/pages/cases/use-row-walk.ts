import { useState } from 'react';
import type { CaseLine } from '../../shared/case/case-api';
import type { CaseQuery } from './conditions';
import type { LedgerState } from './ledger-state';
import { useReadPages, type CasePage } from './use-ledger';

/** Where the reader stands in the list, across the borders of its pages. */
export function useRowWalk(
  state: LedgerState,
  asked: CaseQuery,
  lines: readonly CaseLine[],
  page: CasePage | undefined,
) {
  const { read } = useReadPages();
  const [row, setRow] = useState(-1);
  const opened = lines.findIndex(({ id }) => id === state.openCase);
  const at = Math.min(opened >= 0 ? opened : row, lines.length - 1);

  /** A pill or link that still has the focus would take the Enter that is meant for the row. */
  const goTo = (index: number) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setRow(Math.max(0, Math.min(index, lines.length - 1)));
  };
  const turn = (by: 1 | -1) => {
    const cursor = by === 1 ? page?.next : page?.previous;
    if (cursor) state.toPage({ cursor, page: Math.max(1, state.page + by) });
  };
  /** The case beside the open one; beyond the last row of a page the next page is turned to. */
  const step = (by: 1 | -1): (() => void) | undefined => {
    const beside = opened >= 0 ? lines[opened + by] : undefined;
    if (beside) return () => state.show(beside.id);
    const cursor = by === 1 ? page?.next : page?.previous;
    if (opened < 0 || !cursor) return undefined;
    return () =>
      void read({ ...asked, cursor }).then(({ items }) => {
        const line = by === 1 ? items[0] : items.at(-1);
        if (line) state.toPage({ cursor, page: Math.max(1, state.page + by), caseId: line.id });
      });
  };
  return {
    at,
    opened,
    goTo,
    turn,
    step,
    current: lines[at],
    mark: (line: CaseLine) => setRow(lines.indexOf(line)),
  };
}
