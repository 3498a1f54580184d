import type { Day } from '../../../kernel/day.js';
import type { ShutDown } from './shut-down.js';
import type { MeasureKind, Verdict } from './vocabulary.js';

/** What a unit reports, under the official headings. */
export interface ReportBody {
  finding: string;
  handling: string;
  accountability: string | null;
  closureGoal: string | null;
  allegations: { id: string; verdict: Verdict; ground: string | null }[];
  measures: { kind: MeasureKind; amount: number }[];
  /** What the unit proposes; the bureau decides. */
  proposal: 'close' | 'stage-close';
  milestone: string | null;
  milestoneOn: Day | null;
  /** The day as it was written: 2026年9月底. */
  milestoneSaid?: string | null;
  /** Where works are stopped: why, and when it is looked at again. */
  shutDown?: ShutDown | null;
}
