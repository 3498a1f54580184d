import { useState } from 'react';
import { useDraft } from '../../asks/use-draft';
import { factsOf, type Task, type TaskChange } from '../use-rectifications';
import type { TaskDraft } from '../use-task-draft';

export interface EditDraft extends TaskDraft {
  /** The version that it was begun with. */
  version: number;
}

/** The facts of a task in the making, kept on this device until they are saved. */
export function useEditDraft(task: Task) {
  const place = `rectification.edit.${task.id}`;
  const [wasBegun, setBegun] = useState(() => localStorage.getItem(`duban.ask.${place}`) !== null);
  const { clear, ...rest } = useDraft<EditDraft>(place, draftOf(task));
  return {
    ...rest,
    wasBegun,
    clear: () => {
      clear();
      setBegun(false);
    },
  };
}

function draftOf(task: Task): EditDraft {
  const { looksLikeId, sourceRound, sourceNo, partyLeader, governmentLeader, owner, ...facts } =
    factsOf(task);
  return {
    ...facts,
    version: task.version,
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
export function missingFacts(draft: EditDraft): (keyof TaskDraft)[] {
  const needed: (keyof TaskDraft)[] = ['title', 'problem', 'goal', 'measures', 'leadId'];
  if (draft.source === 'feedback') needed.unshift('sourceRound');
  return needed.filter((name) => !String(draft[name]).trim());
}

/** What the task says otherwise by now than the form. */
export function differing(draft: EditDraft, task: Task) {
  const names = ['sourceRound', 'title', 'problem', 'goal', 'measures', 'leadId'] as const;
  const now = draftOf(task);
  return names.filter((name) => now[name] !== draft[name]);
}

/** As the server takes it; date and milestones stay as they are. */
export function changeOf(draft: EditDraft, task: Task): TaskChange {
  const { version: _v, milestones: _m, dueOn: _d, dueSaid: _s, ...said } = draft;
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
