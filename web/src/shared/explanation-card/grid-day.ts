/** One cell of the month grid; `extended` is a day that an extension added. */
export type DayMark = 'start' | 'counted' | 'extended' | 'skipped' | 'added' | 'due' | 'paused' | 'outside';
export interface GridDay {
  /** YYYY-MM-DD; the list runs without gaps from a Monday to a Sunday. */
  day: string;
  mark: DayMark;
  count?: number;
  /** The n of "+n" on a day that an extension added. */
  extra?: number;
  reason?: string;
}
