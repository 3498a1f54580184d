import type { StandingFigures, StandingTable } from './use-standing';

/** `94.1%`, or a dash where there is nothing to divide by. */
export const rate = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

/** The sum row; rates are those of the sums, not means of rates. */
export function sumOf({ rows }: StandingTable): StandingFigures & { residents: number | null } {
  const names = Object.keys(rows[0]?.figures ?? {}) as (keyof StandingFigures)[];
  const sums = Object.fromEntries(
    names.map((name) => [name, rows.reduce((total, { figures }) => total + figures[name], 0)]),
  ) as unknown as StandingFigures;
  const known = rows.every(({ residents }) => residents);
  return {
    ...sums,
    residents: known ? rows.reduce((total, { residents }) => total + (residents ?? 0), 0) : null,
  };
}
