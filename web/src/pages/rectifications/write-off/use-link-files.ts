import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api } from '../../../api/client';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { useMove } from '../../../shared/case/case-api';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { outbox } from '../../../shared/outbox/outbox';
import { outboxWords } from '../../../shared/outbox/outbox-words';
import { linkFileOf } from '../../../shared/outbox/presses';
import { takenFile } from '../../../shared/outbox/taken-file';
import { useCaseOutbox } from '../../../shared/outbox/use-outbox';
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
  const t = useWords(outboxWords);
  const confirm = useConfirmBar();
  const { id: userId } = useCurrentUser();
  const items = useCaseOutbox(task.id);
  const path = `/api/rectifications/${task.id}/write-off/attempts/${attempt.id}/files`;
  const queued = useMemo(
    () =>
      items.flatMap(({ key, path: to, file, url, refusal }): LinkFile[] =>
        to !== path || !file
          ? []
          : [
              {
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
              },
            ],
      ),
    [items, path],
  );
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
  const add = async (chosen: readonly File[], paper: string | null, isFresh: boolean) => {
    const as = { kind: paper === null ? 'after' : 'document', point: paper, isFresh } as const;
    const taken = await Promise.all(chosen.map((file) => takenFile(file, as)));
    const kept = await outbox.pressAll(
      userId,
      taken.map((file) => linkFileOf(task, attempt.id, file)),
    );
    if (kept < taken.length) confirm({ text: t('noRoomFiles', { n: taken.length - kept }) });
  };
  return {
    files: [...confirmed, ...queued],
    problem: removal.error,
    add: (chosen: readonly File[], paper: string | null, isFresh = false) => void add(chosen, paper, isFresh),
    retry: ({ key }: LinkFile) => void outbox.retry(key),
    remove: ({ key, state }: LinkFile) =>
      state === 'confirmed' ? removal.mutate(key) : void outbox.discard(key),
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
