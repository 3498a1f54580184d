import type { ImportRowDetailResponse } from '../../src/modules/intake/http/dto/import-row.response.js';
import type {
  ImportRunResponse,
  ImportRunSummary,
} from '../../src/modules/intake/http/dto/import.response.js';
import { AllegationRow, CaseRow, PollutionTypeRow } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { importing, type TestFile, type UploadMore, type WholeRun } from '../support/importing.js';
import { startPostgres } from '../support/postgres.js';

const SAMPLE = 'layout-a-round3.csv';
const FEATURES = ['银杏街道', '枫桥街道', '桂湖街道', '松林镇'];

let test: TestApp;
let district: District;
let officer: Client;

async function start(options: Parameters<typeof startApp>[0] = {}): Promise<void> {
  test = await startApp(options);
  district = await given(test).district();
  for (const name of FEATURES) await given(test).unit(name, 'street', null);
  officer = await Client.as(test, 'zhoumin');
  imports = importing(test, officer, district.campaign.id);
}

let imports: ReturnType<typeof importing>;
const upload = (file: TestFile, more: UploadMore = {}) => imports.upload(file, more);
const commit = (id: string, skipRejected: boolean, more: { by?: Client } = {}) =>
  imports.commit(id, skipRejected, more);
const row = (answer: Answer<WholeRun>, rowNumber: number) => imports.row(answer, rowNumber);
const codes = (answer: Answer<WholeRun>, rowNumber: number) => imports.codes(answer, rowNumber);
const caseOf = (id: string | null): Promise<CaseRow> => test.reads.findOneByOrFail(CaseRow, { id: id ?? '' });
const HEADING = '受理编号,交办问题基本情况,行政区域,问题类型,调查核实情况,是否属实';
const csv = (...lines: string[]): { name: string; bytes: string } => ({
  name: '清单.csv',
  bytes: [HEADING, ...lines].join('\n'),
});

afterEach(() => test.stop());

