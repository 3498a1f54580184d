import type { Day } from '../../../kernel/day.js';
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
}
