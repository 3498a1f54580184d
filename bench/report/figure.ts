import type { Database } from '../options.js';

/** One measured thing; times in milliseconds. */
export interface Figure {
  database: Database;
  /** @example "list" */
  measure: string;
  /** What exactly was asked. */
  what: string;
  unit: 'ms' | '/s' | 's' | 'MB';
  value: number;
  p95?: number;
  max?: number;
  /** The same work without the product, in the same unit. */
  reference?: number;
  /** Share of the reference's speed: 1 is as fast, 0.5 takes twice the time. */
  ratio?: number;
  goal?: Goal;
}

/** `p95` judges that; everything else judges `value`. */
export interface Goal {
  of: 'value' | 'p95' | 'ratio';
  atMost?: number;
  atLeast?: number;
}

export function isMet(figure: Figure): boolean {
  const { goal } = figure;
  if (!goal) return true;
  const measured = figure[goal.of];
  if (measured === undefined) return false;
  return measured <= (goal.atMost ?? Infinity) && measured >= (goal.atLeast ?? -Infinity);
}
