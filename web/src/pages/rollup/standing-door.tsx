import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Door } from '../../shared/door/door';
import type { Figure } from './behind/asked-list';
import { ListDoor } from './behind/list-door';
import type { ListName } from './rollup-state';
import { rollupWords } from './rollup-words';
import type { StandingFigures, StandingRow, StandingTable } from './use-standing';

export type What = Figure | Move;
export type Move = 'received' | 'signed' | 'reported' | 'closedInWeek';

export const MOVES: Record<Move, keyof NonNullable<StandingRow['moved']>> = {
  received: 'received',
  signed: 'signed',
  reported: 'reported',
  closedInWeek: 'closed',
};
const DATED: Record<Move, string> = {
  received: 'dispatched',
  signed: 'signed',
  reported: 'reported',
  closedInWeek: 'closed',
};
const NUMBERS: Record<Figure, keyof StandingFigures> = {
  lead: 'led',
  assist: 'assisted',
  repeats: 'repeats',
  returned: 'returned',
  met: 'met',
  due: 'due',
  overdue: 'overdue',
  done: 'done',
  closed: 'closed',
  watched: 'watched',
  'stage-passed': 'stagePassed',
  'stage-soon': 'stageSoon',
};

/**
 * A figure that opens its list: the cases that the morning counted, or what moved in the week, which the ledger tells by
 * dates that do not change. A unit is asked for as the lead, a community as where the case lies.
 */
export function useStandingDoor(
  list: ListName,
  { week }: StandingTable,
  conditions: string,
): (row: StandingRow, what: What) => ReactNode {
  const t = useWords(rollupWords);
  return function DoorOf({ unitId, name, figures, moved }, what) {
    if (!isMove(what)) {
      const n = figures[NUMBERS[what]];
      const asked = { figure: what, unitId, medium: null, state: null };
      const said = t(list === 'communities' && what === 'lead' ? 'lying' : what);
      return <ListDoor n={n} asked={asked} label={t('door', { name, what: said, n })} />;
    }
    const n = moved?.[MOVES[what]] ?? 0;
    const of = `${list === 'communities' ? 'community' : 'lead'}=${unitId}`;
    const to = [conditions, of, `${DATED[what]}=${week?.from}..${week?.to}`].filter(Boolean).join('&');
    return <Door n={n} to={to} label={t('door', { name, what: t(what), n })} />;
  };
}

/** The same of the sum row: the frozen lists of all its units together. */
export function useSumDoor(list: ListName): (figures: StandingFigures, what: Figure) => ReactNode {
  const t = useWords(rollupWords);
  return function SumDoorOf(figures, what) {
    const n = figures[NUMBERS[what]];
    const asked = { figure: what, unitId: null, list, medium: null, state: null };
    const said = t(list === 'communities' && what === 'lead' ? 'lying' : what);
    return <ListDoor n={n} asked={asked} label={t('door', { name: t('sum'), what: said, n })} />;
  };
}

/** The ledger takes at most so many units at once. */
const MOST_UNITS = 150;

/** What moved in the week, of all units of the sum row where anything did. */
export function useSumMoveDoor(
  list: ListName,
  { week }: StandingTable,
  rows: readonly StandingRow[],
  conditions: string,
): (n: number, what: Move) => ReactNode {
  const t = useWords(rollupWords);
  return function SumMoveDoorOf(n, what) {
    const units = rows.filter(({ moved }) => moved?.[MOVES[what]]).map(({ unitId }) => unitId);
    const of = `${list === 'communities' ? 'communities' : 'leads'}=${units.join(',')}`;
    const to = [conditions, of, `${DATED[what]}=${week?.from}..${week?.to}`].filter(Boolean).join('&');
    return (
      <Door
        n={n}
        to={units.length <= MOST_UNITS ? to : null}
        label={t('door', { name: t('sum'), what: t(what), n })}
      />
    );
  };
}

const isMove = (what: What): what is Move => what in MOVES;
