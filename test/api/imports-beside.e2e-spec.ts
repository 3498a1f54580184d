import type { ImportRunResponse } from '../../src/modules/intake/http/dto/import.response.js';
import { AllegationRow, CaseRow } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { given } from '../support/given.js';
import { startPostgres } from '../support/postgres.js';
import {
  SAMPLE,
  test,
  district,
  officer,
  start,
  imports,
  upload,
  commit,
  row,
  codes,
  caseOf,
  csv,
} from '../support/import-office.js';

afterEach(() => test.stop());

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
