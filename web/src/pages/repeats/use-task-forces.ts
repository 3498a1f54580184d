import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useMove } from '../../shared/case/case-api';

type Schemas = components['schemas'];
export type TaskForceLine = Schemas['TaskForceLineResponse'];
export type TaskForce = Schemas['TaskForceResponse'];
export type Member = Schemas['TaskForceMemberDto'];
export type Step = Schemas['TaskForceStepDto'];
export type TaskForceChange = Schemas['ChangeTaskForceRequest'];

/** Every task force that the reader may see, open ones first. */
export const useTaskForces = () =>
  useQuery({ queryKey: ['task-forces'], queryFn: () => dataOf(api.GET('/api/task-forces')) });

export const useTaskForce = (id: string) =>
  useQuery({
    queryKey: ['task-forces', id],
    queryFn: () => dataOf(api.GET('/api/task-forces/{id}', { params: { path: { id } } })),
  });

const at = (id: string, version: number) => ({ path: { id }, header: ifMatch(version) });

export const useChangeTaskForce = (id: string) =>
  useMove(({ version, change }: { version: number; change: TaskForceChange }) =>
    api.PATCH('/api/task-forces/{id}', { params: at(id, version), body: change }),
  );

export const useCloseTaskForce = (id: string) =>
  useMove(({ version, result }: { version: number; result: string }) =>
    api.POST('/api/task-forces/{id}/close', { params: at(id, version), body: { result } }),
  );

export const useReopenTaskForce = (id: string) =>
  useMove((version: number) => api.POST('/api/task-forces/{id}/reopen', { params: at(id, version) }));

export const useRecordMeeting = (id: string) =>
  useMove((body: { heldOn: string; minutes: string }) =>
    api.POST('/api/task-forces/{id}/meetings', { params: { path: { id } }, body }),
  );
