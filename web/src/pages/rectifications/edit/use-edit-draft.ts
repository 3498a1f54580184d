import { useDraft } from '../../../shared/draft/use-draft';
import { factsOf, type Task, type TaskChange } from '../use-rectifications';
import type { TaskDraft } from '../use-task-draft';

interface Kept {
  /** What was typed; all else is as the task says it, also when somebody changes it meanwhile. */
  touched: Partial<TaskDraft>;
  /** The version that it was begun with. */
  version: number;
}

/** The facts of a task in the making, kept on this device until they are saved. */
export function useEditDraft(task: Task) {
  const kept = useDraft<Kept>(`rectification.edit.${task.id}`, { touched: {}, version: task.version });
  const { touched } = kept.draft;
  // Nothing typed yet: what is on show is the newest state.
  const version = Object.keys(touched).length > 0 ? kept.draft.version : task.version;
  return {
    draft: { ...draftOf(task), ...touched },
    version,
    touched: Object.keys(touched) as (keyof TaskDraft)[],
    change: (part: Partial<TaskDraft>) => kept.change({ touched: { ...touched, ...part }, version }),
    wasBegun: kept.wasBegun,
    clear: kept.clear,
  };
}

function draftOf(task: Task): TaskDraft {
  const { looksLikeId, sourceRound, sourceNo, partyLeader, governmentLeader, owner, ...facts } =
    factsOf(task);
  return {
    ...facts,
    looksLikeId: looksLikeId ?? '',
    sourceRound: sourceRound ?? '',
    sourceNo: sourceNo ?? '',
    partyLeader: partyLeader ?? '',
    governmentLeader: governmentLeader ?? '',
    owner: owner ?? '',
    dueOn: task.dueOn ?? '',
    dueSaid: task.dueSaid ?? '',
    evidenceEvery: String(task.evidenceEvery ?? 3),
    milestones: [],
  };
}

/** What is still to be filled in, by the names of the fields. */
export function missingFacts(draft: TaskDraft): (keyof TaskDraft)[] {
  const needed: (keyof TaskDraft)[] = ['title', 'problem', 'goal', 'measures', 'leadId'];
  if (draft.source === 'feedback') needed.unshift('sourceRound');
  return needed.filter((name) => !String(draft[name]).trim());
}

/** As the server takes it; date and milestones stay as they are. */
export function changeOf(draft: TaskDraft, task: Task): TaskChange {
  const { milestones: _m, dueOn: _d, dueSaid: _s, ...said } = draft;
  const isFeedback = draft.source === 'feedback';
  return {
    ...said,
    campaignId: task.campaignId,
    startedOn: task.startedOn,
    dueOn: task.dueOn,
    dueSaid: task.dueSaid,
    sourceRound: isFeedback ? draft.sourceRound : null,
    sourceNo: isFeedback ? draft.sourceNo : null,
    looksLikeId: draft.source === 'self-check' && draft.looksLikeId ? draft.looksLikeId : null,
    evidenceEvery: draft.type === 'long-term' ? Number(draft.evidenceEvery) : null,
  };
}
