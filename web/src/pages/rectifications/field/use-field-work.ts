import { useEffect, useSyncExternalStore } from 'react';
import { useRefresh } from '../../../shared/case/case-api';
import { outbox, type OutboxItem } from '../../../shared/outbox/outbox';
import { useCaseOutbox } from '../../../shared/outbox/use-outbox';
import type { Milestone, Task } from '../use-rectifications';
import { tickPath } from './task-presses';

/** Words that are not on the server yet, with the files that go with them. */
export interface WaitingProgress {
  item: OutboxItem;
  files: OutboxItem[];
}

/** On which day a milestone was ticked here, where the task as it was read does not know it yet. */
export function useWaitingTick(task: Task): (milestone: Milestone) => string | null {
  const items = useCaseOutbox(task.id);
  const lately = useSyncExternalStore(outbox.subscribe, outbox.lately);
  return ({ id, doneOn }) => {
    if (doneOn) return null;
    const path = tickPath(task.id, id);
    const waiting = items.find((item) => item.path === path && item.refusal === null);
    if (waiting) return dayIn(waiting.body);
    const taken = lately.findLast(
      (one) => one.kind === 'tick' && one.caseId === task.id && one.path === path,
    );
    return taken?.moved && taken.moved.after > task.version ? dayIn(taken.body) : null;
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
  const isRefused = useCaseOutbox(taskId).some(({ kind, refusal }) => kind === 'tick' && refusal !== null);
  useEffect(() => {
    if (isRefused) void refresh();
  }, [isRefused, refresh]);
}

const dayIn = (body: OutboxItem['body']): string => String(body?.doneOn ?? '');