describe('importing the sample', () => {
  beforeEach(() => start());

  it('says of every row what would become of it, and registers nothing', async () => {
    const answer = await upload(SAMPLE);
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({
      state: 'dry-run',
      fileName: SAMPLE,
      createdByName: '周敏',
      committedAt: null,
      counts: { rows: 16, new: 14, repeat: 1, unchanged: 0, changed: 0, rejected: 1, skipped: 1, created: 0 },
    });
    expect(answer.body.columns).toHaveLength(11);
    expect(answer.body.columns[1]).toEqual({ header: '受理编号', field: 'acceptanceNo' });
    expect(row(answer, 9)).toMatchObject({
      outcome: 'rejected',
      caseId: null,
      findings: [{ column: '交办问题基本情况', code: 'content.missing', severity: 'rejected' }],
    });
    expect(row(answer, 18).outcome).toBe('skipped');
    expect(row(answer, 2)).toMatchObject({ outcome: 'new', streetName: '梧桐街道' });
    expect(row(answer, 2).title).toContain('青石巷18号楼下');
    expect(await test.reads.countBy(CaseRow, {})).toBe(0);
  });

  it('refuses to commit over a rejected row, then registers the other fifteen', async () => {
    const { id } = (await upload(SAMPLE, { batchLabel: '第4批' })).body;
    const refused = await commit(id, false);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'import.rows_rejected', details: { count: 1, rows: [9] } });
    expect(await test.reads.countBy(CaseRow, {})).toBe(0);

    const answer = await commit(id, true);
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({
      state: 'committed',
      counts: { created: 15, rejected: 1, leftOut: 1 },
    });
    expect(answer.body.committedAt).toBe(test.clock.now());
    expect(await test.reads.countBy(CaseRow, { status: 'registered' })).toBe(15);

    const first = await caseOf(row(answer, 2).caseId);
    expect(first).toMatchObject({
      acceptanceNo: 'D3ZZ202605110007',
      channel: 'PHONE',
      verdict: 'TRUE',
      closure: 'OPEN',
      streetId: district.streets[0]!.id,
      homeUnitId: district.streets[0]!.id,
      closureGoal: '油烟达标排放,风机噪声达标。',
      accountability: '无',
    });
    expect(first.rawCells?.[9]).toEqual({ header: '是否办结', text: '已办结' });
    expect(codes(answer, 2)).toContain('closure.claimed');
    const types = await test.reads.findBy(PollutionTypeRow, { caseId: first.id });
    expect(types.map(({ medium }) => medium)).toEqual(['AIR', 'NOISE']);
    expect(await given(test).parts(first.id)).toMatchObject([
      { unitId: district.streets[0]!.id, role: 'LEAD', active: true },
    ]);
    expect((await caseOf(row(answer, 3).caseId)).isKeyCase).toBe(true);
    expect((await caseOf(row(answer, 16).caseId)).outOfScope).toBe(true);
  });

  it('links a repeat, names assistants and finds the batch of each row', async () => {
    const { id } = (await upload(SAMPLE, { batchLabel: '第4批' })).body;
    const answer = await commit(id, true);
    const repeat = await caseOf(row(answer, 6).caseId);
    expect(repeat.repeatOfId).toBe(row(answer, 2).caseId);
    const parts = await given(test).parts(row(answer, 14).caseId!);
    expect(new Map(parts.map((part) => [part.role, part.unitId]))).toEqual(
      new Map([
        ['LEAD', district.streets[0]!.id],
        ['ASSIST', district.streets[1]!.id],
      ]),
    );
    const batches = await officer.get<{ id: string; label: string }[]>(
      `/api/campaigns/${district.campaign.id}/batches`,
    );
    const labelOf = async (rowNumber: number): Promise<string | undefined> => {
      const { batchId } = await caseOf(row(answer, rowNumber).caseId);
      return batches.body.find((one) => one.id === batchId)?.label;
    };
    expect([await labelOf(2), await labelOf(7)]).toEqual(['第4批', '第5批']);
    expect(batches.body).toHaveLength(2);
  });

  it('creates nothing when the same file comes again, and says so', async () => {
    const first = (await upload(SAMPLE)).body;
    await commit(first.id, true);
    const again = await upload(SAMPLE);
    expect(again.body.counts).toMatchObject({ rows: 16, new: 0, unchanged: 15, changed: 0, rejected: 1 });
    expect(again.body.fileNotes).toMatchObject([{ code: 'file.seen', severity: 'warning' }]);
    const answer = await commit(again.body.id, true);
    expect(answer.body.counts).toMatchObject({ created: 0, unchanged: 15 });
    expect(await test.reads.countBy(CaseRow, {})).toBe(15);
    expect(row(answer, 2).caseId).not.toBeNull();
  });

  it('changes nothing when a run is committed twice, and says so', async () => {
    const { id } = (await upload(SAMPLE)).body;
    const first = await commit(id, true);
    test.setClock('2026-05-11', '09:30');
    const second = await commit(id, true);
    expect(second.status).toBe(202);
    expect(second.body).toMatchObject({ committedAt: first.body.committedAt, counts: { created: 15 } });
    expect(second.body.fileNotes).toMatchObject([{ code: 'import.committed' }]);
    expect(second.body.fileNotes[0]!.message).toContain('2026-05-11 09:00');
    expect(await test.reads.countBy(CaseRow, {})).toBe(15);
    const read = await officer.get<ImportRunResponse>(`/api/imports/${id}`);
    expect(read.body.fileNotes).toEqual([]);
    expect((await imports.whole(id)).body.rows).toEqual(first.body.rows);
  });

  it('keeps what was done in the history and in the list', async () => {
    const { id } = (await upload(SAMPLE)).body;
    await commit(id, true);
    const other = (await upload('layout-c-round2.csv')).body;
    const list = await officer.get<ImportRunSummary[]>(`/api/imports?campaignId=${district.campaign.id}`);
    expect(list.body.map((one) => [one.id, one.state])).toEqual([
      [other.id, 'dry-run'],
      [id, 'committed'],
    ]);
    expect(list.body[0]).not.toHaveProperty('rows');
  });

  it('shows a telephone number nowhere but in the reveal', async () => {
    const phone = /138[*\d]{4}0000/;
    const dry = await upload(SAMPLE);
    const answer = await commit(dry.body.id, true);
    expect(JSON.stringify([dry.body, answer.body])).not.toMatch(phone);
    const cell = row(answer, 17).cells.find(({ header }) => header === '交办问题基本情况')!;
    expect(cell.text).toContain('■■■');
    expect(codes(answer, 17)).toContain('personal-data.found');
    for (const entity of test.get(UnitOfWork).reads.connection.entityMetadatas) {
      const rows = await test.reads.query(`SELECT * FROM ${entity.tableName}`);
      expect([entity.tableName, JSON.stringify(rows).match(phone)]).toEqual([entity.tableName, null]);
    }
    const caseId = row(answer, 17).caseId!;
    const detail = await officer.get(`/api/cases/${caseId}`);
    expect(detail.status).toBe(200);
    expect(JSON.stringify(detail.body)).not.toMatch(phone);
    const revealed = await officer.post(`/api/cases/${caseId}/contact/reveal`, { reason: '回访举报人' });
    expect(JSON.stringify(revealed.body)).toMatch(phone);
  });

  it('keeps rows as they stood in the file, markup and formulas included', async () => {
    const { id } = (await upload(SAMPLE)).body;
    const answer = await commit(id, true);
    const found = await caseOf(row(answer, 16).caseId);
    expect(found.content).toContain('<b>标签</b>和=1+1公式');
    expect(found.rawCells).toEqual(row(answer, 16).cells);
    expect(row(answer, 14).cells[1]).toEqual({ header: '受理编号', text: 'd3zz202605170006 ' });
  });

  it('speaks the language of the reader', async () => {
    const { id } = (await upload(SAMPLE)).body;
    const inEnglish = { 'accept-language': 'en' };
    const english = await officer.get<ImportRowDetailResponse>(`/api/imports/${id}/rows/9`, inEnglish);
    expect(english.body.findings[0]!.message).toBe(
      'The complaint text is missing; add it to the file and import again.',
    );
    const refused = await officer.post(`/api/imports/${id}/commit`, { skipRejected: false }, inEnglish);
    expect((refused.body as { title: string }).title).toMatch(/^1 row\(s\) are rejected/);
  });

  it.each([
    ['layout-b-provincial.xlsx'],
    ['layout-c-round2.csv'],
    ['layout-d-look-back.gb18030.csv'],
    ['layout-e-category-2017.xlsx'],
    ['layout-f-internal-2017.xlsx'],
    ['layout-g-no-content.xlsx'],
    ['layout-h-no-number.csv'],
    ['layout-i-hand-over.csv'],
  ])('imports %s whole, and nothing the second time', async (name) => {
    const dry = await upload(name);
    expect(dry.status).toBe(202);
    const { rows, rejected } = dry.body.counts;
    expect(rows).toBeGreaterThan(0);
    const answer = await commit(dry.body.id, true);
    expect(answer.body.counts).toMatchObject({ created: rows - rejected });
    expect(await test.reads.countBy(CaseRow, {})).toBe(rows - rejected);
    const again = await upload(name);
    expect(again.body.counts).toMatchObject({ new: 0, unchanged: rows - rejected, changed: 0, rejected });
    expect((await commit(again.body.id, true)).body.counts.created).toBe(0);
    expect(await test.reads.countBy(CaseRow, {})).toBe(rows - rejected);
  });
});

