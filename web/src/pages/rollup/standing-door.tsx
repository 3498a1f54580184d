import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Door } from '../../shared/door/door';
import type { ListName } from './rollup-state';
import { rollupWords } from './rollup-words';
import type { StandingRow, StandingTable } from './use-standing';

export type What = 'lead' | 'assist' | 'repeats' | 'returned' | 'overdue' | Move;
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

/**
 * A figure that opens its list: what was dispatched up to the frozen day, or moved in the week; the overdue as they are
 * now. A unit is asked for as the lead, a community as where the case lies.
 */
export function useStandingDoor(
  list: ListName,
  { day, week }: StandingTable,
  conditions: string,
): (row: StandingRow, what: What) => ReactNode {
  const t = useWords(rollupWords);
  const until = `dispatched=..${day}`;
  return function DoorOf({ unitId, name, figures, moved }, what) {
    const of = `${list === 'communities' ? 'community' : 'lead'}=${unitId}`;
    const asked: Record<Exclude<What, Move>, [number, string]> = {
      lead: [figures.led, `${of}&${until}`],
      assist: [figures.assisted, `assist=${unitId}&${until}`],
      repeats: [figures.repeats, `${of}&${until}&mark=repeat`],
      returned: [figures.returned, `${of}&${until}&returns=1`],
      overdue: [figures.overdue, `${of}&view=overdue`],
    };
    const [n, to]: [number, string] = isMove(what)
      ? [moved?.[MOVES[what]] ?? 0, `${of}&${DATED[what]}=${week?.from}..${week?.to}`]
      : asked[what];
    const label = t('door', { name, what: t(what), n });
    return <Door n={n} to={[conditions, to].filter(Boolean).join('&')} label={label} />;
  };
}

const isMove = (what: What): what is Move => what in MOVES;
