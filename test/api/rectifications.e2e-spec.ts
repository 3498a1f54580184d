import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Milestone {
  id: string;
  what: string;
  plannedOn: string;
  weight: number | null;
  share: number;
  doneOn: string | null;
  late: boolean;
}
interface Line {
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
interface Task extends Line {
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
interface Ledger {
  items: Line[];
  byStatus: Record<string, number>;
  bySource: Record<string, number>;
}
interface Problem {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
}

describeOnBoth('rectification tasks', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;
  let department: Client;
  let leader: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    await on('2026-05-20');
  });

  /** A session ends with its day, so everybody signs in again. */
  const on = async (day: string, time = '09:00'): Promise<void> => {
    app().setClock(day, time);
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
    otherStreet = await Client.as(app(), 'hanlei');
    department = await Client.as(app(), 'duanxiao');
    leader = await Client.as(app(), 'fengqi');
  };
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

  it('get a number that stays, weights that add up, and a standing that nobody typed', async () => {
    const task = await taskOf(await open());
    expect(task).toMatchObject({
      number: 'ZG-2026-001',
      status: 'not-started',
      schedule: { planned: 0, done: 0, state: 'on-schedule' },
      lead: { name: '梧桐街道' },
      lightOf: 'milestone',
      light: { colour: 'green', hollow: true },
      mayChange: true,
    });
    expect(task.milestones.map(({ share }) => share)).toEqual([20, 40, 40]);
    expect(task.history.map(({ action }) => action)).toEqual(['rectification.open']);
    expect((await taskOf(await open({ title: '另一项' }))).number).toBe('ZG-2026-002');
  });
});
