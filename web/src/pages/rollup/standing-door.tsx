import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Door } from '../../shared/door/door';
import { rollupWords } from './rollup-words';
import type { StandingRow } from './use-standing';

type What = 'lead' | 'assist' | 'repeats' | 'returned' | 'overdue';

/** A figure of a street that opens its list: what was dispatched up to the frozen day; the overdue as they are now. */
export function useStandingDoor(day: string, list: string): (row: StandingRow, what: What) => ReactNode {
  const t = useWords(rollupWords);
  const until = `dispatched=..${day}`;
  return function DoorOf({ unitId, name, figures }, what) {
    const [n, to]: [number, string] = {
      lead: [figures.led, `lead=${unitId}&${until}`] as [number, string],
      assist: [figures.assisted, `assist=${unitId}&${until}`] as [number, string],
      repeats: [figures.repeats, `lead=${unitId}&${until}&mark=repeat`] as [number, string],
      returned: [figures.returned, `lead=${unitId}&${until}&returns=1`] as [number, string],
      overdue: [figures.overdue, `lead=${unitId}&view=overdue`] as [number, string],
    }[what];
    const label = t('door', { name, what: t(what), n });
    return <Door n={n} to={[list, to].filter(Boolean).join('&')} label={label} />;
  };
}
