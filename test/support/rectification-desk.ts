import { Client } from './client.js';
import type { TestApp } from './app.js';
import { given, type District } from './given.js';

export interface Milestone {
  id: string;
  what: string;
  plannedOn: string;
  weight: number | null;
  share: number;
  doneOn: string | null;
  late: boolean;
}
export interface Line {
  id: string;
  version: number;
  number: string;
  title: string;
  status: string;
  schedule: { planned: number; done: number; state: string };
  light: { colour: string; hollow: boolean };
  lightOf: string | null;
  milestones: Milestone[];
  evidenceOn: string | null;
  lastProgress: string | null;
  dueOn: string | null;
  lead: { name: string };
}
export interface Task extends Line {
  cases: { id: string }[];
  otherCases: number;
  history: { action: string; byName: string; data: Record<string, unknown> }[];
  progress: { id: string; text: string; month: string; files: { id: string; sha256: string }[] }[];
  looksLike: { id: string } | null;
  lookAlikes: { id: string }[];
  mayChange: boolean;
  mayTick: boolean;
  mayReport: boolean;
}
export interface Ledger {
  items: Line[];
  byStatus: Record<string, number>;
  bySource: Record<string, number>;
}
export interface Problem {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
}

/** The people of the tests about rectification tasks, and what they ask of the server. */
export function rectificationDesk(app: () => TestApp) {
  let district: District;
  let officer: Client;
  let street: Client;

  const body = (more: Record<string, unknown> = {}) => ({
    source: 'feedback',
    sourceRound: '第三轮中央督察',
    sourceNo: '第 12 项',
    title: '玉带河流域雨污混接改造',
    problem: '雨污混接 41 处，雨季溢流入河。',
    goal: '2026 年底前完成全部混接点改造。',
    measures: '逐处排查，分三批改造，验收后移交管护。',
    type: 'dated',
    startedOn: '2026-05-01',
    dueOn: '2026-12-31',
    dueSaid: '2026年底',
    partyLeader: '区委副书记 张明',
    governmentLeader: '副区长 冯启明',
    leadId: district.streets[0]!.id,
    assistIds: [district.department.id],
    streetIds: [],
    superviseIds: [],
    caseIds: [],
    milestones: [
      { what: '排查建档', plannedOn: '2026-05-31', weight: 20 },
      { what: '改造 41 处', plannedOn: '2026-10-31' },
      { what: '验收移交', plannedOn: '2026-12-31' },
    ],
    ...more,
  });
  const open = async (more: Record<string, unknown> = {}): Promise<string> => {
    const { status, body: answer } = await officer.post<{ id: string }>('/api/rectifications', body(more));
    expect(status).toBe(201);
    return answer.id;
  };
  const taskOf = async (id: string, client = officer): Promise<Task> =>
    (await client.get<Task>(`/api/rectifications/${id}`)).body;
  const refused = async (more: Record<string, unknown>): Promise<[number, string[]]> => {
    const answer = await officer.post<Problem>('/api/rectifications', body(more));
    return [answer.status, answer.body.errors.map(({ field, code }) => `${field} ${code}`)];
  };
  const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
  const tick = (task: Task, at: number, doneOn: string, client = street) =>
    client.post<Problem>(
      `/api/rectifications/${task.id}/milestones/${task.milestones[at]!.id}/tick`,
      { doneOn },
      match(task),
    );
  const ledger = async (query = '', client = officer): Promise<Ledger> =>
    (await client.get<Ledger>(`/api/rectifications${query}`)).body;
  const changed = (task: Task, more: Record<string, unknown>) => {
    const { caseIds: _cases, milestones: _plan, ...facts } = body();
    return officer.put<Problem>(`/api/rectifications/${task.id}`, { ...facts, ...more }, match(task));
  };
  /** A session ends with its day, so everybody signs in again. */
  const on = async (day: string, time = '09:00') => {
    app().setClock(day, time);
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
    return {
      officer,
      street,
      otherStreet: await Client.as(app(), 'hanlei'),
      department: await Client.as(app(), 'duanxiao'),
      leader: await Client.as(app(), 'fengqi'),
    };
  };
  const start = async () => {
    const make = given(app());
    district = await make.district();
    return { make, district };
  };
  return { start, on, body, open, taskOf, refused, match, tick, ledger, changed };
}

export const pick = ({ id, what, plannedOn, weight }: Milestone) => ({ id, what, plannedOn, weight });
