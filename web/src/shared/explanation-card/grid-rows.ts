import type { GridDay } from './grid-day';

/** A week to draw, or the counted days of a month folded into one line. */
export type GridRow =
  { kind: 'week'; days: GridDay[] } | { kind: 'folded'; month: string; countedDays: number };

const LONGEST_UNFOLDED = 6;
const KEPT_EACH_END = 2;

/** Weeks of the grid; past six weeks the middle ones fold into "10 月 17 个工作日", a line a month. */
export function gridRows(days: GridDay[], unfolded: boolean): GridRow[] {
  const weeks: GridDay[][] = [];
  for (let at = 0; at < days.length; at += 7) weeks.push(days.slice(at, at + 7));
  const asRow = (week: GridDay[]): GridRow => ({ kind: 'week', days: week });
  if (unfolded || weeks.length <= LONGEST_UNFOLDED) return weeks.map(asRow);

  const byMonth = new Map<string, number>();
  for (const { day, mark } of weeks.slice(KEPT_EACH_END, -KEPT_EACH_END).flat()) {
    const month = day.slice(0, 7);
    const counts = mark === 'counted' || mark === 'added' || mark === 'extended';
    byMonth.set(month, (byMonth.get(month) ?? 0) + (counts ? 1 : 0));
  }
  const folded = [...byMonth].map(([month, countedDays]): GridRow => ({
    kind: 'folded',
    month,
    countedDays,
  }));
  return [...weeks.slice(0, KEPT_EACH_END).map(asRow), ...folded, ...weeks.slice(-KEPT_EACH_END).map(asRow)];
}

export const isLongGrid = (days: GridDay[]): boolean => days.length > LONGEST_UNFOLDED * 7;
