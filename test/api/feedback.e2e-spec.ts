import { FeedbackTaskRow, FeedbackUnitNameRow } from '../../src/modules/feedback/index.js';
import { RectificationTaskRow } from '../../src/modules/rectification/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { FEEDBACK_HEAD, feedbackFiles, type Rows } from '../support/feedback-files.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Line {
  row: number;
  rows: number;
  verdict: string;
  task: { id: string; number: string } | null;
  title: string;
  cells: { column: string; text: string }[];
  differences: { column: string; before: string; after: string }[];
  faults: { column: string; zh: string }[];
  dueOn: string | null;
  milestones: { what: string; plannedOn: string; weight: number | null }[];
}
interface Detail {
  id: string;
  version: number;
  key: string;
  startedOn: string;
  lines: Line[];
  names: { name: string; unitId: string | null; rows: number[] }[];
  notes: { zh: string }[];
  committedByName: string | null;
  code?: string;
}
interface Task {
  number: string;
  version: number;
  goal: string;
  dueOn: string;
  dueSaid: string;
  partyLeader: string;
  governmentLeader: string;
  lead: { name: string };
  assist: { name: string }[];
  streets: { name: string }[];
  milestones: { id: string; what: string; plannedOn: string; weight: number | null }[];
  history: { action: string; note: string | null; data: Record<string, unknown> }[];
}
interface Problem {
  code: string;
  detail: string;
}

const ROUND = '第三轮中央督察';
const FIRST = [
  '1',
  '第1项',
  '玉带河流域雨污混接 41 处，雨季溢流入河。',
  '年底前完成全部混接点改造。',
  '逐处排查；\n分三批改造。',
  '限期整改',
  '2026年底',
  '区水务局',
  '梧桐街道办事处、云栖街道',
  '梧桐街道',
  '区委副书记 张明、副区长 冯启明',
  '段晓',
  '',
  '2026年6月底前排查建档（20%）；10月底前完成改造；12月底前验收移交',
  '难点',
];
const SECOND = [
  '2',
  '第2项',
  '餐饮油烟扰民突出。',
  '达标排放。',
  '安装净化器。',
  '',
  '长期坚持',
  '区水务局',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
];

