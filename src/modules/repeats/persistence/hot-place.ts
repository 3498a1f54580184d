import type { Instant } from '../../../kernel/instant.js';
import type { Medium } from '../../cases/index.js';
import type { HandlingLevel } from '../domain/handling-levels.js';

export const HOT_SORTS = ['cases', 'repeats', 'afterClosure', 'open', 'last'] as const;
export type HotSort = (typeof HOT_SORTS)[number];

/** What an order of places is decided by; of the figures only the one that is asked for is sure to be counted. */
export interface Ranked {
  placeKey: string;
  cases: number;
  open: number;
  repeats: number;
  afterClosure: number;
  lastAt: Instant;
}

/** One place with one kind of trouble. */
export interface HotPlace extends Ranked {
  medium: Medium;
  /** Cases of the period that this one is compared with. */
  earlier: number;
  /** The highest one of its cases that are not settled. */
  level: HandlingLevel | null;
  /** In whose figures its cases count, most often first. */
  unitIds: string[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Most of what is asked for first, of equals the one with more cases. */
export const byFigures =
  (sort: HotSort) =>
  (a: Ranked, b: Ranked): number =>
    (sort === 'last' ? compare(b.lastAt, a.lastAt) : b[sort] - a[sort]) || b.cases - a.cases;

/** Of equals the later one; the names decide at last, so that the order stands. */
export const mostFirst =
  (sort: HotSort) =>
  (a: HotPlace, b: HotPlace): number =>
    byFigures(sort)(a, b) ||
    compare(b.lastAt, a.lastAt) ||
    compare(a.placeKey, b.placeKey) ||
    compare(a.medium, b.medium);
