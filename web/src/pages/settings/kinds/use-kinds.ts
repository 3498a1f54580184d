import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useMove } from '../../../shared/case/case-api';

type Schemas = components['schemas'];
export type DutyKind = Schemas['DutyKindResponse'];
export type ActKind = Schemas['AccountabilityKindResponse'];
export type NewDutyKind = Schemas['DutyKindRequest'];
export type NewActKind = Schemas['KindRequest'];

export const useDutyKinds = () =>
  useQuery({ queryKey: ['ownership', 'kinds'], queryFn: () => dataOf(api.GET('/api/ownership/kinds')) });

export const useActKinds = () =>
  useQuery({
    queryKey: ['accountability', 'kinds'],
    queryFn: () => dataOf(api.GET('/api/accountability/kinds')),
  });

export const useAddDutyKind = () =>
  useMove((body: NewDutyKind) => dataOf(api.POST('/api/ownership/kinds', { body })));

export const useAddActKind = () =>
  useMove((body: NewActKind) => dataOf(api.POST('/api/accountability/kinds', { body })));

interface Change<Body> {
  seen: { key: string; version: number };
  body: Body;
}
const at = ({ key, version }: { key: string; version: number }) => ({
  path: { key },
  header: ifMatch(version),
});

export const useChangeDutyKind = () =>
  useMove(({ seen, body }: Change<Schemas['ChangeDutyKindRequest']>) =>
    api.PUT('/api/ownership/kinds/{key}', { params: at(seen), body }),
  );

export const useChangeActKind = () =>
  useMove(({ seen, body }: Change<Schemas['ChangeKindRequest']>) =>
    api.PUT('/api/accountability/kinds/{key}', { params: at(seen), body }),
  );

export const useOrderDutyKinds = () =>
  useMove((keys: string[]) => api.PUT('/api/ownership/kinds/order', { body: { keys } }));

export const useOrderActKinds = () =>
  useMove((keys: string[]) => api.PUT('/api/accountability/kinds/order', { body: { keys } }));
