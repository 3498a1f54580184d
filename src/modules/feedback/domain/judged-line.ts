import type { Day } from '../../../kernel/day.js';
import { findTaskErrors, type TaskPlan } from '../../rectification/domain/index.js';
import type { FeedbackColumn } from './columns.js';
import type { KnownTask } from './known-task.js';
import { fault, type ParsedLine, type SaidFacts } from './parse-line.js';
import type { SaidMilestone } from './read-milestones.js';

export const VERDICTS = ['new', 'changed', 'unchanged', 'refused', 'left-out'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type PlannedMilestone = SaidMilestone & { id: string | null };

/** A task with nothing left open, as it would stand afterwards. */
export type WholeFacts = Omit<
  KnownTask,
  'id' | 'version' | 'number' | 'writtenOff' | 'milestones' | 'caseCount' | 'lastCells'
> & { milestones: PlannedMilestone[] };

export interface Difference {
  field: keyof SaidFacts;
  column: FeedbackColumn;
  before: unknown;
  after: unknown;
}

export interface JudgedLine extends ParsedLine {
  verdict: Verdict;
  known: KnownTask | null;
  facts: WholeFacts;
  differences: Difference[];
}

export interface JudgeBy {
  tasks: readonly KnownTask[];
  campaignId: string | null;
  startedOn: Day;
  today: Day;
  leftOut: ReadonlySet<number>;
}

/** Months between two pieces of evidence, where a list says nothing of them. */
export const PROPOSED_EVERY = 3;

const COLUMN_OF_ERROR: Record<string, FeedbackColumn> = {
  sourceRound: 'source',
  caseIds: 'source',
  dueOn: 'due',
  evidenceEvery: 'evidenceEvery',
  leadId: 'lead',
};

/** What does not hold together, at the cell that it concerns; each only where the cell itself could be read. */
export function tellErrors(parsed: ParsedLine, facts: WholeFacts, caseCount: number, today: Day): void {
  const { assistIds, streetIds, superviseIds } = facts;
  const plan: TaskPlan = { ...facts, caseCount, otherIds: [assistIds, streetIds, superviseIds] };
  const wrong = new Set(parsed.faults.map(({ column }) => column));
  for (const { field, wording, details } of findTaskErrors(plan, today)) {
    const column = COLUMN_OF_ERROR[field] ?? 'milestones';
    // Without a day none could be proposed.
    if (wrong.has(column) || (column === 'milestones' && wrong.has('due'))) continue;
    wrong.add(column);
    fault(parsed, column, wording, details);
  }
}
