/** The value below which that share of the sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  if (sample.length === 0) throw new Error('nothing was measured');
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

export const median = (sample: readonly number[]): number => quantile(sample, 0.5);

export interface Summary {
  value: number;
  p95: number;
  p99: number;
  max: number;
}

export function summary(sample: readonly number[]): Summary {
  return {
    value: median(sample),
    p95: quantile(sample, 0.95),
    p99: quantile(sample, 0.99),
    max: quantile(sample, 1),
  };
}
