import { timed } from '../http/time.js';
import type { Figure } from '../report/figure.js';
import { summary, type Summary } from '../report/stats.js';

/** Times of single calls in milliseconds, and how many of them a second. */
export interface Rate extends Summary {
  perSecond: number;
}

export async function rate(
  rounds: number,
  connections: number,
  call: (n: number) => Promise<unknown>,
): Promise<Rate> {
  const took = await timed(rounds, connections, call);
  const busy = took.reduce((sum, one) => sum + one, 0) / connections;
  return { ...summary(took), perSecond: (took.length * 1000) / busy };
}

/** Ours beside the reference's, with the times of single calls. */
export function ratesOf(product: Rate, raw: Rate): Omit<Figure, 'database' | 'measure' | 'what'> {
  const { p95, p99, max } = product;
  return {
    unit: '/s',
    value: product.perSecond,
    p95,
    p99,
    max,
    reference: raw.perSecond,
    ratio: product.perSecond / raw.perSecond,
  };
}
