import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useMove, type Seen } from '../case/case-api';
import { ON_THE_DEVICE } from '../device/on-the-device';
import { readOrRecall } from '../device/seen-cases';

type Schemas = components['schemas'];
export type UnitWork = Schemas['UnitWorkResponse'];
export type SiteVisit = Schemas['SiteVisitResponse'];
export type Talk = Schemas['AffectedVisitResponse'];
export type RuleOfCase = Schemas['RuleOfCaseResponse'];
export type ShutDown = Schemas['ShutDownResponse'];

/** Who has a case in hand, visits and talks, what a report has to bring, shut-downs. */
export const useUnitWork = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'unit-work', caseId],
    queryFn: () => readOrRecall(`unit-work.${caseId}`, () => readUnitWork(caseId)),
    // The report page asks for the papers of the type wherever it is opened.
    ...ON_THE_DEVICE,
  });

/** With an id of its own, under which the device keeps it beside the case. */
const readUnitWork = async (id: string) => ({
  id: `unit-work.${id}`,
  ...(await dataOf(api.GET('/api/cases/{id}/unit-work', { params: { path: { id } } }))),
});

export const useAssign = (id: string) =>
  useMove((body: Schemas['AssignHandlerRequest']) =>
    api.PUT('/api/cases/{id}/handler', { params: { path: { id } }, body }),
  );

export const useAddSiteVisit = (id: string) =>
  useMove((body: Schemas['SiteVisitRequest']) =>
    api.POST('/api/cases/{id}/site-visits', { params: { path: { id } }, body }),
  );

export const useAddTalk = (id: string) =>
  useMove((body: Schemas['AffectedVisitRequest']) =>
    api.POST('/api/cases/{id}/affected-visits', { params: { path: { id } }, body }),
  );

export const useRemoveVisit = (id: string) =>
  useMove((visitId: string) =>
    api.DELETE('/api/cases/{id}/visits/{visitId}', { params: { path: { id, visitId } } }),
  );

export const useReviewShutDown = () =>
  useMove(({ seen, ...body }: Schemas['ReviewShutDownRequest'] & { seen: Seen }) =>
    api.POST('/api/cases/{id}/shut-down-review', {
      params: { path: { id: seen.id }, header: ifMatch(seen.version) },
      body,
    }),
  );
