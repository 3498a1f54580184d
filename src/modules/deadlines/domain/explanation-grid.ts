import { addDays, mondayOf, type Day } from '../../../kernel/day.js';
import type { Explanation } from './explanation.js';
import { dateInForce, movesOf } from './in-force.js';

export type GridMark = 'start' | 'counted' | 'extended' | 'skipped' | 'added' | 'due' | 'paused' | 'outside';

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
  const { rule, startOn } = explanation;
  const inDays = rule.unit === 'calendar-day' || rule.unit === 'working-day';
  const moves = movesOf(explanation).map(({ of }) => of);
  const stretches = [explanation, ...moves];
  const stood = new Set(moves.flatMap((of) => ('stood' in of ? of.stood : [])));
  const { counts, extras } = numbered(explanation, stretches, stood, dueOn);
  const reasons = new Map<Day, Pick<GridCell, 'reason' | 'name'>>([
    ...stretches
      .flatMap(({ skipped }) => skipped)
      .map(({ day, reason, name }) => [day, name ? { reason, name } : { reason }] as const),
    ...stretches
      .flatMap(({ added }) => added)
      .map(({ day, name }) => [day, { reason: 'makeup', name }] as const),
  ]);

  return (day) => {
    const reason = day <= dueOn ? reasons.get(day) : undefined;
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
    if (day > dueOn) return 'outside';
    if (stood.has(day)) return 'paused';
    if (extras.has(day)) return 'extended';
    const reason = reasons.get(day)?.reason;
    if (reason) return reason === 'makeup' ? 'added' : 'skipped';
    return counts.has(day) ? 'counted' : 'outside';
  }
}

/**
 * The days on which the clock ran, in order: the first ones are day 1 to day n of the limit, those behind them are
 * "+1" and on. For a limit in hours the days it was put off by are counted alone.
 */
function numbered(
  { rule, counted }: Explanation,
  stretches: readonly { counted: readonly Day[] }[],
  stood: ReadonlySet<Day>,
  dueOn: Day,
): { counts: Map<Day, number>; extras: Map<Day, number> } {
  const inDays = rule.unit === 'calendar-day' || rule.unit === 'working-day';
  const all = [...new Set(stretches.flatMap((one) => one.counted))].toSorted();
  const ran = all.filter((day) => !stood.has(day) && day <= dueOn);
  const own = inDays ? ran.slice(0, rule.amount) : ran.filter((day) => counted.includes(day));
  const more = ran.filter((day) => !own.includes(day));
  const asNumbers = (days: readonly Day[]): Map<Day, number> =>
    new Map(days.map((day, index) => [day, index + 1]));
  return { counts: asNumbers(own), extras: asNumbers(more) };
}
