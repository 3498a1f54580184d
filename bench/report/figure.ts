import type { Database } from '../options.js';

/** One measured thing; times in milliseconds. */
export interface Figure {
  database: Database;
  /** @example "list" */
  measure: string;
  /** What exactly was asked. */
  what: string;
  unit: 'ms' | '/s' | 's' | 'MB' | 'of';
  value: number;
  p95?: number;
  p99?: number;
  max?: number;
  /** The same work without the product, in the same unit. */
  reference?: number;
  /** Share of the reference's speed: 1 is as fast, 0.5 takes twice the time. */
  ratio?: number;
  goal?: Goal | readonly Goal[];
}

/** What of a figure is judged. */
export interface Goal {
  of: 'value' | 'p95' | 'p99' | 'ratio';
  atMost?: number;
  atLeast?: number;
}

export const goalsOf = ({ goal }: Pick<Figure, 'goal'>): readonly Goal[] => (goal ? [goal].flat() : []);

export const isMet = (figure: Figure): boolean =>
  goalsOf(figure).every(({ of, atMost = Infinity, atLeast = -Infinity }) => {
    const measured = figure[of];
    return measured !== undefined && measured <= atMost && measured >= atLeast;
  });
