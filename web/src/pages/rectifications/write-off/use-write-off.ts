import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useMove } from '../../../shared/case/case-api';

type Schemas = components['schemas'];
export type WriteOff = Schemas['WriteOffResponse'];
export type Round = Schemas['WriteOffRoundResponse'];
export type ChainLink = Schemas['WriteOffChainLinkResponse'];
export type Attempt = Schemas['WriteOffAttemptResponse'];
export type Notice = Schemas['WriteOffNoticeResponse'];
export type Window = Schemas['WriteOffWindowResponse'];
export type Objection = Schemas['WriteOffObjectionResponse'];

export const useWriteOff = (id: string) =>
  useQuery({
    queryKey: ['cases', 'write-off', id],
    queryFn: () => dataOf(api.GET('/api/rectifications/{id}/write-off', { params: { path: { id } } })),
  });

/** What is shown of a task: a step of the chain goes against the version of its round. */
export interface Seen {
  taskId: string;
  version: number;
}

const of = ({ taskId, version }: Seen) => ({ path: { id: taskId }, header: ifMatch(version) });
const ofLink = ({ taskId, version }: Seen, key: string) => ({
  path: { id: taskId, key },
  header: ifMatch(version),
});

/** Against the version of the task. */
export const useApply = (task: Seen) =>
  useMove((criteria: Schemas['WriteOffCriteriaDto']) =>
    api.POST('/api/rectifications/{id}/write-off', { params: of(task), body: { criteria } }),
  );

export const useSign = (seen: Seen, key: string) =>
  useMove((body: Schemas['WriteOffSignLinkRequest']) =>
    api.POST('/api/rectifications/{id}/write-off/links/{key}/sign', { params: ofLink(seen, key), body }),
  );

export const useSendBack = (seen: Seen, key: string) =>
  useMove((body: Schemas['WriteOffSendBackRequest']) =>
    api.POST('/api/rectifications/{id}/write-off/links/{key}/send-back', { params: ofLink(seen, key), body }),
  );

export const useSkip = (seen: Seen, key: string) =>
  useMove((reason: string) =>
    api.POST('/api/rectifications/{id}/write-off/links/{key}/skip', {
      params: ofLink(seen, key),
      body: { reason },
    }),
  );

export const useNoticeDraft = (taskId: string, startOn: string) =>
  useQuery({
    queryKey: ['cases', 'notice-draft', taskId, startOn],
    queryFn: () =>
      dataOf(
        api.GET('/api/rectifications/{id}/write-off/notice-draft', {
          params: { path: { id: taskId }, query: { startOn } },
        }),
      ),
    enabled: startOn !== '',
    placeholderData: (before) => before,
  });

export const usePublish = (seen: Seen, key: string) =>
  useMove((body: Schemas['WriteOffNoticeRequest']) =>
    api.POST('/api/rectifications/{id}/write-off/links/{key}/notice', { params: ofLink(seen, key), body }),
  );

export const useObject = (seen: Seen) =>
  useMove((body: Schemas['WriteOffObjectionRequest']) =>
    api.POST('/api/rectifications/{id}/write-off/objections', { params: of(seen), body }),
  );

export const useAnswer = ({ taskId, version }: Seen, objectionId: string) =>
  useMove((body: Schemas['WriteOffAnswerRequest']) =>
    api.POST('/api/rectifications/{id}/write-off/objections/{objectionId}/answer', {
      params: { path: { id: taskId, objectionId }, header: ifMatch(version) },
      body,
    }),
  );

/** Against the version of the task. */
export const useRebound = (task: Seen) =>
  useMove((body: Schemas['WriteOffReboundRequest']) =>
    api.POST('/api/rectifications/{id}/write-off/rebound', { params: of(task), body }),
  );

export const useAddFile = (taskId: string, linkId: string) =>
  useMove(({ file, paper }: { file: File; paper: string | null }) => {
    const form = new FormData();
    form.set('kind', paper === null ? 'photo' : 'paper');
    if (paper !== null) form.set('paper', paper);
    form.set('file', file, file.name);
    return api.POST('/api/rectifications/{id}/write-off/attempts/{linkId}/files', {
      params: { path: { id: taskId, linkId } },
      // Made by hand: the generated type knows fields, not a form.
      body: form as never,
      bodySerializer: (body) => body as unknown as FormData,
    });
  });
