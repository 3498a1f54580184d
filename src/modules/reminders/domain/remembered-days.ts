import type { Day } from '../../../kernel/day.js';
import type { LadderCalendar } from './reached-rung.js';

/** The same calendar for one run: a million dates fall on a few hundred days, and each of those is counted once. */
export function rememberDays(calendar: LadderCalendar): LadderCalendar {
  const working = new Map<Day, boolean>();
  const between = new Map<string, number>();
  return {
    isWorkingDay: (day) => kept(working, day, () => calendar.isWorkingDay(day)),
    workingDaysBetween: (from, to) =>
      kept(between, `${from} ${to}`, () => calendar.workingDaysBetween(from, to)),
  };
}

function kept<K, V>(known: Map<K, V>, key: K, count: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const fresh = count();
  known.set(key, fresh);
  return fresh;
}
