import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { nameOf, saveBlob } from '../../api/download';
import type { Problem } from '../../api/problem';
import { ifMatch } from '../../api/request-headers';
import { sendOnce } from '../../api/send-once';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';

type Schemas = components['schemas'];
export type RunLine = Schemas['ReminderRunLineResponse'];
export type Run = Schemas['ReminderRunResponse'];
export type RankedStreet = Schemas['RankedStreetResponse'];
export type LetterLine = Schemas['LetterLineResponse'];
export type Letter = Schemas['LetterResponse'];
export type ListedCase = Schemas['ListedCaseResponse'];
export type Addressee = Schemas['AddresseeDto'];
export type LetterStatus = Schemas['LetterStatus'];
export type LetterTemplate = Schemas['LetterTemplateResponse'];
export type TemplateWords = Schemas['LetterTemplateDto'];
type Seen = Pick<LetterLine, 'id' | 'version'>;

const KEY = 'written-reminders';

export const useRuns = (campaignId: string | null) =>
  useQuery({
    queryKey: [KEY, 'runs', campaignId],
    queryFn: () =>
      dataOf(api.GET('/api/written-reminder-runs', { params: { query: campaignId ? { campaignId } : {} } })),
  });

export const useRun = (id: string) =>
  useQuery({
    queryKey: [KEY, 'run', id],
    queryFn: () => dataOf(api.GET('/api/written-reminder-runs/{id}', { params: { path: { id } } })),
    retry: false,
  });

/** What was issued to the own street. */
export const useOwnLetters = () =>
  useQuery({ queryKey: [KEY, 'own'], queryFn: () => dataOf(api.GET('/api/written-reminders')) });

export const useLetter = (id: string) =>
  useQuery({
    queryKey: [KEY, 'letter', id],
    queryFn: () => dataOf(api.GET('/api/written-reminders/{id}', { params: { path: { id } } })),
    retry: false,
  });

export const useLetterTemplate = (enabled = true) =>
  useQuery({
    queryKey: [KEY, 'template'],
    queryFn: () => dataOf(api.GET('/api/written-reminder-template')),
    enabled,
  });

/** A move after which everything of this page is read anew, also when it was refused: somebody was faster. */
function useMove<Answer, Given>(move: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useWrite<Answer, Problem, Given>({
    mutationFn: move,
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}

export const useDraftRun = () =>
  useMove((body: Schemas['DraftRemindersRequest']) =>
    sendOnce('written-reminder-run', (header) =>
      dataOf(api.POST('/api/written-reminder-runs', { params: { header }, body })),
    ),
  );

export const useIssue = (runId: string) =>
  useMove((letters: readonly Seen[]) =>
    api.POST('/api/written-reminder-runs/{id}/issue', {
      params: { path: { id: runId } },
      body: { letters: letters.map(({ id, version }) => ({ id, version })) },
    }),
  );

const at = ({ id, version }: Seen) => ({ path: { id }, header: ifMatch(version) });

export const useEditLetter = () =>
  useMove(({ seen, ...body }: Schemas['EditLetterRequest'] & { seen: Seen }) =>
    api.PUT('/api/written-reminders/{id}', { params: at(seen), body }),
  );

export const useWithdraw = () =>
  useMove(({ seen, reason }: { seen: Seen; reason: string }) =>
    api.POST('/api/written-reminders/{id}/withdraw', { params: at(seen), body: { reason } }),
  );

export const useSaveTemplate = () =>
  useMove(({ version, words }: { version: number; words: TemplateWords }) =>
    api.PUT('/api/written-reminder-template', { params: { header: ifMatch(version) }, body: words }),
  );

export type Wanted = { runId: string } | { letterId: string; format: 'docx' | 'xlsx' };

/** Fetches a file and hands it to the browser's downloads; answers with its name. */
export const useLetterFile = () =>
  useWrite<string, Problem, Wanted>({
    mutationFn: async (wanted) => {
      const { data, response } = await fetchFile(wanted);
      const name = nameOf(response);
      saveBlob(data as unknown as Blob, name);
      return name;
    },
    networkMode: 'always',
  });

function fetchFile(wanted: Wanted) {
  if ('runId' in wanted)
    return api.GET('/api/written-reminder-runs/{id}/docx', {
      params: { path: { id: wanted.runId } },
      parseAs: 'blob',
    });
  const options = { params: { path: { id: wanted.letterId } }, parseAs: 'blob' } as const;
  return wanted.format === 'docx'
    ? api.GET('/api/written-reminders/{id}/docx', options)
    : api.GET('/api/written-reminders/{id}/xlsx', options);
}
