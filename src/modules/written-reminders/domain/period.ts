import { addDays, daysBetween, type Day } from '../../../kernel/day.js';

/** Both days belong to it. */
export interface Period {
  from: Day;
  to: Day;
}

/** As many days, ending the day before. */
export function periodBefore({ from, to }: Period): Period {
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) };
}
