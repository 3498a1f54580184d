import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../api/client';
import { useMove } from '../../../shared/case/case-api';
import { outbox } from '../../../shared/outbox/outbox';
import { linkFileOf } from '../../../shared/outbox/presses';
import { useOutboxFiles } from '../../../shared/outbox/use-outbox-files';
import { writeOffKey, type Attempt, type ChainLink, type Task, type WriteOff } from './use-write-off';

/** A photo or paper of an attempt, on the server or on its way. */
export interface LinkFile {
  key: string;
  name: string;
  isPhoto: boolean;
  /** Which paper of the link it is. */
  paper: string | null;
  url: string;
  state: 'confirmed' | 'waiting' | 'failed';
  takenAt: string | null;
  hasPosition: boolean;
  byName: string | null;
  message: string | null;
}

/** Photos and papers of an attempt; more go out by the device's outbox, and count as soon as they are kept on it. */
export function useLinkFiles(task: Task, attempt: Attempt) {
  const path = `/api/rectifications/${task.id}/write-off/attempts/${attempt.id}/files`;
  const device = useOutboxFiles(task.id, (file) => linkFileOf(task, attempt.id, file), path);
  const queued = device.queued.map(({ key, file, url, refusal }): LinkFile => ({
    key,
    name: file.name,
    isPhoto: file.kind !== 'document',
    paper: file.kind === 'document' ? file.point : null,
    url: url ?? '',
    state: refusal ? 'failed' : 'waiting',
    takenAt: file.takenAt,
    hasPosition: file.position !== null,
    byName: null,
    message: refusal?.detail ?? null,
  }));
  useArrivedFiles(task.id, attempt.id, path);
  const removal = useMove((fileId: string) =>
    api.DELETE('/api/rectifications/{id}/write-off/attempts/{linkId}/files/{fileId}', {
      params: { path: { id: task.id, linkId: attempt.id, fileId } },
    }),
  );
  const confirmed = attempt.files.map(
    ({ id, name, kind, point, takenAt, hasPosition, uploadedByName }): LinkFile => ({
      key: id,
      name,
      isPhoto: kind !== 'document',
      paper: kind === 'document' ? point : null,
      url: `${path}/${id}/content`,
      state: 'confirmed',
      takenAt,
      hasPosition,
      byName: uploadedByName,
      message: null,
    }),
  );
  return {
    files: [...confirmed, ...queued],
    problem: removal.error,
    add: (chosen: readonly File[], paper: string | null, isFresh = false) =>
      void device.add(chosen, { kind: paper === null ? 'after' : 'document', point: paper, isFresh }),
    retry: ({ key }: LinkFile) => device.retry(key),
    remove: ({ key, state }: LinkFile) =>
      state === 'confirmed' ? removal.mutate(key) : void device.discard(key),
  };
}

/** A file that the server took stands in the chain at once, not after the next reading: nothing on the page jumps. */
function useArrivedFiles(taskId: string, attemptId: string, path: string): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      outbox.onArrival(({ key, answer }) => {
        if (!outbox.snapshot().some((item) => item.key === key && item.path === path)) return;
        const file = answer as Attempt['files'][number];
        const withFile = (one: Attempt): Attempt =>
          one.id === attemptId && !one.files.some(({ id }) => id === file.id)
            ? { ...one, files: [...one.files, file] }
            : one;
        queries.setQueryData<WriteOff>(
          writeOffKey(taskId),
          (old) =>
            old && {
              ...old,
              rounds: old.rounds.map((round) => ({
                ...round,
                links: round.links.map((link) => ({ ...link, attempts: link.attempts.map(withFile) })),
              })),
            },
        );
      }),
    [queries, taskId, attemptId, path],
  );
}

/** What is missing although everything that waits on this device will be there. */
export function stillMissing(
  { missing, photos, papers }: ChainLink,
  files: readonly LinkFile[],
): ChainLink['missing'] {
  const coming = files.filter(({ state }) => state !== 'failed');
  const enough = coming.filter(({ isPhoto }) => isPhoto).length >= photos;
  const has = (paper: string | null) =>
    papers.includes(paper ?? '') && coming.some((one) => one.paper === paper);
  return missing.filter(
    ({ what, paper }) => !(what === 'photos' && enough) && !(what === 'paper' && has(paper)),
  );
}
