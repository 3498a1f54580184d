import { addDays, mondayOf, type Day } from '../../../kernel/day.js';
import type { Explanation } from './explanation.js';
import { dateInForce } from './in-force.js';

export type GridMark = 'start' | 'counted' | 'extended' | 'skipped' | 'added' | 'due' | 'outside';

export interface GridCell {
  day: Day;
  mark: GridMark;
  /** The n of "day n", on every day that counts, also the start and the due day; absent for limits in hours. */
  count?: number;
  /** The n of "+n" on a day that an extension added. */
  extra?: number;
  /** Why the day was left out or taken in, whatever its mark. */
  reason?: 'weekend' | 'holiday' | 'makeup';
  /** The festival behind the reason. */
  name?: string;
}

/** The explanation card's days, Monday of the week of the start to Sunday of the week of the due day. */
export function explanationGrid(explanation: Explanation): GridCell[] {
  const { dueOn } = dateInForce(explanation);
  const cellOf = cellsOf(explanation, dueOn);
  const cells: GridCell[] = [];
  const end = addDays(mondayOf(dueOn), 6);
  for (let day = mondayOf(explanation.startOn); day <= end; day = addDays(day, 1)) cells.push(cellOf(day));
  return cells;
}

function cellsOf(explanation: Explanation, dueOn: Day): (day: Day) => GridCell {
  const { rule, startOn, extensions = [] } = explanation;
  const inDays = rule.unit === 'calendar-day' || rule.unit === 'working-day';
  const counts = numbered(explanation.counted);
  const extras = numbered(extensions.flatMap(({ counted }) => counted));
  const stretches = [explanation, ...extensions];
  const reasons = new Map<Day, Pick<GridCell, 'reason' | 'name'>>([
    ...stretches
      .flatMap(({ skipped }) => skipped)
      .map(({ day, reason, name }) => [day, name ? { reason, name } : { reason }] as const),
    ...stretches
      .flatMap(({ added }) => added)
      .map(({ day, name }) => [day, { reason: 'makeup', name }] as const),
  ]);

  return (day) => {
    const reason = reasons.get(day);
    const count = counts.get(day);
    const extra = extras.get(day);
    return {
      day,
      mark: markOf(day),
      ...(inDays && count ? { count } : {}),
      ...(extra ? { extra } : {}),
      ...reason,
    };
  };

  // The due day wins over the start when a limit in hours begins and ends on one day.
  function markOf(day: Day): GridMark {
    if (day === dueOn) return 'due';
    if (day === startOn) return 'start';
    if (extras.has(day)) return 'extended';
    const reason = reasons.get(day)?.reason;
    if (reason) return reason === 'makeup' ? 'added' : 'skipped';
    return counts.has(day) ? 'counted' : 'outside';
  }
}

/** Each day with its n, from 1. */
function numbered(days: readonly Day[]): Map<Day, number> {
  return new Map(days.map((day, index) => [day, index + 1]));
}
