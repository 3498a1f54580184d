import ExcelJS from 'exceljs';
import { listZip, unzipEntry } from '../../src/platform/documents/zip.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { LedgerIssueRow, LedgerUploadRow } from '../../src/modules/ledgers/index.js';
import { RectificationProgressRow } from '../../src/modules/rectification/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Row {
  taskId: string;
  serial: number;
  cells: string[];
  mark: string | null;
  changed: string[];
}
interface Table {
  heading: string;
  columns: { key: string; heading: string }[];
  rows: Row[];
  gone: { serial: number; why: string }[];
  against: { year: number; number: number } | null;
}
interface Ledger {
  id: string;
  name: string;
  table: Table;
  issues: { id: string; year: number; number: number; lineCount: number }[];
  proposed: number[];
  mayFreeze: boolean;
}
interface Issue {
  id: string;
  year: number;
  number: number;
  table: Table;
}
interface Settings {
  id: string;
  version: number;
  name: string;
  heading: string;
  notes: string;
  active: boolean;
  filter: { sources: string[]; keepWrittenOff: boolean };
  columns: { key: string; heading: string | null }[];
}
interface Cell {
  key: string;
  was: string;
  now: string;
  filled: string;
  verdict: string;
  takeable: boolean;
  reason: { zh: string } | null;
}
interface Upload {
  state: string;
  rows: {
    taskId: string | null;
    serial: string;
    title: string;
    cells: Cell[];
    refused: { zh: string } | null;
  }[];
  outcomes: { column: string; refused: unknown }[];
  maySettle: boolean;
}
interface Problem {
  code: string;
  errors: { field: string; code: string }[];
}

const FEEDBACK = '0c6a7b1e-2f53-4d0e-9a61-5b1f7c3d0671';
const SELF = '0c6a7b1e-2f53-4d0e-9a61-5b1f7c3d0673';

