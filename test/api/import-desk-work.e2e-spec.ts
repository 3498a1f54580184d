import { AllegationRow, CaseRow } from '../../src/modules/cases/index.js';
import { BatchRow } from '../../src/modules/campaigns/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { ImportRunRow } from '../../src/modules/intake/index.js';
import type { ImportRowPageResponse } from '../../src/modules/intake/http/dto/import-row.response.js';
import type { ImportRunResponse } from '../../src/modules/intake/http/dto/import.response.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { given } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import {
  csv,
  test,
  officer,
  imports,
  useImportDesk,
  caseNumbered,
  countCases,
  committed,
} from '../support/import-desk.js';

jest.setTimeout(60_000);

describeOnBoth('the work behind the desk of an import', (app) => {
  useImportDesk(app);

  describe('the figures of the cover letter', () => {
    const FILE = [
      'D3ZZ202605190001,梧桐街道己店油烟,示例区,大气,,',
      '*X3ZZ202605190002,云栖街道庚店噪声,示例区,噪声,,',
    ];
    const cover = (id: string, figures: Record<string, number | null>) =>
      officer.put<ImportRunResponse>(`/api/imports/${id}/cover`, {
        cases: null,
        phone: null,
        letter: null,
        key: null,
        ...figures,
      });

    it('have to agree before anything is written; a star put right in the row settles it', async () => {
      const { id, counts } = (await imports.upload(csv(...FILE), { batchLabel: '第9批' })).body;
      expect(counts.file).toEqual({ cases: 2, phone: 1, letter: 1, key: 1 });
      const off = await cover(id, { cases: 2, phone: 1, letter: 1, key: 2 });
      expect(off.body.coverMismatch).toEqual(['key']);
      const refused = await imports.commit(id, false);
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({ code: 'import.cover_mismatch', details: { figures: ['key'] } });
      expect(await countCases()).toBe(0);
      await imports.change(id, 2, { correction: { isKeyCase: true } });
      const { body } = await imports.commit(id, false);
      expect(body).toMatchObject({ state: 'committed', coverMismatch: [], coverReason: null });
      const batch = await app().reads.findOneByOrFail(BatchRow, { label: '第9批' });
      expect(batch.expectedCases).toBe(2);
      expect((await caseNumbered('D3ZZ202605190001')).isKeyCase).toBe(true);
    });

    it('may disagree for a reason, which the history keeps', async () => {
      const { id } = (await imports.upload(csv(...FILE))).body;
      await cover(id, { cases: 3 });
      const { body } = await imports.commit(id, false, { coverReason: '第 3 件已电话说明撤回' });
      expect(body).toMatchObject({ state: 'committed', coverMismatch: ['cases'], counts: { created: 2 } });
      const entry = await test.reads.findOneByOrFail(HistoryEntryRow, {
        subjectId: id,
        action: 'import.commit',
      });
      expect(entry).toMatchObject({ note: '第 3 件已电话说明撤回', data: { cover: { cases: 3 } } });
    });
  });

  describe('columns', () => {
    const ODD = {
      name: '怪表.csv',
      bytes:
        '受理编号,投诉情况简述,行政区域,污染类型,内部记号\nD3ZZ202605190001,梧桐街道辛店油烟,示例区,大气,甲类',
    };
    const mapped = (run: ImportRunResponse, fields: Record<number, string | null>) => ({
      headers: run.mapping!.headers.map(({ key, columns }) => ({
        key,
        fields: { ...Object.fromEntries(columns.map(({ index, field }) => [index, field])), ...fields },
      })),
    });

    it('wait for a person where one is not sure, and are remembered for the campaign', async () => {
      const first = (await imports.upload(ODD)).body;
      expect(first).toMatchObject({ state: 'mapping', counts: { rows: 0 } });
      const [header] = first.mapping!.headers;
      expect(header!.columns[1]).toMatchObject({ header: '投诉情况简述', sure: false });
      expect(header!.columns.at(-1)).toMatchObject({ header: '内部记号', field: null, sample: '甲类' });
      const sent = await officer.put(`/api/imports/${first.id}/mapping`, mapped(first, { 1: 'content' }));
      expect(sent.status).toBe(202);
      await test.drain();
      const read = (await imports.whole(first.id)).body;
      expect(read).toMatchObject({ state: 'dry-run', counts: { new: 1 }, mapping: { by: '周敏' } });
      expect(read.columns.at(-1)).toEqual({ header: '内部记号', field: null });
      const answer = await imports.commit(first.id, false);
      const found = await test.reads.findOneByOrFail(CaseRow, { id: imports.row(answer, 2).caseId! });
      expect(found.content).toBe('梧桐街道辛店油烟');
      expect(found.rawCells?.at(-1)).toEqual({ header: '内部记号', text: '甲类' });

      test.setClock('2026-05-11', '09:20');
      const again = (await imports.upload(ODD)).body;
      expect(again).toMatchObject({ state: 'dry-run', counts: { unchanged: 1 } });
      expect(again.mapping).toMatchObject({ by: '周敏', remembered: true });
    });

    it('are not carried over to another campaign', async () => {
      const { body } = await imports.upload(ODD);
      expect(body.state).toBe('mapping');
    });

    it('may be mapped anew from the dry run; what was decided goes', async () => {
      const { body } = await imports.upload(csv('D3ZZ202605190001,,示例区,水,梧桐街道壬厂偷排污水,'));
      expect(body.counts).toMatchObject({ rejected: 1 });
      const fields = { 1: null, 4: 'content' };
      await officer.put(`/api/imports/${body.id}/mapping`, mapped(body, fields));
      await test.drain();
      const read = await imports.whole(body.id);
      expect(read.body.counts).toMatchObject({ rejected: 0, new: 1 });
      expect(imports.row(read, 2).shown?.content).toBe('梧桐街道壬厂偷排污水');
    });
  });

  describe('work that breaks off', () => {
    const FILE = csv('D3ZZ202605190001,梧桐街道癸店油烟,示例区,大气,,');

    it('killed while reading is read again from the start, and no row is doubled', async () => {
      const { id } = (await imports.send(FILE)).body;
      // A worker that wrote its first rows and died: its claim is there, its rows too.
      await test.drain();
      await test.get(UnitOfWork).run(async (tx) => {
        const dead = { state: 'reading', claim: 'a-dead-worker', touchedAt: test.clock.now() } as const;
        await tx.update(ImportRunRow, { id }, dead);
        await tx.update(OutboxRow, { jobKey: `import.read_${id}_1` }, { state: 'open' });
      });
      test.clock.set(new Date(Date.parse(test.clock.now()) + 31_000).toISOString() as never);
      await test.drain();
      const { body } = await imports.whole(id);
      expect(body).toMatchObject({ state: 'dry-run', counts: { rows: 1, new: 1 } });
      expect(body.rows).toHaveLength(1);
    });

    it('handed over twice at the same moment is done once', async () => {
      const { id } = (await imports.send(FILE)).body;
      const row = await test.reads.findOneByOrFail(OutboxRow, { jobKey: `import.read_${id}_1` });
      await Promise.all([test.get(JobRunner).run(row.id), test.get(JobRunner).run(row.id)]);
      expect((await imports.whole(id)).body.rows).toHaveLength(1);
      const entries = await test.reads.countBy(HistoryEntryRow, { subjectId: id, action: 'import.dry-run' });
      expect(entries).toBe(1);
    });

    it('given up is told plainly, and nothing is written', async () => {
      const read = (await imports.send(FILE)).body;
      const reading = await test.reads.findOneByOrFail(OutboxRow, { jobKey: `import.read_${read.id}_1` });
      await test.get(JobRunner).giveUp(reading.id, 'out of memory');
      expect((await imports.whole(read.id)).body).toMatchObject({
        state: 'failed',
        problem: { code: 'import.reading_broken_off' },
      });

      const { id } = (await imports.upload(FILE)).body;
      await officer.post(`/api/imports/${id}/commit`, { skipRejected: false });
      const writing = await test.reads.findOneByOrFail(OutboxRow, { jobKey: `import.commit_${id}_2` });
      await test.get(JobRunner).giveUp(writing.id, 'disk full');
      expect((await imports.whole(id)).body).toMatchObject({
        state: 'dry-run',
        problem: { code: 'import.commit_broken_off' },
      });
      expect(await countCases()).toBe(0);
      expect((await imports.commit(id, false)).body.counts.created).toBe(1);
    });

    it('of a run that was discarded in between comes to nothing', async () => {
      const { id } = (await imports.send(FILE)).body;
      expect((await officer.delete(`/api/imports/${id}`)).status).toBe(204);
      await test.drain();
      expect((await officer.get(`/api/imports/${id}`)).status).toBe(404);
      const entry = await test.reads.findOneByOrFail(HistoryEntryRow, {
        subjectId: id,
        action: 'import.discard',
      });
      expect(entry.actorName).toBe('周敏');
    });
  });

  it('gives back a workbook with the reasons, formulas kept as text', async () => {
    const { id } = (await imports.upload(csv('D3ZZ202605190001,,=1+1,水,,'))).body;
    const answer = await officer.file(`/api/imports/${id}/errors.xlsx`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('清单-差错表.xlsx'));
    const { Workbook } = (await import('exceljs')).default;
    const book = new Workbook();
    await book.xlsx.load(answer.body as never);
    const line = book.worksheets[0]!.getRow(2);
    expect(line.getCell(3).value).toBe('=1+1');
    expect(String(line.getCell(7).value)).toContain('没有交办问题内容');
  });

  it('lists what needs a decision first, pages, and filters', async () => {
    const lines = Array.from(
      { length: 8 },
      (_, at) =>
        `D3ZZ20260519${String(at + 1).padStart(4, '0')},${at === 6 ? '' : `梧桐街道子路${at}处`},,水,,`,
    );
    const { id } = (await imports.upload(csv(...lines))).body;
    const rows = async (query: string): Promise<[number[], number]> => {
      const { body } = await officer.get<ImportRowPageResponse>(`/api/imports/${id}/rows?${query}`);
      return [body.rows.map(({ rowNumber }) => rowNumber), body.total];
    };
    expect(await rows('take=3')).toEqual([[8, 2, 3], 8]);
    expect(await rows('take=3&skip=6')).toEqual([[7, 9], 8]);
    expect(await rows('needs=true')).toEqual([[8], 1]);
    expect(await rows('outcome=rejected')).toEqual([[8], 1]);
    expect((await officer.get(`/api/imports/${id}/rows/99`)).status).toBe(404);
    expect((await officer.get(`/api/imports/${id}/rows/x`)).status).toBe(404);
  });

  it('registers in bulk by the rules of a single case: index, parts, allegations, history', async () => {
    await committed('D3ZZ202605190001,梧桐街道丑巷1号楼下:1.油烟直排;2.噪声扰民,示例区,大气、噪声,,属实');
    const found = await caseNumbered('D3ZZ202605190001');
    const hits = await officer.get(`/api/search?q=${encodeURIComponent('丑巷1号')}`);
    expect(JSON.stringify(hits.body)).toContain(found.id);
    expect(await given(test).parts(found.id)).toMatchObject([{ role: 'LEAD', active: true }]);
    expect(await test.reads.countBy(AllegationRow, { caseId: found.id })).toBe(2);
    const entry = await test.reads.findOneByOrFail(HistoryEntryRow, {
      subjectId: found.id,
      action: 'case.register',
    });
    expect(entry).toMatchObject({ actorName: '周敏', data: { to: 'registered' } });
  });
});
