import { addDays, mondayOf, type Day } from '../../../kernel/day.js';
import type { Explanation } from './explanation.js';

export type GridMark = 'start' | 'counted' | 'skipped' | 'added' | 'due' | 'outside';

export interface GridCell {
  day: Day;
  mark: GridMark;
  /** The n of "day n", on every day that counts, also the start and the due day; absent for limits in hours. */
  count?: number;
  /** Why the day was left out or taken in, whatever its mark. */
  reason?: 'weekend' | 'holiday' | 'makeup';
  /** The festival behind the reason. */
  name?: string;
}

/** The explanation card's days, Monday of the week of the start to Sunday of the week of the due day. */
export function explanationGrid(explanation: Explanation): GridCell[] {
  const cellOf = cellsOf(explanation);
  const cells: GridCell[] = [];
  const end = addDays(mondayOf(explanation.dueOn), 6);
  for (let day = mondayOf(explanation.startOn); day <= end; day = addDays(day, 1)) cells.push(cellOf(day));
  return cells;
}

function cellsOf({ rule, startOn, dueOn, counted, skipped, added }: Explanation): (day: Day) => GridCell {
  const inDays = rule.unit === 'calendar-day' || rule.unit === 'working-day';
  const counts = new Map(counted.map((day, index) => [day, index + 1]));
  const reasons = new Map<Day, Pick<GridCell, 'reason' | 'name'>>([
    ...skipped.map(({ day, reason, name }) => [day, name ? { reason, name } : { reason }] as const),
    ...added.map(({ day, name }) => [day, { reason: 'makeup', name }] as const),
  ]);

  return (day) => {
    const reason = reasons.get(day);
    const count = counts.get(day);
    return { day, mark: markOf(day), ...(inDays && count ? { count } : {}), ...reason };
  };

  // The due day wins over the start when a limit in hours begins and ends on one day.
  function markOf(day: Day): GridMark {
    if (day === dueOn) return 'due';
    if (day === startOn) return 'start';
    const reason = reasons.get(day)?.reason;
    if (reason) return reason === 'makeup' ? 'added' : 'skipped';
    return counts.has(day) ? 'counted' : 'outside';
  }
}