describeOnBoth('a list of feedback opinions', (app) => {
  let district: District;
  let officer: Client;

  beforeAll(async () => {
    district = await given(app()).district();
    app().setClock('2026-05-20', '09:00');
    officer = await Client.as(app(), 'chenli');
  });

  const upload = (bytes: Buffer, name: string, round = ROUND, by = officer) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    form.set('round', round);
    return by.post<{ id: string } & Problem>('/api/feedback-imports', form);
  };
  const detail = async (id: string): Promise<Detail> =>
    (await officer.get<Detail>(`/api/feedback-imports/${id}`)).body;
  const tried = async (rows: Rows, round = ROUND): Promise<Detail> => {
    const { status, body } = await upload(feedbackFiles.sheet([FEEDBACK_HEAD, ...rows]), '清单.xlsx', round);
    expect(status).toBe(201);
    return detail(body.id);
  };
  const decide = (one: Detail, more: Record<string, unknown>, by = officer) =>
    by.put<Problem>(
      `/api/feedback-imports/${one.id}`,
      { round: ROUND, startedOn: one.startedOn, leftOut: [], units: [], ...more },
      { 'if-match': `"${one.version}"` },
    );
  const commit = ({ id, key }: Detail, by = officer) =>
    by.post<Problem & Record<string, number>>(`/api/feedback-imports/${id}/import`, { key });
  const taskOf = async (id: string): Promise<Task> =>
    (await officer.get<Task>(`/api/rectifications/${id}`)).body;
  const count = (): Promise<number> => app().get(UnitOfWork).reads.count(RectificationTaskRow);
  const verdicts = ({ lines }: Detail): string[] => lines.map(({ verdict }) => verdict);

  it('is tried row by row, and nothing is written before somebody says so', async () => {
    const before = await count();
    const list = await tried([FIRST, SECOND]);
    expect(list.lines).toMatchObject([
      {
        row: 2,
        verdict: 'new',
        title: '玉带河流域雨污混接41处，雨季溢流入河',
        dueOn: '2026-12-31',
        milestones: [
          { what: '排查建档', plannedOn: '2026-06-30', weight: 20 },
          { what: '完成改造', plannedOn: '2026-10-31', weight: null },
          { what: '验收移交', plannedOn: '2026-12-31', weight: null },
        ],
      },
      { row: 3, verdict: 'new', dueOn: null },
    ]);
    expect(await count()).toBe(before);

    expect(await commit(list)).toMatchObject({ status: 200, body: { new: 2, changed: 0, unchanged: 0 } });
    const rows = await app()
      .get(UnitOfWork)
      .reads.find(FeedbackTaskRow, { order: { row: 'ASC' } });
    expect(rows).toMatchObject([
      { row: 2, cells: { problem: FIRST[2], measures: FIRST[4], due: '2026年底' }, others: { 备注: '难点' } },
      { row: 3, cells: { due: '长期坚持' } },
    ]);
    const task = await taskOf(rows[0]!.taskId);
    expect(task).toMatchObject({
      number: 'ZG-2026-001',
      dueSaid: '2026年底',
      partyLeader: '区委副书记 张明',
      governmentLeader: '副区长 冯启明',
      lead: { name: district.department.name },
      streets: [{ name: '梧桐街道' }],
    });
    expect(task.assist.map(({ name }) => name)).toEqual(['梧桐街道', '云栖街道']);
    expect(task.history).toMatchObject([
      { action: 'rectification.open', data: { feedbackImportId: list.id, row: 2 } },
    ]);
  });

  it('is read from .xls, .csv and the table of a Word document alike, and doubles nothing', async () => {
    const rows = [FEEDBACK_HEAD, FIRST, SECOND];
    const files: [string, Buffer][] = [
      ['清单.xls', feedbackFiles.sheet(rows, 'biff8')],
      ['清单.csv', feedbackFiles.csv(rows)],
      ['清单.docx', await feedbackFiles.docx(rows)],
    ];
    const before = await count();
    for (const [name, bytes] of files) {
      const { body } = await upload(bytes, name);
      const list = await detail(body.id);
      expect([name, ...verdicts(list)]).toEqual([name, 'unchanged', 'unchanged']);
      expect((await commit(list)).body.code).toBe('feedback.nothing');
    }
    expect(await count()).toBe(before);
  });

  it('says what differs, and leaves alone what an officer has bettered meanwhile', async () => {
    const [row] = await app()
      .get(UnitOfWork)
      .reads.find(FeedbackTaskRow, { order: { row: 'ASC' } });
    const task = (await officer.get<Record<string, never>>(`/api/rectifications/${row!.taskId}`))
      .body as never as Task & {
      source: string;
    };
    const facts = {
      ...task,
      goal: '年底前完成改造，管护到位。',
      leadId: district.department.id,
      assistIds: district.streets.slice(0, 2).map(({ id }) => id),
      streetIds: [district.streets[0]!.id],
      superviseIds: [],
    };
    const put = await officer.put(`/api/rectifications/${row!.taskId}`, pick(facts), {
      'if-match': `"${task.version}"`,
    });
    expect(put.status).toBe(204);
    const moved = FIRST.with(6, '2027年3月底').with(13, `${FIRST[13]!}；2027年3月底前管护移交`);
    const list = await tried([moved, SECOND]);
    expect(verdicts(list)).toEqual(['changed', 'unchanged']);
    expect(list.lines[0]!.differences).toEqual([
      { column: 'due', before: '2026-12-31', after: '2027-03-31' },
      {
        column: 'milestones',
        before: '2026-06-30 排查建档（20%）\n2026-10-31 完成改造\n2026-12-31 验收移交',
        after: '2026-06-30 排查建档（20%）\n2026-10-31 完成改造\n2026-12-31 验收移交\n2027-03-31 管护移交',
      },
    ]);
    expect((await commit(list)).body).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
    const after = await taskOf(row!.taskId);
    expect(after).toMatchObject({
      dueOn: '2027-03-31',
      dueSaid: '2027年3月底',
      goal: '年底前完成改造，管护到位。',
    });
    expect(after.milestones.slice(0, 3).map(({ id }) => id)).toEqual(task.milestones.map(({ id }) => id));
    expect(after.history.slice(0, 2).map(({ action, note }) => [action, note])).toEqual([
      ['rectification.plan', '按反馈意见清单更新：清单.xlsx'],
      ['rectification.change', '按反馈意见清单更新：清单.xlsx'],
    ]);
  });

  it('names units that nobody has, takes the choice, and remembers it for the next list', async () => {
    const third = FIRST.with(1, '第3项').with(2, '采石场植被恢复不到位。').with(7, '区城管局').with(8, '');
    const list = await tried([third, third.with(1, '第4项').with(2, '黑臭水体反弹。')]);
    expect(verdicts(list)).toEqual(['refused', 'refused']);
    expect(list.lines[0]!.faults).toEqual([
      expect.objectContaining({ column: 'lead', zh: '没有叫“区城管局”的在用单位，请在上面选是哪个单位。' }),
    ]);
    expect(list.names).toEqual([{ name: '区城管局', unitId: null, rows: [2, 3] }]);
    expect(await commit(list)).toMatchObject({ status: 409, body: { code: 'feedback.refused' } });

    const units = [{ name: '区城管局', unitId: district.department.id }];
    expect((await decide(list, { units })).status).toBe(204);
    expect((await decide(list, { units })).status).toBe(412);
    const chosen = await detail(list.id);
    expect(verdicts(chosen)).toEqual(['new', 'new']);
    expect(chosen.names).toMatchObject([{ name: '区城管局', unitId: district.department.id }]);
    // The plan that was looked at is another one now.
    expect(await commit(list)).toMatchObject({ status: 412, body: { code: 'feedback.plan_changed' } });
    expect((await decide(chosen, { leftOut: [3] })).status).toBe(204);
    expect((await commit(await detail(list.id))).body).toMatchObject({ new: 1, leftOut: 1 });
    expect(await commit(chosen)).toMatchObject({ status: 409, body: { code: 'feedback.committed' } });
    expect((await decide(await detail(list.id), {})).body.code).toBe('feedback.committed');

    expect(verdicts(await tried([third]))).toEqual(['unchanged']);
    expect(await app().get(UnitOfWork).reads.count(FeedbackUnitNameRow)).toBe(1);
  });

  it('opens a task once where two officers import the same list at once', async () => {
    const fifth = FIRST.with(1, '第5项').with(2, '工地扬尘管控不到位。');
    const one = await tried([fifth]);
    const other = await tried([fifth]);
    const before = await count();
    const second = await Client.as(app(), 'guanli');
    const answers = await Promise.all([commit(one), commit(other, second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await count()).toBe(before + 1);
  });

  it('keeps several rows of one problem together, and an opening day that lies in the past', async () => {
    const merged = [
      FIRST.with(1, '第6项').with(2, '畜禽养殖污染。').with(6, '2026年4月底').with(13, ''),
      ['', '', '', '', '建粪污处理设施。', '', '', '云栖街道', ...Array.from({ length: 7 }, () => '')],
    ];
    const list = await tried(merged);
    expect(list.lines).toMatchObject([{ row: 2, rows: 2, verdict: 'refused', faults: [{ column: 'due' }] }]);
    expect((await decide(list, { startedOn: '2026-05-21' })).status).toBe(422);
    expect((await decide(list, { startedOn: '2026-01-15' })).status).toBe(204);
    const again = await detail(list.id);
    expect(again.lines[0]!.cells.find(({ column }) => column === 'measures')!.text).toBe(
      '逐处排查；\n分三批改造。\n建粪污处理设施。',
    );
    expect(verdicts(again)).toEqual(['new']);
    await commit(again);
    const task = (await app().get(UnitOfWork).reads.findOneByOrFail(RectificationTaskRow, {
      sourceNo: '第6项',
    })) as RectificationTaskRow;
    expect([task.number.slice(0, 8), task.startedOn]).toEqual(['ZG-2026-', '2026-01-15']);
  });

  it('is refused where it is no list, and for whoever opens no tasks', async () => {
    const noList = feedbackFiles.sheet([
      ['姓名', '账号'],
      ['何青', 'heqing'],
    ]);
    expect(await upload(noList, '名册.xlsx')).toMatchObject({
      status: 422,
      body: { code: 'feedback.no_list' },
    });
    const zip = Buffer.from('PK\u0003\u0004 not a workbook');
    expect((await upload(zip, '坏.xlsx')).status).toBe(422);
    const street = await Client.as(app(), 'liuchang');
    const good = feedbackFiles.csv([FEEDBACK_HEAD, FIRST]);
    expect((await upload(good, '清单.csv', ROUND, street)).status).toBe(403);
    expect((await street.get('/api/feedback-imports')).status).toBe(403);
    const { body } = await upload(good, '清单.csv', '');
    expect((await detail(body.id)).lines[0]!.faults).toMatchObject([{ column: 'source' }]);
  });
});

/** What `PUT` takes of a task that was read. */
function pick(task: Record<string, unknown>): Record<string, unknown> {
  const names =
    'campaignId source sourceRound sourceNo title problem goal measures type startedOn dueOn dueSaid evidenceEvery ' +
    'partyLeader governmentLeader owner leadId assistIds streetIds superviseIds';
  return Object.fromEntries(names.split(' ').map((name) => [name, task[name]]));
}
