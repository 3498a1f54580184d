import type { ImportRowDetailResponse } from '../../src/modules/intake/http/dto/import-row.response.js';
import type {
  ImportRunResponse,
  ImportRunSummary,
} from '../../src/modules/intake/http/dto/import.response.js';
import { CaseRow, PollutionTypeRow } from '../../src/modules/cases/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { given } from '../support/given.js';
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
} from '../support/import-office.js';

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
