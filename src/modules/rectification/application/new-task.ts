import type { Day } from '../../../kernel/day.js';
import type { Source, TaskType } from '../domain/vocabulary.js';

export interface NewMilestone {
  what: string;
  plannedOn: Day;
  weight: number | null;
}

/** What a task says of itself, and whoever changes it may change. */
export interface TaskFactsInput {
  campaignId: string | null;
  source: Source;
  sourceRound: string | null;
  sourceNo: string | null;
  looksLikeId: string | null;
  title: string;
  problem: string;
  goal: string;
  measures: string;
  type: TaskType;
  startedOn: Day;
  dueOn: Day | null;
  dueSaid: string | null;
  evidenceEvery: number | null;
  partyLeader: string | null;
  governmentLeader: string | null;
  owner: string | null;
}

export interface TaskUnits {
  leadId: string;
  assistIds: readonly string[];
  streetIds: readonly string[];
  superviseIds: readonly string[];
}

export interface NewTask extends TaskFactsInput, TaskUnits {
  caseIds: readonly string[];
  milestones: readonly NewMilestone[];
}
