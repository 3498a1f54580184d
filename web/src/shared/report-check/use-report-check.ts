import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type ReportFinding = Schemas['ReportFindingResponse'];
export type CheckedReport = Schemas['CheckReportRequest'];

const REST_MS = 800;
const NONE: readonly ReportFinding[] = [];

/** What does not fit in a report, asked for when the fingers rest; without a signal the last answer stays. */
export function useReportCheck(caseId: string, report: CheckedReport): readonly ReportFinding[] {
  const json = useRested(JSON.stringify(report), REST_MS);
  const { data } = useQuery({
    queryKey: ['report-check', caseId, json],
    queryFn: () =>
      dataOf(
        api.POST('/api/cases/{id}/report-check', {
          params: { path: { id: caseId } },
          body: JSON.parse(json) as CheckedReport,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  return data ?? NONE;
}

/** The value once it has not changed for a while; the first one at once. */
function useRested(value: string, ms: number): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
