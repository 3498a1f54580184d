import { addDays, daysBetween, type Day } from '../../../kernel/day.js';

/** Both days belong to it. */
export interface Period {
  from: Day;
  to: Day;
}

/** 第3批–第9批, by what the batches are called. */
export interface NamedBatches {
  from: string;
  to: string;
  count: number;
}

/** The batches that were meant when it was drafted; one that is entered later is none of them. */
export interface BatchRange extends NamedBatches {
  ids: string[];
}

/** Of which cases a run is: those dispatched in these days, or those of these batches; then the days are of their hand-over. */
export interface Stretch extends Period {
  batches: BatchRange | null;
}

/** What figures are compared with; null where there are fewer batches before. */
export type StretchBefore = Stretch | null;

/** As many days, ending the day before. */
export function periodBefore({ from, to }: Period): Period {
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) };
}
