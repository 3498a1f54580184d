import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useMove } from '../../shared/case/case-api';

type Schemas = components['schemas'];
export type LevelRule = Schemas['RepeatLevelDto'];
export type LevelPolicy = Schemas['LevelPolicyResponse'];

const WHILE_FOLLOWING_MS = 1_000;

/** The policy in force; asked again while matters are still on their way to it. */
export const useLevels = () =>
  useQuery({
    queryKey: ['repeat-levels'],
    queryFn: () => dataOf(api.GET('/api/repeat-levels')),
    refetchInterval: ({ state: { data } }) =>
      data && data.followed < data.matters ? WHILE_FOLLOWING_MS : false,
  });

/** Who changed it when, newest first. */
export const useLevelChanges = () =>
  useQuery({
    queryKey: ['repeat-levels', 'changes'],
    queryFn: () => dataOf(api.GET('/api/repeat-levels/changes')),
  });

/** What a policy would change; asked as soon as one is drafted. */
export const useLevelsEffect = (policy: LevelPolicy, enabled: boolean) =>
  useQuery({
    queryKey: ['repeat-levels', 'preview', policy],
    queryFn: () => dataOf(api.POST('/api/repeat-levels/preview', { body: policy })),
    placeholderData: keepPreviousData,
    enabled,
    retry: false,
  });

export const useSetLevels = () =>
  useMove(({ policy, version }: { policy: LevelPolicy; version: number }) =>
    dataOf(api.PUT('/api/repeat-levels', { params: { header: ifMatch(version) }, body: policy })),
  );