describe('importing beside a ledger that has the case', () => {
  beforeEach(() => start());

  it('reports each changed field with both values and leaves the case alone', async () => {
    const first = await upload(csv('D3ZZ202605110007,梧桐街道某店油烟,示例区,大气,经查属实。,属实'));
    const caseId = row(await commit(first.body.id, false), 2).caseId;
    const next = csv('D3ZZ202605110007,梧桐街道某店油烟,示例区,大气、噪声,再查电话13800000000,部分属实');
    const answer = await commit((await upload(next)).body.id, false);
    expect(answer.body.counts).toMatchObject({ rows: 1, changed: 1, created: 0 });
    expect(row(answer, 2)).toMatchObject({ outcome: 'changed', caseId });
    const changes = row(answer, 2).findings.filter(({ code }) => code === 'field.changed');
    expect(changes.map(({ column }) => column)).toEqual(['问题类型', '调查核实情况', '是否属实']);
    expect(changes[1]!.message).toContain('“经查属实。”');
    expect(changes[1]!.message).toContain('再查电话■■■');
    expect(await caseOf(caseId)).toMatchObject({ finding: '经查属实。', verdict: 'TRUE', version: 1 });
  });

  it('calls a row unchanged after the case was edited here, as long as the file says the same', async () => {
    const file = csv('D3ZZ202605110007,梧桐街道某店油烟,示例区,大气,经查属实。,属实');
    const caseId = row(await commit((await upload(file)).body.id, false), 2).caseId!;
    const edit = await officer.patch(
      `/api/cases/${caseId}`,
      { content: '改过的内容' },
      { 'if-match': '"1"' },
    );
    expect(edit.status).toBeLessThan(300);
    expect((await upload(file)).body.counts).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it('takes facts that hold telephone numbers without them', async () => {
    const file = csv('D3ZZ202605110007,梧桐街道某店油烟,示例区,大气,联系电话13800000000核实。,属实');
    const caseId = row(await commit((await upload(file)).body.id, false), 2).caseId;
    expect((await caseOf(caseId)).finding).toBe('联系电话■■■核实。');
  });

  it('judges again at the commit what was registered in between', async () => {
    const { id } = (
      await upload(csv('D3ZZ202605110007,梧桐街道某店油烟,,,,', 'D3ZZ202605110008,松林镇粉尘,,,,'))
    ).body;
    const typed = await given(test).registered(district, { acceptanceNo: 'D3ZZ202605110008' });
    const answer = await commit(id, false);
    expect(answer.body.counts).toMatchObject({ new: 1, changed: 1, created: 1 });
    expect(row(answer, 3)).toMatchObject({ outcome: 'changed', caseId: typed.id });
  });

  it('writes all rows or none', async () => {
    const { id } = (await upload(SAMPLE)).body;
    // The ledger itself refuses one case in the middle of the file.
    await test.get(UnitOfWork).run((tx) =>
      tx.query(`CREATE TRIGGER refuse BEFORE INSERT ON inspection_case
        WHEN NEW.number_key = 'D3ZZ202605150004' BEGIN SELECT RAISE(ABORT, 'refused for the test'); END`),
    );
    await expect(commit(id, true)).rejects.toThrow('refused for the test');
    for (const table of ['inspection_case', 'batch', 'case_allegation', 'complainant_contact']) {
      expect(await test.reads.query(`SELECT * FROM ${table}`)).toEqual([]);
    }
    const read = await officer.get<ImportRunResponse>(`/api/imports/${id}`);
    expect(read.body).toMatchObject({ state: 'committing', committedAt: null, counts: { created: 0 } });
    await test.get(UnitOfWork).run((tx) => tx.query('DROP TRIGGER refuse'));
    // The queue tries again.
    await test.drain();
    expect((await imports.whole(id)).body).toMatchObject({ state: 'committed', counts: { created: 15 } });
  });

  it('keeps rows without a number apart: twice in the file is two cases, again is none', async () => {
    const file = csv(',梧桐街道某店油烟,,,,', ',梧桐街道某店油烟,,,,');
    expect((await commit((await upload(file)).body.id, false)).body.counts.created).toBe(2);
    const again = csv(',梧桐街道某店油烟,,,,', ',梧桐街道某店油烟,,,,', ',梧桐街道某店油烟,,,,');
    expect((await upload(again)).body.counts).toMatchObject({ unchanged: 2, new: 1 });
  });

  it('shortens what the ledger cannot take, says so, and rejects an endless number', async () => {
    const area = '区'.repeat(250);
    const file = csv(`D3ZZ202605110007,梧桐街道某店油烟,${area},,,`, `${'A1'.repeat(60)},松林镇粉尘,,,,`);
    const dry = await upload(file);
    expect(codes(dry, 2)).toContain('text.shortened');
    expect(row(dry, 3)).toMatchObject({ outcome: 'rejected' });
    expect(codes(dry, 3)).toContain('number.too-long');
    const found = await caseOf(row(await commit(dry.body.id, true), 2).caseId);
    expect(found.area).toHaveLength(200);
    expect(found.rawCells?.[2]?.text).toHaveLength(250);
  });

  it('splits allegations with the verdict only where there is one', async () => {
    const file = csv('D3ZZ202605110007,梧桐街道某店:1.油烟直排;2.噪声扰民,,,,属实');
    const caseId = row(await commit((await upload(file)).body.id, false), 2).caseId!;
    const allegations = await test.reads.find(AllegationRow, {
      where: { caseId },
      order: { ordinal: 'ASC' },
    });
    expect(allegations.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['油烟直排', null],
      ['噪声扰民', null],
    ]);
  });
});

describe('what is refused', () => {
  beforeEach(() => start());

  it.each([
    ['a street user', 'liuchang', 403],
    ['a department user', 'duanxiao', 403],
    ['a leader', 'fengqi', 403],
    ['an auditor', 'shenji', 403],
    ['nothing to a bureau officer', 'chenli', 202],
  ])('%s', async (_, username, status) => {
    const { id } = (await upload(SAMPLE)).body;
    const by = await Client.as(test, username);
    expect((await upload(SAMPLE, { by })).status).toBe(status);
    if (status !== 403) return;
    expect((await commit(id, true, { by })).status).toBe(403);
    expect((await by.get(`/api/imports/${id}`)).status).toBe(403);
    expect((await by.get(`/api/imports?campaignId=${district.campaign.id}`)).status).toBe(403);
    expect(await test.reads.countBy(CaseRow, {})).toBe(0);
  });

  it.each([
    ['no sheet', { name: 'a.xlsx', bytes: Buffer.from('%PDF-1.7') }],
    ['an old workbook that is broken', { name: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }],
    ['an empty file', { name: 'a.csv', bytes: '' }],
  ])('%s is told in one sentence, and nothing is kept of its rows', async (_, file) => {
    const { body } = await upload(file);
    expect(body).toMatchObject({ state: 'failed', counts: { rows: 0 }, rows: [] });
    expect(body.problem?.code).toMatch(/^sheet\./);
    expect(body.problem?.message).toMatch(/^“a\..*。$/);
    expect((await commit(body.id, true)).status).toBe(409);
    expect((await officer.delete(`/api/imports/${body.id}`)).status).toBe(204);
    expect((await officer.get(`/api/imports/${body.id}`)).status).toBe(404);
  });

  it('more than 10 MB is refused at once', async () => {
    const answer = await imports.send({ name: 'a.csv', bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') });
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([
      413,
      'sheet.too-large',
    ]);
  });

  it('a form without a file or with an unknown campaign', async () => {
    const form = new FormData();
    form.set('campaignId', district.campaign.id);
    const none = await officer.post<{ errors: { field: string }[] }>('/api/imports', form);
    expect([none.status, none.body.errors[0]?.field]).toEqual([422, 'file']);
    const unknown = await upload(SAMPLE, { campaignId: '0190a0a0-0000-7000-8000-000000000000' });
    expect(unknown.status).toBe(404);
  });

  it('a file without a heading line: it is kept, but cannot be committed', async () => {
    const dry = await upload({ name: 'a.csv', bytes: '你好,世界\n再见' });
    expect(dry.body.fileNotes).toMatchObject([{ code: 'header.missing', severity: 'rejected' }]);
    expect(dry.body.rows.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped']);
    const answer = await commit(dry.body.id, true);
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([
      422,
      'import.nothing',
    ]);
  });

  it('a second upload with the same Idempotency-Key makes no second run', async () => {
    const send = async (): Promise<Answer<ImportRunResponse>> => {
      const form = new FormData();
      form.set('campaignId', district.campaign.id);
      form.set('file', new Blob([csv('D3ZZ202605110007,梧桐街道某店油烟,,,,').bytes]), 'a.csv');
      return officer.post('/api/imports', form, { 'idempotency-key': 'upload-0001' });
    };
    expect((await send()).body.id).toBe((await send()).body.id);
  });
});

describe('two officers at the same moment, on PostgreSQL', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  beforeEach(async () => start({ databaseUrl: await postgres.url(`imports_${Date.now()}`) }));

  it('register each number once, whichever run is first', async () => {
    const runs = [await upload(SAMPLE), await upload(SAMPLE), await upload(SAMPLE)];
    const answers = await Promise.all(runs.map(({ body }) => commit(body.id, true)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    const created = answers.map(({ body }) => body.counts.created);
    expect(created.toSorted()).toEqual([0, 0, 15]);
    expect(await test.reads.countBy(CaseRow, {})).toBe(15);
  });

  it('commit one run once', async () => {
    const { id } = (await upload(SAMPLE)).body;
    const answers = await Promise.all([commit(id, true), commit(id, true), commit(id, true)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await test.reads.countBy(CaseRow, {})).toBe(15);
    const entries = await test.reads.countBy(HistoryEntryRow, { subjectId: id, action: 'import.commit' });
    expect(entries).toBe(1);
  });

  it('lose nothing that they committed to one that fails', async () => {
    const { id } = (await upload(SAMPLE)).body;
    const other = await upload(csv('D3ZZ202605150004,银杏街道锦华苑小区通信基站辐射大,,,,'));
    await commit(other.body.id, false);
    const answer = await commit(id, true);
    expect(answer.body.counts).toMatchObject({ created: 14, changed: 1 });
    expect(await test.reads.countBy(CaseRow, {})).toBe(15);
  });
});
