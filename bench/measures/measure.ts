import type { BenchDistrict } from '../district/bench-district.js';
import { timed } from '../http/time.js';
import type { Database, Options } from '../options.js';
import type { Figure, Goal } from '../report/figure.js';
import { median, summary } from '../report/stats.js';
import type { Product } from '../targets/product.js';
import type { Reference } from '../targets/reference.js';

export interface Bench {
  database: Database;
  options: Options;
  product: Product;
  reference: Reference;
  district: BenchDistrict;
}

export type Measure = (bench: Bench) => Promise<Figure[]>;

interface Latency {
  measure: string;
  what: string;
  ask: (n: number) => Promise<unknown>;
  /** The same question to the reference. */
  raw?: (n: number) => Promise<unknown>;
  goal?: Goal | readonly Goal[];
}

/** A list, a counter or a search is there within a tenth of a second, of a million cases within two. */
export const promptly = ({ options }: Bench): Goal => ({
  of: 'p95',
  atMost: options.cases > 100_000 ? 200 : 100,
});

/** One question asked again and again on one connection, and the same of the reference right after it. */
export async function latency(bench: Bench, { measure, what, ask, raw, goal }: Latency): Promise<Figure> {
  const { rounds } = bench.options;
  const figure: Figure = {
    database: bench.database,
    measure,
    what,
    unit: 'ms',
    ...summary(await timed(rounds, 1, ask)),
    ...(goal ? { goal } : {}),
  };
  if (!raw) return figure;
  const reference = median(await timed(rounds, 1, raw));
  return { ...figure, reference, ratio: reference / figure.value };
}
