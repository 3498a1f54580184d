import { dayOf } from '../../shared/time/format-time';
import { useDraft } from '../../shared/draft/use-draft';
import type { NewTask, Source, TaskType } from './use-rectifications';

export interface MilestoneDraft {
  /** Of one that stands in the plan already. */
  id?: string;
  what: string;
  plannedOn: string;
  weight: string;
}

export interface TaskDraft {
  source: Source;
  sourceRound: string;
  sourceNo: string;
  looksLikeId: string;
  title: string;
  problem: string;
  goal: string;
  measures: string;
  type: TaskType;
  dueOn: string;
  dueSaid: string;
  evidenceEvery: string;
  partyLeader: string;
  governmentLeader: string;
  owner: string;
  leadId: string;
  assistIds: string[];
  streetIds: string[];
  superviseIds: string[];
  milestones: MilestoneDraft[];
}

export const BLANK_MILESTONE: MilestoneDraft = { what: '', plannedOn: '', weight: '' };

const BLANK: TaskDraft = {
  source: 'feedback',
  sourceRound: '',
  sourceNo: '',
  looksLikeId: '',
  title: '',
  problem: '',
  goal: '',
  measures: '',
  type: 'dated',
  dueOn: '',
  dueSaid: '',
  evidenceEvery: '3',
  partyLeader: '',
  governmentLeader: '',
  owner: '',
  leadId: '',
  assistIds: [],
  streetIds: [],
  superviseIds: [],
  milestones: [BLANK_MILESTONE],
};

/** A task in the making, kept on this device; one place for each case or task that it is opened from. */
export const useTaskDraft = (from: string | null, known: Partial<TaskDraft>) =>
  useDraft<TaskDraft>(`rectification.new.${from ?? ''}`, { ...BLANK, ...known });

/** What is still to be filled in, by the names of the fields. */
export function missingOf(draft: TaskDraft): (keyof TaskDraft)[] {
  const needed: (keyof TaskDraft)[] = ['title', 'problem', 'goal', 'measures', 'leadId'];
  if (draft.source === 'feedback') needed.unshift('sourceRound');
  if (draft.type !== 'long-term') needed.push('dueOn');
  const missing = needed.filter((name) => !String(draft[name]).trim());
  const whole = draft.milestones.every(({ what, plannedOn }) => what.trim() && plannedOn);
  return whole ? missing : [...missing, 'milestones'];
}

/** As the server takes it; what the chosen source and type do not ask for is left out. */
export function newTaskOf(draft: TaskDraft, caseIds: string[], campaignId: string | null): NewTask {
  const { evidenceEvery, looksLikeId, sourceRound, sourceNo, dueOn, dueSaid, milestones, ...rest } = draft;
  const isFeedback = draft.source === 'feedback';
  const isLongTerm = draft.type === 'long-term';
  return {
    ...rest,
    campaignId,
    caseIds,
    startedOn: dayOf(new Date()),
    sourceRound: isFeedback ? sourceRound : null,
    sourceNo: isFeedback ? sourceNo : null,
    looksLikeId: draft.source === 'self-check' && looksLikeId ? looksLikeId : null,
    dueOn: dueOn || null,
    dueSaid: dueOn && dueSaid ? dueSaid : null,
    evidenceEvery: isLongTerm ? Number(evidenceEvery) : null,
    milestones: planOf(milestones),
  };
}

export const planOf = (milestones: readonly MilestoneDraft[]): NewTask['milestones'] =>
  milestones.map(({ id, what, plannedOn, weight }) => ({
    ...(id && { id }),
    what,
    plannedOn,
    weight: weight.trim() ? Number(weight) : null,
  }));

/** What a part of the form is given. */
export interface PartProps {
  draft: TaskDraft;
  change: (part: Partial<TaskDraft>) => void;
  /** What the server says is wrong with a field. */
  wrongOf: (field: string) => string | null;
}
