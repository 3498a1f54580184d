import type { Instant } from '../../../kernel/instant.js';
import { mediaOf, type Medium } from '../../cases/index.js';
import { HANDLING_LEVELS } from '../domain/handling-levels.js';
import type { HotPlace } from './hot-place.js';

/** Cases of one place, one set of kinds and one unit, as the database counts them. */
export interface CountedCases {
  place: string;
  media: number | string;
  unit: string | null;
  cases: number | string;
  open: number | string;
  repeats: number | string;
  again: number | string;
  earlier: number | string;
  last: string;
  height: number | string;
}

type Sum = Omit<HotPlace, 'level' | 'unitIds'> & { height: number; units: Map<string, number> };

/** Lays them out by place and kind: a case of two kinds counts in both. */
export function sumByKind(rows: readonly CountedCases[], only: Medium | undefined): HotPlace[] {
  const sums = new Map<string, Sum>();
  const kinds = new Map<number, Medium[]>();
  for (const row of rows) {
    const bits = Number(row.media);
    const media = kinds.get(bits) ?? (only ? [only] : mediaOf(bits));
    kinds.set(bits, media);
    for (const medium of media) {
      const key = `${medium} ${row.place}`;
      const sum = sums.get(key) ?? nothingOf(row.place, medium);
      sums.set(key, sum);
      add(sum, row);
    }
  }
  return [...sums.values()].map(({ height, units, ...rest }) => ({
    ...rest,
    level: HANDLING_LEVELS[height - 1] ?? null,
    unitIds: [...units].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id),
  }));
}

function add(sum: Sum, row: CountedCases): void {
  const cases = Number(row.cases);
  sum.cases += cases;
  sum.open += Number(row.open);
  sum.repeats += Number(row.repeats);
  sum.afterClosure += Number(row.again);
  sum.earlier += Number(row.earlier);
  sum.height = Math.max(sum.height, Number(row.height));
  if (row.last > sum.lastAt) sum.lastAt = row.last as Instant;
  if (row.unit !== null && cases > 0) sum.units.set(row.unit, (sum.units.get(row.unit) ?? 0) + cases);
}

const nothingOf = (placeKey: string, medium: Medium): Sum => ({
  placeKey,
  medium,
  cases: 0,
  open: 0,
  repeats: 0,
  afterClosure: 0,
  earlier: 0,
  lastAt: '' as Instant,
  height: 0,
  units: new Map(),
});
