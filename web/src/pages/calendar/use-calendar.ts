import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { fileForm } from '../../api/file-form';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { useMove } from '../../shared/case/case-api';

type Schemas = components['schemas'];
export type YearSheet = Schemas['CalendarYearResponse'];
export type CalendarDay = Schemas['CalendarDayResponse'];
export type DraftDay = Schemas['DraftDayRequest'];
export type Draft = Schemas['CalendarDraftRequest'];
export type Preview = Schemas['ChangePreviewResponse'];
export type CalendarChange = Schemas['CalendarChangeResponse'];
export type FileVerdict = Schemas['CalendarFileResponse'];
export type ChangedDay = Schemas['ChangedDayResponse'];

const WHILE_FOLLOWING_MS = 2_000;

export const usePublishedYears = () =>
  useQuery({ queryKey: ['calendar', 'years'], queryFn: () => dataOf(api.GET('/api/calendar')) });

export const useYear = (year: number) =>
  useQuery({
    queryKey: ['calendar', 'year', year],
    queryFn: () => dataOf(api.GET('/api/calendar/{year}', { params: { path: { year } } })),
    placeholderData: keepPreviousData,
  });

/** How many open deadlines hang on a year that is not published. */
export const useDepending = (year: number, enabled: boolean) =>
  useQuery({
    queryKey: ['calendar', 'depending', year],
    queryFn: () => dataOf(api.GET('/api/calendar-changes/depending/{year}', { params: { path: { year } } })),
    enabled,
  });

/** Newest first; asked again while deadlines are still following the last one. */
export const useCalendarChanges = () =>
  useQuery({
    queryKey: ['calendar', 'changes'],
    queryFn: () => dataOf(api.GET('/api/calendar-changes')),
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ leftOver }) => leftOver > 0) ? WHILE_FOLLOWING_MS : false,
  });

/** What a draft would move. */
export const usePreview = (draft: Draft, enabled: boolean) =>
  useQuery({
    queryKey: ['calendar', 'preview', draft],
    queryFn: () => dataOf(api.POST('/api/calendar-changes/preview', { body: draft })),
    enabled,
    retry: false,
    gcTime: 0,
  });

export const useMakeChange = () =>
  useMove((body: Schemas['MakeCalendarChangeRequest']) =>
    dataOf(api.POST('/api/calendar-changes', { body })),
  );

export interface CalendarUpload {
  file: File;
  source: string;
  year: number | null;
}

export const useReadFile = () =>
  useWrite<FileVerdict, Problem, CalendarUpload>({
    mutationFn: ({ file, source, year }) =>
      dataOf(api.POST('/api/calendar/file', fileForm(file, { source, year: year ? String(year) : null }))),
  });
