import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import type { Figure } from './behind/asked-list';
import { changeOf } from './place-words';
import type { ListName } from './rollup-state';
import { rollupWords } from './rollup-words';
import { MOVES, useStandingDoor, useSumDoor, useSumMoveDoor, type Move } from './standing-door';
import { rate, type Sum } from './standing-figures';
import type { StandingRow, StandingTable } from './use-standing';
import styles from './rollup.module.css';

export interface Column {
  name: keyof typeof rollupWords;
  cell: (row: StandingRow) => ReactNode;
  sum: (sum: Sum) => ReactNode;
}

/** What is told of a row behind its name and what it received; the same in the table and on the cards. */
export function useStandingColumns(
  list: ListName,
  table: StandingTable,
  rows: readonly StandingRow[],
  conditions: string,
): {
  columns: Column[];
  door: ReturnType<typeof useStandingDoor>;
  sumDoor: ReturnType<typeof useSumDoor>;
} {
  const t = useWords(rollupWords);
  const door = useStandingDoor(list, table, conditions);
  const sumDoor = useSumDoor(list);
  const sumMoveDoor = useSumMoveDoor(list, table, rows, conditions);
  const withSum = (figure: string, { figures }: Sum, what: Figure): ReactNode => (
    <>
      {figure} <small>{sumDoor(figures, what)}</small>
    </>
  );
  const withDoor = (figure: string, row: StandingRow, what: Figure): ReactNode => (
    <>
      {figure} <small>{door(row, what)}</small>
    </>
  );
  const moved = (name: Move): Column => {
    const field = MOVES[name];
    const before = (n: number | undefined) => <small>{t('weekBefore', { n: n ?? 0 })}</small>;
    return {
      name,
      cell: (row) => (
        <>
          <b>{door(row, name)}</b> {before(row.movedBefore?.[field])}
        </>
      ),
      sum: (sum) => (
        <>
          {sumMoveDoor(sum.moved?.[field] ?? 0, name)} {before(sum.movedBefore?.[field])}
        </>
      ),
    };
  };
  const judged: Column[] = [
    {
      name: 'closingRate',
      cell: (row) => withDoor(rate(row.figures.done, row.figures.judged), row, 'done'),
      sum: (sum) => withSum(rate(sum.figures.done, sum.figures.judged), sum, 'done'),
    },
    {
      name: 'onTime',
      cell: (row) => withDoor(rate(row.figures.metInTime, row.figures.met), row, 'met'),
      sum: (sum) => withSum(rate(sum.figures.metInTime, sum.figures.met), sum, 'met'),
    },
    {
      name: 'dueDone',
      cell: (row) => withDoor(rate(row.figures.dueDone, row.figures.due), row, 'due'),
      sum: (sum) => withSum(rate(sum.figures.dueDone, sum.figures.due), sum, 'due'),
    },
    {
      name: 'overdue',
      cell: (row) => (
        <>
          {row.figures.overdue > 0 && (
            <span className={styles.late} aria-hidden="true">
              ■{' '}
            </span>
          )}
          {door(row, 'overdue')}
        </>
      ),
      sum: ({ figures }) => sumDoor(figures, 'overdue'),
    },
    {
      name: 'lateDays',
      cell: ({ figures }) => figures.lateDays,
      sum: ({ figures }) => figures.lateDays,
    },
  ];
  if (table.week) {
    const moves = (['received', 'signed', 'reported', 'closedInWeek'] as const).map(moved);
    return { door, sumDoor, columns: [...moves, ...judged] };
  }
  const shares: Column[] = [
    {
      name: 'repeatRate',
      cell: (row) => withDoor(rate(row.figures.repeats, row.figures.led), row, 'repeats'),
      sum: (sum) => withSum(rate(sum.figures.repeats, sum.figures.led), sum, 'repeats'),
    },
    {
      name: 'returnRate',
      cell: (row) => withDoor(rate(row.figures.returned, row.figures.led), row, 'returned'),
      sum: (sum) => withSum(rate(sum.figures.returned, sum.figures.led), sum, 'returned'),
    },
  ];
  if (list !== 'streets') return { door, sumDoor, columns: [...shares, ...judged] };
  const size: Column = {
    name: 'perTenThousand',
    cell: ({ perTenThousand }) => perTenThousand ?? '—',
    sum: ({ figures: { led, assisted }, residents }) =>
      residents ? (((led + assisted) / residents) * 10_000).toFixed(1) : '—',
  };
  const change: Column = {
    name: 'change',
    cell: ({ place, placeBefore }) => changeOf(t, place, placeBefore),
    sum: () => '',
  };
  return { door, sumDoor, columns: [size, ...shares, ...judged, change] };
}
