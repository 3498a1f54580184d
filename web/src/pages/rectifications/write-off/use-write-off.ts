import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, dataOf } from '../../../api/client';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useMove } from '../../../shared/case/case-api';
import { ON_THE_DEVICE } from '../../../shared/device/on-the-device';
import { readOnSite, type Aged } from '../../../shared/device/seen-cases';
import type { EntryKind } from '../../../shared/outbox/entry';
import { outbox } from '../../../shared/outbox/outbox';
import { linkBackOf, linkSignOf } from '../../../shared/outbox/presses';
import { useCaseOutbox } from '../../../shared/outbox/use-outbox';
import { useReceiptPress } from '../../../shared/outbox/use-receipt';

type Schemas = components['schemas'];
export type WriteOff = Schemas['WriteOffResponse'];
export type Round = Schemas['WriteOffRoundResponse'];
export type ChainLink = Schemas['WriteOffChainLinkResponse'];
export type Attempt = Schemas['WriteOffAttemptResponse'];
export type Notice = Schemas['WriteOffNoticeResponse'];
export type Window = Schemas['WriteOffWindowResponse'];
export type Objection = Schemas['WriteOffObjectionResponse'];

export const writeOffKey = (id: string) => ['cases', 'write-off', id] as const;

/** Without a signal as this device read it last, with its age. */
export const useWriteOff = (id: string) =>
  useQuery({
    queryKey: writeOffKey(id),
    queryFn: () => readWriteOff(id),
    ...ON_THE_DEVICE,
  });

export function readWriteOff(taskId: string): Promise<WriteOff & Aged> {
  const id = `write-off-${taskId}`;
  const params = { path: { id: taskId } };
  return readOnSite(id, async () => ({
    id,
    ...(await dataOf(api.GET('/api/rectifications/{id}/write-off', { params }))),
  }));
}

export interface Task {
  id: string;
  number: string;
  title: string;
}

/** What is shown of a task: a step of the chain goes against the version of its round. */
export interface Seen {
  task: Task;
  version: number;
}

const of = ({ task, version }: Seen) => ({ path: { id: task.id }, header: ifMatch(version) });
const ofLink = ({ task, version }: Seen, key: string) => ({
  path: { id: task.id, key },
  header: ifMatch(version),
});

/** Against the version of the task. */
export const useApply = (task: Seen) =>
  useMove((criteria: Schemas['WriteOffCriteriaDto']) =>
    api.POST('/api/rectifications/{id}/write-off', { params: of(task), body: { criteria } }),
  );

/** Kept on the device first (ADR 16): who stands at the site may have no signal. */
export const useSign = ({ task, version }: Seen, link: { key: string; title: string }, done: string) =>
  useReceiptPress(
    (body: Schemas['WriteOffSignLinkRequest']) => linkSignOf(task, { key: link.key, version }, body),
    done,
  );

export const useSendBack = ({ task, version }: Seen, link: { key: string }, done: string) =>
  useReceiptPress(
    (body: Schemas['WriteOffSendBackRequest']) => linkBackOf(task, { key: link.key, version }, body),
    done,
  );

/** Whether my signature or return waits on this device, or is through and this reading of the chain does not know it. */
export function usePressStage({ task, version }: Seen): 'waiting' | 'taken' | null {
  const mine = useCaseOutbox(task.id).filter(({ kind }) => isOfLink(kind));
  const lately = useSyncExternalStore(outbox.subscribe, outbox.lately);
  if (mine.some(({ refusal }) => refusal === null)) return 'waiting';
  const isTaken = lately.some(
    ({ caseId, kind, moved }) => caseId === task.id && isOfLink(kind) && moved && moved.after > version,
  );
  return isTaken ? 'taken' : null;
}

const isOfLink = (kind: EntryKind): boolean => kind === 'link-sign' || kind === 'link-back';

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

export const useAnswer = ({ task, version }: Seen, objectionId: string) =>
  useMove((body: Schemas['WriteOffAnswerRequest']) =>
    api.POST('/api/rectifications/{id}/write-off/objections/{objectionId}/answer', {
      params: { path: { id: task.id, objectionId }, header: ifMatch(version) },
      body,
    }),
  );

/** Against the version of the task. */
export const useRebound = (task: Seen) =>
  useMove((body: Schemas['WriteOffReboundRequest']) =>
    api.POST('/api/rectifications/{id}/write-off/rebound', { params: of(task), body }),
  );
