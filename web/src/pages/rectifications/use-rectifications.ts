import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import { ifMatch } from '../../api/request-headers';
import { sendOnce } from '../../api/send-once';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { ON_THE_DEVICE } from '../../shared/device/on-the-device';
import { readOnSite, readOrRecall, type Aged } from '../../shared/device/seen-cases';
import { useMove, useRefresh } from '../../shared/case/case-api';
import { useLivePoll } from '../../shared/live/use-live-poll';

type Schemas = components['schemas'];
export type TaskLine = Schemas['RectificationLineResponse'];
export type Task = Schemas['RectificationResponse'] & Aged;
export type Milestone = Schemas['MilestoneResponse'];
export type Progress = Schemas['ProgressResponse'];
export type Source = Schemas['RectificationSource'];
export type TaskType = Schemas['RectificationType'];
export type TaskStatus = Schemas['RectificationStatus'];
export type ScheduleState = Schemas['ScheduleState'];
export type LightSubject = Schemas['RectificationLightSubject'];
export type Ledger = Schemas['LedgerResponse'];
export type NewTask = Schemas['OpenTaskRequest'];

export const SOURCES: readonly Source[] = ['feedback', 'complaint', 'self-check'];
export const TYPES: readonly TaskType[] = ['immediate', 'dated', 'long-term'];
export const STATUSES: readonly TaskStatus[] = [
  'behind',
  'in-progress',
  'not-started',
  'done',
  'written-off',
];

const MINUTE = 60_000;

export interface LedgerFilter {
  source: Source | '';
  type: TaskType | '';
  status: TaskStatus | '';
  unitId: string;
  words: string;
  paired: boolean;
}

/** Rows at a time. */
const PAGE = 50;

type Page = Ledger & Aged;

/** A page at a time, what is owed first on top; the figures are those of the whole. */
export const useLedger = (filter: LedgerFilter) =>
  useInfiniteQuery({
    queryKey: ['cases', 'rectifications', filter],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => readPage(filter, pageParam),
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => joined(pages),
    placeholderData: (before) => before,
    refetchInterval: useLivePoll(MINUTE),
    ...ON_THE_DEVICE,
  });

/** The pages as one, under the newest head and the age of the oldest; what moved over a border is shown once. */
function joined(pages: readonly Page[]): Page {
  const rows = new Map(pages.flatMap(({ items }) => items).map((one) => [one.id, one]));
  const [readAt] = pages.flatMap((page) => page.readAt ?? []).toSorted();
  return { ...pages.at(-1)!, items: [...rows.values()], ...(readAt && { readAt }) };
}

/** Of the unnarrowed ledger each page is kept for where there is no signal, of a part of it none. */
function readPage(filter: LedgerFilter, from: number): Promise<Page> {
  const conditions = asked(filter);
  const query = { ...conditions, from, take: PAGE };
  const read = () => dataOf(api.GET('/api/rectifications', { params: { query } }));
  const id = from === 0 ? 'rectifications' : `rectifications-${from}`;
  return Object.keys(conditions).length > 0
    ? read()
    : readOnSite(id, async () => ({ id, ...(await read()) }));
}

/** The tasks that somebody means by a few words, for choosing one. */
export const useFoundTasks = (words: string) =>
  useQuery({
    queryKey: ['cases', 'rectification-search', words],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/rectification-search', { params: { query: { q: words } }, signal })),
    enabled: words !== '',
    placeholderData: (before) => before,
  });

const asked = ({ source, type, status, unitId, words, paired }: LedgerFilter) => ({
  ...(source && { source }),
  ...(type && { type }),
  ...(status && { status }),
  ...(unitId && { unitId }),
  ...(words.trim() && { words: words.trim() }),
  ...(paired && { paired }),
});

export const useTask = (id: string) =>
  useQuery({
    queryKey: ['cases', 'rectification', id],
    queryFn: () => readOnSite<Task>(id, () => readTask(id)),
    enabled: id !== '',
    ...ON_THE_DEVICE,
  });

export const readTask = (id: string): Promise<Task> =>
  dataOf(api.GET('/api/rectifications/{id}', { params: { path: { id } } }));

export const useCaseTasks = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'case-rectifications', caseId],
    queryFn: () =>
      recalledList(`tasks-of-${caseId}`, () =>
        dataOf(api.GET('/api/cases/{id}/rectifications', { params: { path: { id: caseId } } })),
      ),
    ...ON_THE_DEVICE,
  });

async function recalledList<One>(id: string, read: () => Promise<One[]>): Promise<One[]> {
  return (await readOrRecall(id, async () => ({ id, items: await read() }))).items;
}

/** Answers with the id of the new task. */
export function useOpenTask() {
  const refresh = useRefresh();
  return useWrite<string, Problem, NewTask>({
    mutationFn: async (body) => {
      const sent = sendOnce('rectification', (header) =>
        dataOf(api.POST('/api/rectifications', { params: { header }, body })),
      );
      return (await sent).id;
    },
    networkMode: 'always',
    onSuccess: () => void refresh(),
  });
}

type Seen = Pick<Task, 'id' | 'version'>;
export const usePlan = (seen: Seen) =>
  useMove(({ milestones, reason }: { milestones: NewTask['milestones']; reason: string | null }) =>
    api.PUT('/api/rectifications/{id}/milestones', {
      params: { path: { id: seen.id }, header: ifMatch(seen.version) },
      body: { milestones, reason },
    }),
  );

export interface DueInput {
  dueOn: string | null;
  dueSaid: string | null;
  dueReason: string;
  dueDocumentNo: string | null;
}

export type TaskChange = components['schemas']['ChangeTaskRequest'];

/** Changes what it says, against the version that the form was begun with. */
export const useChangeTask = (id: string) =>
  useMove(({ version, body }: { version: number; body: TaskChange }) =>
    api.PUT('/api/rectifications/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
    }),
  );

export const useLinkCase = ({ id, version }: Seen) =>
  useMove((caseId: string) =>
    api.POST('/api/rectifications/{id}/cases', {
      params: { path: { id }, header: ifMatch(version) },
      body: { caseIds: [caseId] },
    }),
  );

export const useUnlinkCase = ({ id, version }: Seen) =>
  useMove((caseId: string) =>
    api.DELETE('/api/rectifications/{id}/cases/{caseId}', {
      params: { path: { id, caseId }, header: ifMatch(version) },
    }),
  );

/** Moves the date and leaves all else as it was read. */
export const useMoveDue = (task: Task) =>
  useMove((due: DueInput) =>
    api.PUT('/api/rectifications/{id}', {
      params: { path: { id: task.id }, header: ifMatch(task.version) },
      body: { ...factsOf(task), ...due },
    }),
  );

export function factsOf(task: Task) {
  const { campaignId, source, sourceRound, sourceNo, title, problem, goal, measures, type } = task;
  const { startedOn, evidenceEvery, partyLeader, governmentLeader, owner } = task;
  const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id);
  return {
    campaignId,
    source,
    sourceRound,
    sourceNo,
    looksLikeId: task.looksLike?.id ?? null,
    title,
    problem,
    goal,
    measures,
    type,
    startedOn,
    evidenceEvery,
    partyLeader,
    governmentLeader,
    owner,
    leadId: task.lead?.id ?? '',
    assistIds: ids(task.assist),
    streetIds: ids(task.streets),
    superviseIds: ids(task.supervise),
  };
}

export const progressFileUrl = (taskId: string, entryId: string, fileId: string): string =>
  `/api/rectifications/${taskId}/progress/${entryId}/evidence/${fileId}/content`;