describeOnBoth('ledgers', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let administrator: Client;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;
  let department: Client;
  let leader: Client;
  const taskIds: string[] = [];

  /** A session ends with its day, so everybody signs in again. */
  const on = async (day: string, time = '09:00'): Promise<void> => {
    app().setClock(day, time);
    administrator = await Client.as(app(), 'guanli');
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
    otherStreet = await Client.as(app(), 'hanlei');
    department = await Client.as(app(), 'duanxiao');
    leader = await Client.as(app(), 'fengqi');
  };
  const open = async (title: string, more: Record<string, unknown> = {}): Promise<string> => {
    const body = {
      source: 'feedback',
      sourceRound: '第三轮中央督察',
      title,
      problem: `${title}的问题`,
      goal: '全部改完',
      measures: '分批改造',
      type: 'dated',
      startedOn: '2026-05-01',
      dueOn: '2026-12-31',
      partyLeader: '张明',
      governmentLeader: '冯启明',
      leadId: district.streets[0]!.id,
      assistIds: [district.department.id],
      streetIds: [],
      superviseIds: [],
      caseIds: [],
      milestones: [
        { what: '排查', plannedOn: '2026-05-31' },
        { what: '改造', plannedOn: '2026-10-31' },
      ],
      ...more,
    };
    const { status, body: answer } = await officer.post<{ id: string }>('/api/rectifications', body);
    expect(status).toBe(201);
    return answer.id;
  };
  const ledger = async (client = officer, id = FEEDBACK): Promise<Ledger> =>
    (await client.get<Ledger>(`/api/ledgers/${id}`)).body;
  const freeze = async (id = FEEDBACK, headers = {}): Promise<string> => {
    const answer = await officer.post<{ id: string }>(`/api/ledgers/${id}/issues`, undefined, headers);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const issue = async (id: string, client = officer, query = ''): Promise<Issue> =>
    (await client.get<Issue>(`/api/ledgers/${FEEDBACK}/issues/${id}${query}`)).body;
  const paper = (id: string, form: string, client = officer) =>
    client.file(`/api/ledgers/${FEEDBACK}/issues/${id}/file?form=${form}`);
  const tell = async (taskId: string, text: string, client = street): Promise<void> => {
    expect((await client.post(`/api/rectifications/${taskId}/progress`, { text })).status).toBe(201);
  };
  const tick = async (taskId: string, at: number, doneOn: string): Promise<void> => {
    const { body } = await street.get<{ version: number; milestones: { id: string }[] }>(
      `/api/rectifications/${taskId}`,
    );
    const path = `/api/rectifications/${taskId}/milestones/${body.milestones[at]!.id}/tick`;
    expect((await street.post(path, { doneOn }, { 'if-match': `"${body.version}"` })).status).toBe(204);
  };
  const cellOf = ({ columns }: Table, row: Row, key: string): string =>
    row.cells[columns.findIndex((column) => column.key === key)]!;
  const settings = async (id = FEEDBACK): Promise<Settings> => {
    const { body } = await administrator.get<{ ledgers: Settings[] }>('/api/ledger-views');
    return body.ledgers.find((one) => one.id === id)!;
  };
  const set = (view: Settings, more: Record<string, unknown>, client = administrator) =>
    client.put<Problem>(
      `/api/ledger-views/${view.id}`,
      { ...factsOf(view), ...more },
      { 'if-match': `"${view.version}"` },
    );

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    await on('2026-05-20');
    taskIds.push(
      await open('雨污混接'),
      await open('河道垃圾'),
      await open('云栖河岸', { leadId: district.streets[1]!.id, assistIds: [] }),
    );
  });

  it('are three as they come, each taking its own source', async () => {
    const { body } = await officer.get<{ name: string; count: number; lastIssue: unknown }[]>('/api/ledgers');
    expect(body.map(({ name, count, lastIssue }) => [name, count, lastIssue])).toEqual([
      ['督察反馈问题整改台账', 3, null],
      ['信访举报整改台账', 0, null],
      ['自查自纠台账', 0, null],
    ]);
    const nothing = await officer.post<Problem>(`/api/ledgers/${SELF}/issues`);
    expect([nothing.status, nothing.body.code]).toEqual([409, 'ledger.nothing_to_freeze']);
  });

  it('are read by each in the own part, and frozen by the bureau alone', async () => {
    const whole = await ledger(leader);
    expect(whole.table.rows.map(({ serial }) => serial)).toEqual([1, 2, 3]);
    expect([whole.proposed, whole.mayFreeze]).toEqual([[1, 2, 3], false]);
    const part = await ledger(otherStreet);
    expect(part.table.rows.map((row) => [row.serial, cellOf(part.table, row, 'lead')])).toEqual([
      [3, '云栖街道'],
    ]);
    for (const client of [street, leader])
      expect((await client.post(`/api/ledgers/${FEEDBACK}/issues`)).status).toBe(403);
    const draft = await officer.file(`/api/ledgers/${FEEDBACK}/draft?form=docx`);
    expect(wordsOf(draft.body, 'word/header1.xml')).toContain('草稿');
  });

  it('are frozen once per key, numbered within their year', async () => {
    await tell(taskIds[0]!, '排查了一半。');
    const key = { 'idempotency-key': 'freeze-once-0001' };
    const first = await freeze(FEEDBACK, key);
    expect(await freeze(FEEDBACK, key)).toBe(first);
    const { issues, proposed } = await ledger();
    expect(issues.map(({ year, number, lineCount }) => [year, number, lineCount])).toEqual([[2026, 1, 3]]);
    expect(proposed).toEqual([]);
    const { table } = await issue(first);
    expect(cellOf(table, table.rows[0]!, 'progress')).toBe('排查了一半。');
    expect([table.against, table.rows[0]!.mark]).toEqual([null, null]);
  });

  it('keep serials and mark what changed since the last issue', async () => {
    await on('2026-06-20');
    await tick(taskIds[0]!, 0, '2026-06-10');
    await tell(taskIds[0]!, '排查完成。');
    taskIds.push(await open('新来的'));
    // What leaves the ledger leaves a gap.
    const left = await officer.get<Record<string, unknown> & { version: number; lead: { id: string } }>(
      `/api/rectifications/${taskIds[1]}`,
    );
    const { lead, version, assist: _, streets: __, supervise: ___, ...facts } = left.body;
    const moved = {
      ...facts,
      source: 'self-check',
      sourceRound: null,
      leadId: lead.id,
      assistIds: [],
      streetIds: [],
      superviseIds: [],
    };
    const pick = Object.fromEntries(
      Object.entries(moved).filter(([name]) =>
        [
          'campaignId source sourceRound sourceNo title problem goal measures type startedOn dueOn dueSaid',
          'evidenceEvery partyLeader governmentLeader owner leadId assistIds streetIds superviseIds',
        ]
          .join(' ')
          .split(' ')
          .includes(name),
      ),
    );
    const changed = await officer.put(`/api/rectifications/${taskIds[1]}`, pick, {
      'if-match': `"${version}"`,
    });
    expect(changed.status).toBe(204);

    const second = await issue(await freeze());
    expect([second.number, second.table.against]).toEqual([2, { year: 2026, number: 1 }]);
    expect(second.table.rows.map(({ serial, mark }) => [serial, mark])).toEqual([
      [1, 'changed'],
      [3, 'changed'],
      [4, 'new'],
    ]);
    expect(second.table.rows[0]!.changed).toEqual(['progress', 'share']);
    // Nobody ticked in time, so it is behind now without anybody having touched it.
    expect(second.table.rows[1]!.changed).toEqual(['status', 'schedule']);
    expect(second.table.gone).toMatchObject([{ serial: 2, why: 'left' }]);

    // It comes back with the number it had.
    const back = (await officer.get<{ version: number }>(`/api/rectifications/${taskIds[1]}`)).body;
    await officer.put(
      `/api/rectifications/${taskIds[1]}`,
      { ...pick, source: 'feedback', sourceRound: '第三轮中央督察', assistIds: [district.department.id] },
      { 'if-match': `"${back.version}"` },
    );
    const third = await issue(await freeze());
    expect(third.table.rows.map(({ serial, mark }) => [serial, mark])).toEqual([
      [1, null],
      [2, 'new'],
      [3, null],
      [4, null],
    ]);
  });

  it('are compared between any two issues', async () => {
    const { issues } = await ledger();
    const [third, , first] = issues;
    const { table } = await issue(third!.id, officer, `?against=${first!.id}`);
    expect(table.against).toEqual({ year: 2026, number: 1 });
    expect(table.rows.map(({ serial, mark }) => [serial, mark])).toEqual([
      [1, 'changed'],
      [2, 'changed'],
      [3, 'changed'],
      [4, 'new'],
    ]);
    expect(table.gone).toEqual([]);
  });

  it('print an issue byte for byte the same, whatever happens afterwards', async () => {
    const [, second] = (await ledger()).issues;
    const before = [await paper(second!.id, 'xlsx'), await paper(second!.id, 'docx')];
    const part = await paper(second!.id, 'docx', otherStreet);
    expect(before.map(({ status }) => status)).toEqual([200, 200]);
    await on('2026-07-02', '15:40');
    await tell(taskIds[0]!, '印发以后的进展。');
    const view = await settings();
    const renamed = await set(view, {
      name: '改了名的台账',
      columns: [{ key: 'number', heading: '编号' }],
    });
    expect(renamed.status).toBe(204);
    const after = [await paper(second!.id, 'xlsx'), await paper(second!.id, 'docx')];
    after.forEach(({ body }, at) => expect(body.equals(before[at]!.body)).toBe(true));
    expect((await paper(second!.id, 'docx', otherStreet)).body.equals(part.body)).toBe(true);
    // A street gets its own rows, and the paper says so.
    const words = wordsOf(part.body, 'word/document.xml');
    expect(words).toContain('云栖街道部分');
    expect(words).not.toContain('雨污混接');
    expect(wordsOf(before[1]!.body, 'word/document.xml')).toContain('2026年第2期');
    const core = wordsOf(before[0]!.body, 'docProps/core.xml');
    expect(core).toContain('2026-06-20T01:00:00Z');
    expect((await set(await settings(), factsOf(view))).status).toBe(204);
    await on('2026-06-20');
  });

  it('print A4 across with the heading line on each page', async () => {
    const { issues } = await ledger();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await paper(issues[0]!.id, 'xlsx')).body as never);
    const sheet = book.worksheets[0]!;
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '3:3',
    });
    expect(sheet.getCell('A1').text).toBe('生态环境保护督察反馈问题整改台账');
    expect(sheet.getCell('A1').font).toMatchObject({ name: '方正小标宋简体' });
    expect(sheet.getRow(3).values).toContain('本期进展');
    const words = wordsOf((await paper(issues[0]!.id, 'docx')).body, 'word/document.xml');
    expect(words).toContain('w:tblHeader');
    expect(words).toContain('w:orient="landscape"');
  });

  describe('that were filled in', () => {
    let last: string;
    const fillIn = async (
      client: Client,
      fill: (sheet: ExcelJS.Worksheet, at: At) => void,
    ): Promise<Buffer> => {
      const { status, body } = await client.file(`/api/ledgers/${FEEDBACK}/issues/${last}/fill-in`);
      expect(status).toBe(200);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(body as never);
      const sheet = book.worksheets[0]!;
      const heads = (sheet.getRow(3).values as string[]).map((head) => head ?? '');
      fill(sheet, (serial, heading) => {
        for (let row = 4; row <= sheet.rowCount; row += 1)
          if (sheet.getCell(row, 1).text === String(serial))
            return sheet.getCell(row, heads.indexOf(heading));
        throw new Error(`no row ${serial}`);
      });
      return Buffer.from(await book.xlsx.writeBuffer());
    };
    const send = async (client: Client, bytes: Buffer, headers = {}, to = last) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), '梧桐街道回填.xlsx');
      return client.post<{ id: string } & Problem>(
        `/api/ledgers/${FEEDBACK}/issues/${to}/uploads`,
        form,
        headers,
      );
    };
    const upload = async (id: string, client = street): Promise<Upload> =>
      (await client.get<Upload>(`/api/ledgers/${FEEDBACK}/uploads/${id}`)).body;
    const confirm = (id: string, cells: { taskId: string; key: string }[], client = street) =>
      client.post<{ column: string; refused: { zh: string } | null }[] & Problem>(
        `/api/ledgers/${FEEDBACK}/uploads/${id}/confirm`,
        { cells },
      );
    const takeable = ({ rows }: Upload) =>
      rows.flatMap(({ taskId, cells }) =>
        cells.flatMap(({ key, takeable: may }) => (may ? [{ taskId: taskId!, key }] : [])),
      );
    const entries = (taskId: string, text: string) =>
      app().reads.countBy(RectificationProgressRow, { taskId, text });

    beforeAll(async () => {
      await on('2026-06-20', '10:00');
      last = await freeze();
    });

    it('are told field by field, and count when they are confirmed, once', async () => {
      const bytes = await fillIn(street, (_, at) => {
        at(1, '本期进展').value = '改造 20 处。';
        at(1, '存在困难').value = '雨天停工。';
        at(1, '整改目标').value = '改一半就行';
        at(2, '节点完成情况').value = '1．2026-06-18\n2．2026-12-01';
      });
      const key = { 'idempotency-key': 'fill-in-once-0001' };
      const sent = await send(street, bytes, key);
      expect(sent.status).toBe(201);
      expect((await send(street, bytes, key)).body.id).toBe(sent.body.id);
      const told = await upload(sent.body.id);
      expect(
        told.rows.map(({ serial, cells }) => [serial, cells.map(({ key, verdict }) => `${key} ${verdict}`)]),
      ).toEqual([
        ['1', ['goal refused', 'progress takes', 'obstacle takes']],
        ['2', ['milestonesDone.1 takes', 'milestonesDone.2 refused']],
      ]);
      expect(told.rows[0]!.cells[0]).toMatchObject({
        was: '全部改完',
        now: '全部改完',
        filled: '改一半就行',
      });
      expect(await entries(taskIds[0]!, '改造 20 处。')).toBe(0);

      const refused = await confirm(sent.body.id, [{ taskId: taskIds[0]!, key: 'goal' }]);
      expect([refused.status, refused.body.code]).toEqual([409, 'ledger.not_takeable']);
      const done = await confirm(sent.body.id, takeable(told));
      expect([done.status, done.body.map(({ column, refused: why }) => [column, why])]).toEqual([
        200,
        [
          ['progress', null],
          ['obstacle', null],
          ['milestonesDone', null],
        ],
      ]);
      const { body: task } = await officer.get<{ progress: { text: string; obstacle: string }[] }>(
        `/api/rectifications/${taskIds[0]}`,
      );
      expect(task.progress[0]).toMatchObject({ text: '改造 20 处。', obstacle: '雨天停工。' });
      const again = await confirm(sent.body.id, takeable(told));
      expect([again.status, again.body.code]).toEqual([409, 'ledger.upload_settled']);

      // The same file once more says nothing new.
      const second = await send(street, bytes);
      const now = await upload(second.body.id);
      expect(takeable(now)).toEqual([]);
      expect(now.rows[0]!.cells.map(({ key, verdict }) => `${key} ${verdict}`)).toEqual([
        'goal refused',
        'progress same',
        'obstacle same',
      ]);
      expect(await entries(taskIds[0]!, '改造 20 处。')).toBe(1);
      expect((await street.delete(`/api/ledgers/${FEEDBACK}/uploads/${second.body.id}`)).status).toBe(204);
      expect((await upload(second.body.id)).state).toBe('discarded');
      const kept = await street.file(`/api/ledgers/${FEEDBACK}/uploads/${second.body.id}/file`);
      expect(kept.body.equals(bytes)).toBe(true);
      const stored = await app().reads.findOneByOrFail(LedgerUploadRow, { id: second.body.id });
      expect(Buffer.from(stored.sealedFile, 'base64').includes(bytes.subarray(0, 30))).toBe(false);
    });

    it('are written once when they are confirmed twice at once', async () => {
      const bytes = await fillIn(street, (_, at) => {
        at(4, '本期进展').value = '两个窗口一起点。';
      });
      const { body } = await send(street, bytes);
      const cells = [{ taskId: taskIds[3]!, key: 'progress' }];
      const both = await Promise.all([confirm(body.id, cells), confirm(body.id, cells)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(await entries(taskIds[3]!, '两个窗口一起点。')).toBe(1);
    });

    it('show what others changed since with both values, and leave the choice', async () => {
      const bytes = await fillIn(street, (_, at) => {
        at(2, '本期进展').value = '街道自己的说法。';
      });
      await tell(taskIds[1]!, '水务局先报了。', department);
      const { body } = await send(street, bytes);
      const told = await upload(body.id);
      expect(told.rows[0]!.cells).toMatchObject([
        {
          key: 'progress',
          was: '',
          now: '水务局先报了。',
          filled: '街道自己的说法。',
          verdict: 'conflict',
          takeable: true,
        },
      ]);
      expect(told.rows[0]!.cells[0]!.reason!.zh).toContain('水务局先报了。');
      expect((await confirm(body.id, [])).status).toBe(200);
      expect(await entries(taskIds[1]!, '街道自己的说法。')).toBe(0);
      const again = await send(street, bytes);
      expect((await confirm(again.body.id, takeable(await upload(again.body.id)))).status).toBe(200);
      expect(await entries(taskIds[1]!, '街道自己的说法。')).toBe(1);
    });

    it('are refused for tasks of another street, without saying what those are', async () => {
      const whole = await fillIn(officer, (_, at) => {
        at(3, '本期进展').value = '替别人填。';
      });
      const { body } = await send(street, whole);
      const told = await upload(body.id);
      expect(told.rows).toHaveLength(1);
      expect(told.rows[0]).toMatchObject({ serial: '3', taskId: null, title: '', cells: [] });
      expect(told.rows[0]!.refused!.zh).toBe('不是本单位的任务，不能填报。');
      const tried = await confirm(body.id, [{ taskId: taskIds[2]!, key: 'progress' }]);
      expect([tried.status, tried.body.code]).toEqual([409, 'ledger.not_takeable']);
      expect(await entries(taskIds[2]!, '替别人填。')).toBe(0);
      expect((await otherStreet.get(`/api/ledgers/${FEEDBACK}/uploads/${body.id}`)).status).toBe(404);
      const seen = await upload(body.id, officer);
      expect([seen.maySettle, seen.rows[0]!.cells[0]!.verdict]).toEqual([false, 'takes']);
      const notTheirs = await confirm(body.id, [], officer);
      expect([notTheirs.status, notTheirs.body.code]).toEqual([409, 'ledger.not_your_upload']);
      expect((await send(leader, whole)).status).toBe(403);
    });

    it('refuse the sheet of another issue, another table and what is no sheet', async () => {
      const [, before] = (await ledger()).issues;
      const bytes = await fillIn(street, () => {});
      const other = await send(street, bytes, {}, before!.id);
      expect([other.status, other.body.code]).toEqual([422, 'ledger.other_issue']);
      const csv = await send(street, Buffer.from('姓名,电话\n张三,无\n'));
      expect([csv.status, csv.body.code]).toEqual([422, 'ledger.no_table']);
      expect((await send(street, Buffer.from('%PDF-1.7 nothing'))).status).toBe(422);
      expect((await upload((await send(street, bytes)).body.id)).rows).toEqual([]);
    });

    it('refuse rows that are not in the issue, that stand twice, or whose task has left', async () => {
      const bytes = await fillIn(street, (sheet, at) => {
        at(1, '序号').value = '77';
        at(2, '本期进展').value = '第一行';
        const row = sheet.addRow([]);
        sheet.getRow(5).eachCell((cell, column) => (row.getCell(column).value = cell.value));
        at(4, '本期进展').value = '已经离开';
      });
      const view = await settings();
      expect((await set(view, { filter: { ...view.filter, types: ['long-term'] } })).status).toBe(204);
      const left = await upload((await send(street, bytes)).body.id);
      expect(left.rows.find(({ serial }) => serial === '4')!.refused!.zh).toContain('不在这本台账');
      expect((await set(await settings(), { filter: { ...view.filter, types: [] } })).status).toBe(204);
      const { rows } = await upload((await send(street, bytes)).body.id);
      expect(rows.map(({ serial, refused }) => [serial, refused?.zh.slice(0, 7) ?? null])).toEqual([
        ['77', '这一期里没有这'],
        ['2', null],
        ['4', null],
        ['2', '同一项任务在表'],
      ]);
    });
  });

  it('are set up by the administrator alone, against the version that was seen', async () => {
    const view = await settings(SELF);
    expect((await officer.get('/api/ledger-views')).status).toBe(403);
    expect((await set(view, {}, officer)).status).toBe(403);
    const wrong = await set(view, { columns: [{ key: 'goal' }, { key: 'goal' }] });
    expect(wrong.body.errors.map(({ code }) => code)).toEqual(['ledger.identity', 'ledger.twice']);
    expect((await set(view, { name: '督察反馈问题整改台账' })).body.errors[0]!.code).toBe(
      'ledger.name_taken',
    );
    expect((await set(view, { columns: [{ key: 'nothing' }] })).status).toBe(422);
    expect((await set(view, { active: false })).status).toBe(204);
    expect((await set(view, {})).status).toBe(412);
    const out = await officer.post<Problem>(`/api/ledgers/${SELF}/issues`);
    expect(out.body.code).toBe('ledger.out_of_use');
    const facts = { ...factsOf(view), name: '长江警示片台账', active: true };
    const added = await administrator.post<{ id: string }>('/api/ledger-views', facts);
    expect(added.status).toBe(201);
    expect((await officer.get<unknown[]>('/api/ledgers')).body).toHaveLength(3);
    const remembered = await app().reads.findBy(HistoryEntryRow, {
      subjectType: 'ledger',
      subjectId: view.id,
    });
    expect(remembered.map(({ action }) => action)).toEqual(['ledger.change']);
  });

  it('begin with the first issue again in a new year, against the last of the old one', async () => {
    await on('2027-01-05');
    const first = await issue(await freeze());
    expect([first.year, first.number, first.table.against?.year]).toEqual([2027, 1, 2026]);
    expect(first.table.rows.map(({ serial }) => serial)).toEqual([1, 2, 3, 4]);
    const numbers = (await app().reads.findBy(LedgerIssueRow, { ledgerId: FEEDBACK })).map(
      ({ year, number }) => `${year}-${number}`,
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('are numbered without a double when two are frozen at once', async () => {
    const ids = await Promise.all([freeze(), freeze(), freeze()]);
    const numbers = await Promise.all(ids.map(async (id) => (await issue(id)).number));
    expect(numbers.toSorted()).toEqual([2, 3, 4]);
  });
});

/** What is sent of it. */
function factsOf({ name, heading, notes, filter, columns, active }: Settings) {
  return { name, heading, notes, filter, columns, active };
}

type At = (serial: number, heading: string) => ExcelJS.Cell;

function wordsOf(zip: Buffer, name: string): string {
  return unzipEntry(
    zip,
    listZip(zip).find((entry) => entry.name === name)!,
  ).toString('utf8');
}
