import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { fileForm } from '../../api/file-form';
import type { Problem } from '../../api/problem';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { useMove, useRefresh } from '../../shared/case/case-api';

type Schemas = components['schemas'];
export type StreetLine = Schemas['StreetDutiesResponse'];
export type StreetFile = Schemas['StreetDutiesDetailResponse'];
export type Subject = Schemas['DutySubjectResponse'];
export type Duty = Schemas['DutyResponse'];
export type PersonLine = Schemas['PersonDutiesResponse'];
export type GapGroup = Schemas['GapGroupResponse'];
export type Gap = Schemas['GapResponse'];
export type GapKind = Schemas['GapKind'];
export type Owner = Schemas['OwnerResponse'];
export type PlaceFacts = Schemas['PlaceRequest'];
export type Appointment = Schemas['AppointRequest'];
export type Plan = Schemas['PlacesPlanResponse'];

const KEY = 'ownership';

export const useMap = () =>
  useQuery({ queryKey: [KEY, 'map'], queryFn: () => dataOf(api.GET('/api/ownership')) });

export const useStreet = (id: string) =>
  useQuery({
    queryKey: [KEY, 'street', id],
    queryFn: () => dataOf(api.GET('/api/ownership/streets/{id}', { params: { path: { id } } })),
  });

export const usePeople = (enabled: boolean) =>
  useQuery({ queryKey: [KEY, 'people'], queryFn: () => dataOf(api.GET('/api/ownership/people')), enabled });

export const useGaps = () =>
  useQuery({ queryKey: [KEY, 'gaps'], queryFn: () => dataOf(api.GET('/api/ownership/gaps')) });

export const useDuties = ({ type, id }: Pick<Subject, 'type' | 'id'>) =>
  useQuery({
    queryKey: [KEY, 'duties', type, id],
    queryFn: () =>
      dataOf(api.GET('/api/ownership/duties', { params: { query: { subjectType: type, subjectId: id } } })),
  });

export const useCaseOwners = (id: string) =>
  useQuery({
    queryKey: ['cases', 'owners', id],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/owners', { params: { path: { id } } })),
  });

export const useTaskOwners = (id: string) =>
  useQuery({
    queryKey: ['cases', 'task-owners', id],
    queryFn: () => dataOf(api.GET('/api/rectifications/{id}/owners', { params: { path: { id } } })),
  });

export const useAppoint = () => useMove((body: Appointment) => api.POST('/api/ownership/duties', { body }));

export const useRelieve = (id: string) =>
  useMove((reason: string) =>
    api.POST('/api/ownership/duties/{id}/end', { params: { path: { id } }, body: { reason } }),
  );

export const useAddPlace = () => useMove((body: PlaceFacts) => api.POST('/api/ownership/places', { body }));

export const useChangePlace = ({ id, version }: Subject) =>
  useMove((body: PlaceFacts) =>
    api.PUT('/api/ownership/places/{id}', {
      params: { path: { id }, header: ifMatch(version ?? 0) },
      body,
    }),
  );

export const useClosePlace = ({ id, version }: Subject) =>
  useMove((reason: string) =>
    api.POST('/api/ownership/places/{id}/close', {
      params: { path: { id }, header: ifMatch(version ?? 0) },
      body: { reason },
    }),
  );

export const usePair = (unitId: string) =>
  useMove((leaderId: string) =>
    api.POST('/api/units/{id}/leaders', { params: { path: { id: unitId } }, body: { leaderId } }),
  );

/** The version of the case is read at the press, for the map shows many and none of their versions. */
export const useSetLeader = (id: string) =>
  useMove(async (caseLeaderId: string) => {
    const { version } = await dataOf(api.GET('/api/cases/{id}', { params: { path: { id } } }));
    const params = { path: { id }, header: ifMatch(version) };
    return api.PATCH('/api/cases/{id}', { params, body: { caseLeaderId } });
  });

export const useTryPlaces = () =>
  useWrite<Plan, Problem, string>({
    mutationFn: (text) => dataOf(api.POST('/api/ownership/import/trial', { body: { text } })),
  });

export const useReadPlaceFile = () =>
  useWrite<Schemas['PlaceFileResponse'], Problem, File>({
    mutationFn: (file) => dataOf(api.POST('/api/ownership/import/file', fileForm(file))),
  });

export function useImportPlaces() {
  const refresh = useRefresh();
  return useWrite<Schemas['ImportedPlacesResponse'], Problem, { text: string; key: string }>({
    mutationFn: (body) => dataOf(api.POST('/api/ownership/import', { body })),
    onSuccess: () => void refresh(),
  });
}
