import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { nextOpening, type LadderCalendar } from './reached-rung.js';

/** The same calendar for one run: a million dates fall on a few hundred days, and each of those is counted once. */
export function rememberDays(calendar: LadderCalendar): Required<LadderCalendar> {
  const working = new Map<Day, boolean>();
  const between = new Map<string, number>();
  const openings = new Map<string, Instant>();
  return {
    isWorkingDay: (day) => kept(working, day, () => calendar.isWorkingDay(day)),
    workingDaysBetween: (from, to) =>
      kept(between, `${from} ${to}`, () => calendar.workingDaysBetween(from, to)),
    nextOpening: (now, opensAt) =>
      kept(openings, `${now} ${opensAt}`, () => nextOpening(now, opensAt, calendar)),
  };
}

function kept<K, V>(known: Map<K, V>, key: K, count: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const fresh = count();
  known.set(key, fresh);
  return fresh;
}
