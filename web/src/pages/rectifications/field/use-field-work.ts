import { useEffect, useSyncExternalStore } from 'react';
import { useRefresh } from '../../../shared/case/case-api';
import { outbox, type OutboxItem } from '../../../shared/outbox/outbox';
import { useCaseOutbox } from '../../../shared/outbox/use-outbox';
import type { Milestone, Task } from '../use-rectifications';
import { tickPath, untickPath } from './task-presses';

/** Words that are not on the server yet, with the files that go with them. */
export interface WaitingProgress {
  item: OutboxItem;
  files: OutboxItem[];
}

/** A milestone as it will stand once the presses of this device are through. */
export interface StandingHere {
  doneOn: string | null;
  /** What was pressed here last, while the server does not have it yet. */
  waits: 'tick' | 'untick' | null;
}

/** Where milestones stand, with what was pressed here and the task as it was read does not know yet. */
export function useMilestonesHere(task: Task): (milestone: Milestone) => StandingHere {
  const items = useCaseOutbox(task.id);
  const lately = useSyncExternalStore(outbox.subscribe, outbox.lately);
  const taken = lately.filter(({ caseId, moved }) => caseId === task.id && moved!.after > task.version);
  const waiting = items.filter(({ stage }) => stage === 'waiting' || stage === 'sending');
  return ({ id, doneOn }) => {
    const standing: StandingHere = { doneOn, waits: null };
    for (const [isThere, { kind, path, body }] of [
      ...taken.map((one) => [true, one] as const),
      ...waiting.map((one) => [false, one] as const),
    ]) {
      if (path !== tickPath(task.id, id) && path !== untickPath(task.id, id)) continue;
      standing.doneOn = kind === 'tick' ? String(body?.doneOn ?? '') : null;
      standing.waits = isThere ? null : kind === 'tick' ? 'tick' : 'untick';
    }
    return standing;
  };
}

export function useWaitingProgress(taskId: string): WaitingProgress[] {
  const items = useCaseOutbox(taskId);
  return items
    .filter(({ kind }) => kind === 'progress')
    .map((item) => ({ item, files: items.filter(({ leader }) => leader === item.key) }));
}

/** A tick that was refused, which may be hours after the press, means that the task stands otherwise: it is read anew. */
export function useReadAnewOnRefusal(taskId: string): void {
  const refresh = useRefresh();
  const isRefused = useCaseOutbox(taskId).some(
    ({ kind, refusal }) => (kind === 'tick' || kind === 'untick') && refusal !== null,
  );
  useEffect(() => {
    if (isRefused) void refresh();
  }, [isRefused, refresh]);
}
