import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import { fileForm } from '../../../api/file-form';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type Schemas = components['schemas'];
export type Unit = Schemas['UnitResponse'];
export type UnitDetail = Schemas['UnitDetailResponse'];
export type WantedUnit = Schemas['ChangeUnitRequest'];
export type UnitKind = Unit['kind'];
export type Person = Schemas['UserResponse'];
export type PersonDetail = Schemas['PersonResponse'];
export type WantedPerson = Schemas['ChangeUserRequest'];
export type Plan = Schemas['PeoplePlanResponse'];
export type JudgedLine = Schemas['JudgedPersonResponse'];
export type Imported = Schemas['ImportedPeopleResponse'];
/** Who takes over, or that it goes back to the unit. */
export type HandOver = Pick<WantedPerson, 'successorId' | 'backToUnit'>;

type Versioned = { id: string; version: number };
const seen = ({ id, version }: Versioned) => ({ path: { id }, header: ifMatch(version) });

/** All units, also those that are switched off. */
export const useAllUnits = () =>
  useQuery({
    queryKey: ['units', 'all'],
    queryFn: () => dataOf(api.GET('/api/units', { params: { query: { state: 'all' } } })),
  });

export const useUnit = (id: string | null) =>
  useQuery({
    queryKey: ['units', 'one', id],
    queryFn: () => dataOf(api.GET('/api/units/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
  });

/** Everybody, also those who left. */
export const useAllPeople = () =>
  useQuery({
    queryKey: ['users', 'all'],
    queryFn: () => dataOf(api.GET('/api/users', { params: { query: { state: 'all' } } })),
  });

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['users', 'one', id],
    queryFn: () => dataOf(api.GET('/api/users/{id}', { params: { path: { id } } })),
  });

/**
 * After every change people and units are read anew, wherever they stand. It is not waited for: a row that goes from the
 * list takes its dialog along, which has to say what was done before.
 */
function useChange<V, R = unknown>(mutationFn: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useWrite<R, Problem, V>({
    mutationFn,
    onSuccess: () => {
      for (const key of ['users', 'units']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

export const useAddPerson = () =>
  useChange((body: Schemas['AddUserRequest']) => dataOf(api.POST('/api/users', { body })));

export const useChangePerson = (of: Versioned) =>
  useChange((body: WantedPerson) => api.PUT('/api/users/{id}', { params: seen(of), body }));

export const useSwitchPersonOff = (of: Versioned) =>
  useChange((body: Schemas['SwitchUserOffRequest']) =>
    api.POST('/api/users/{id}/switch-off', { params: seen(of), body }),
  );

export const useSwitchPersonOn = () =>
  useChange((of: Versioned) => api.POST('/api/users/{id}/switch-on', { params: seen(of) }));

export const useFirstPassword = () =>
  useChange((id: string) => dataOf(api.POST('/api/users/{id}/first-password', { params: { path: { id } } })));

export const useAddUnit = () =>
  useChange((body: Schemas['AddUnitRequest']) => dataOf(api.POST('/api/units', { body })));

export const useChangeUnit = (of: Versioned) =>
  useChange((body: WantedUnit) => api.PUT('/api/units/{id}', { params: seen(of), body }));

export const useSwitchUnitOff = (of: Versioned) =>
  useChange((reason: string) =>
    api.POST('/api/units/{id}/switch-off', { params: seen(of), body: { reason } }),
  );

export const useSwitchUnitOn = () =>
  useChange((of: Versioned) => api.POST('/api/units/{id}/switch-on', { params: seen(of) }));

export const usePairLeader = (id: string) =>
  useChange((leaderId: string) =>
    api.POST('/api/units/{id}/leaders', { params: { path: { id } }, body: { leaderId } }),
  );

export const usePartLeader = (id: string) =>
  useChange((leaderId: string) =>
    api.DELETE('/api/units/{id}/leaders/{leaderId}', { params: { path: { id, leaderId } } }),
  );

/** A file becomes the text that would have been pasted. */
export const useReadPeopleFile = () =>
  useWrite<Schemas['PeopleFileResponse'], Problem, File>({
    mutationFn: (file) => dataOf(api.POST('/api/people-import/file', fileForm(file))),
  });

export const useTryPeople = () =>
  useWrite<Plan, Problem, string>({
    mutationFn: (text) => dataOf(api.POST('/api/people-import/trial', { body: { text } })),
  });

export const useImportPeople = () =>
  useChange((body: Schemas['ImportPeopleRequest']) => dataOf(api.POST('/api/people-import', { body })));
