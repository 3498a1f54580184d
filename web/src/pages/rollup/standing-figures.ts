import type { StandingFigures, StandingRow } from './use-standing';

type Moves = NonNullable<StandingRow['moved']>;

export interface Sum {
  figures: StandingFigures;
  residents: number | null;
  moved: Moves | null;
  movedBefore: Moves | null;
}

/** `94.1%`, or a dash where there is nothing to divide by. */
export const rate = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

/** The sum row; rates are those of the sums, not means of rates. */
export function sumOf(rows: readonly StandingRow[]): Sum {
  const known = rows.every(({ residents }) => residents);
  return {
    figures: add(rows.map(({ figures }) => figures))!,
    moved: add(rows.flatMap(({ moved }) => moved ?? [])),
    movedBefore: add(rows.flatMap(({ movedBefore }) => movedBefore ?? [])),
    residents: known ? rows.reduce((total, { residents }) => total + (residents ?? 0), 0) : null,
  };
}

/** Records of counts added up name by name; null when there is none. */
function add<T extends { [Name in keyof T]: number }>(parts: readonly T[]): T | null {
  const [first] = parts;
  if (!first) return null;
  const names = Object.keys(first) as (keyof T)[];
  return Object.fromEntries(
    names.map((name) => [name, parts.reduce((total, part) => total + part[name], 0)]),
  ) as T;
}
