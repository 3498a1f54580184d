import { dayOf } from '../../shared/time/format-time';
import type { IssueHead } from './use-ledgers';

/** What the next issue will be called; the server counts it again. */
export function nextNumber(issues: readonly IssueHead[], asOf: string): { year: number; number: number } {
  const year = Number(dayOf(asOf).slice(0, 4));
  const last = issues.find((issue) => issue.year === year);
  return { year, number: (last?.number ?? 0) + 1 };
}
