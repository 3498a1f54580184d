import { AllegationRow, CaseRow, EditCase, PollutionTypeRow } from '../../src/modules/cases/index.js';
import { AddCampaign, BatchRow } from '../../src/modules/campaigns/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { ImportRunRow } from '../../src/modules/intake/index.js';
import type { ImportRowPageResponse } from '../../src/modules/intake/http/dto/import-row.response.js';
import type { ImportRunResponse } from '../../src/modules/intake/http/dto/import.response.js';
import { CaseLinkRow } from '../../src/modules/repeats/index.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import type { TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { importing } from '../support/importing.js';
import { describeOnBoth } from '../support/on-both.js';

const HEADING = '受理编号,交办问题基本情况,行政区域,问题类型,调查核实情况,是否属实';
/** Another one for each test, so that nothing looks like a case of a test before. */
const HAN =
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';
const csv = (...lines: string[]): { name: string; bytes: string } => ({
  name: '清单.csv',
  bytes: [HEADING, ...lines].join('\n'),
});

jest.setTimeout(60_000);

describeOnBoth('the desk of an import', (app) => {
  let test: TestApp;
  let district: District;
  let officer: Client;
  let campaignId: string;
  let imports: ReturnType<typeof importing>;
  let serial = 0;

  beforeAll(async () => {
    test = app();
    district = await given(test).district();
    officer = await Client.as(test, 'zhoumin');
  });
  // Each test has a campaign of its own; look-alikes are looked for in all of them, so each has its own places too.
  beforeEach(async () => {
    serial += 1;
    const campaign = {
      code: `C${serial}`,
      name: `第${serial}轮`,
      level: 'central',
      kind: 'routine',
    } as const;
    campaignId = (await test.get(AddCampaign).run(SYSTEM, campaign)).id;
    imports = importing(test, officer, campaignId);
  });

  const caseNumbered = (numberKey: string): Promise<CaseRow> =>
    test.reads.findOneByOrFail(CaseRow, { campaignId, numberKey });
  const countCases = (): Promise<number> => test.reads.countBy(CaseRow, { campaignId });
  const committed = async (...lines: string[]): Promise<void> => {
    const { body } = await imports.upload(csv(...lines));
    await imports.commit(body.id, false);
  };

  it('answers an upload at once and says how far the reading is', async () => {
    const sent = await imports.send(csv('D3ZZ202605110007,梧桐街道甲店油烟,示例区,大气,,'));
    expect(sent.body).toMatchObject({ state: 'reading', phase: 'opening', counts: { rows: 0 } });
    const page = await officer.get<ImportRowPageResponse>(`/api/imports/${sent.body.id}/rows`);
    expect(page.body).toEqual({ rows: [], total: 0 });
    const early = await officer.post(`/api/imports/${sent.body.id}/commit`, { skipRejected: true });
    expect([early.status, (early.body as { code: string }).code]).toEqual([409, 'import.busy']);
    await test.drain();
    const read = await officer.get<ImportRunResponse>(`/api/imports/${sent.body.id}`);
    expect(read.body).toMatchObject({ state: 'dry-run', phase: null, counts: { rows: 1, new: 1 } });
  });

  describe('a row that differs from the ledger', () => {
    const LEDGER = 'D3ZZ202605110007,梧桐街道某店油烟,示例区,大气,经查属实。,属实';
    const NEXT = 'D3ZZ202605110007,梧桐街道某店油烟,示例区,大气、噪声,再查电话13800000000,部分属实';

    it('is taken over field by field, with a history entry of the case', async () => {
      await committed(LEDGER);
      const { body } = await imports.upload(csv(NEXT));
      expect(body.counts).toMatchObject({ changed: 1, pending: 1, blocking: 0, toCreate: 0, toChange: 0 });
      expect(body.rows[0]!.changes.map(({ field, takeable }) => [field, takeable])).toEqual([
        ['pollutionTypes', true],
        ['finding', true],
        ['verdict', true],
      ]);
      const fields = ['pollutionTypes', 'finding'];
      const decided = await imports.change(body.id, 2, { decision: { kind: 'take', fields } });
      expect(decided.body).toMatchObject({
        pending: false,
        decision: 'take',
        decided: { fields, by: '周敏' },
      });
      const answer = await imports.commit(body.id, false);
      expect(answer.body.counts).toMatchObject({ created: 0, updated: 1, held: 0 });
      const found = await caseNumbered('D3ZZ202605110007');
      expect(found).toMatchObject({ finding: '再查电话■■■', verdict: 'TRUE', version: 2 });
      const types = await test.reads.findBy(PollutionTypeRow, { caseId: found.id });
      expect(types.map(({ medium }) => medium).toSorted()).toEqual(['AIR', 'NOISE']);
      const entry = await test.reads.findOneByOrFail(HistoryEntryRow, {
        subjectId: found.id,
        action: 'case.edit',
      });
      expect(entry).toMatchObject({ actorName: '周敏', data: { before: { finding: '经查属实。' } } });
      expect((await imports.upload(csv(NEXT))).body.counts).toMatchObject({ unchanged: 1, changed: 0 });
    });

    it('leaves the ledger alone when it is kept, and when nobody has decided', async () => {
      await committed(LEDGER);
      const kept = (await imports.upload(csv(NEXT))).body;
      await imports.change(kept.id, 2, { decision: { kind: 'keep' } });
      const open = (await imports.upload(csv(NEXT))).body;
      for (const { id } of [kept, open])
        expect((await imports.commit(id, false)).body.counts).toMatchObject({ created: 0, updated: 0 });
      expect(await caseNumbered('D3ZZ202605110007')).toMatchObject({ finding: '经查属实。', version: 1 });
    });

    it('is told, not overwritten, where somebody has changed the case since the dry run', async () => {
      await committed(LEDGER);
      const { id } = (await imports.upload(csv(NEXT, 'D3ZZ202605110008,梧桐街道乙店油烟,,大气,,'))).body;
      await imports.decideAll(id, 'changed', 'take');
      const found = await caseNumbered('D3ZZ202605110007');
      const chenli = given(test).actor(district.users.officer!, district.bureau);
      await test.get(EditCase).run(chenli, found.id, found.version, { finding: '陈立核对过。' });
      const answer = await imports.commit(id, false);
      expect(answer.body.counts).toMatchObject({ created: 1, updated: 0, held: 1 });
      expect(imports.codes(answer, 2)).toContain('case.edited-since');
      expect(imports.row(answer, 2).findings[0]!.message).toContain('陈立');
      expect(await caseNumbered('D3ZZ202605110007')).toMatchObject({ finding: '陈立核对过。' });
    });

    it('may not take over a result once the unit has reported', async () => {
      await committed(LEDGER);
      const found = await caseNumbered('D3ZZ202605110007');
      await test.get(UnitOfWork).run((tx) => tx.update(CaseRow, { id: found.id }, { rounds: 1 }));
      const { body } = await imports.upload(csv(NEXT));
      expect(body.rows[0]!.changes.filter(({ takeable }) => takeable).map(({ field }) => field)).toEqual([
        'pollutionTypes',
      ]);
      const refused = await imports.change(body.id, 2, { decision: { kind: 'take', fields: ['verdict'] } });
      expect(refused.status).toBe(422);
    });
  });

  describe('a row that is rejected', () => {
    const twice = (): string[] => [
      `D3ZZ202605190009,梧桐街道${HAN[serial]}家路卸货,示例区,噪声,,`,
      `D3ZZ202605190009,云栖街道${HAN[serial]}门大道道路积尘电话13900000000,示例区,大气,,`,
    ];

    it('stands in the way of the commit until its cell is put right; the cells of the file stay', async () => {
      const { id } = (await imports.upload(csv(...twice()))).body;
      const refused = await imports.commit(id, false);
      expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([
        409,
        'import.rows_rejected',
      ]);
      const number = 'D3ZZ202605190019';
      const streetId = district.streets[1]!.id;
      const right = await imports.change(id, 3, { correction: { number, streetId, verdict: '部分属实' } });
      expect(right.body).toMatchObject({ outcome: 'new', needs: true, pending: false, shown: { number } });
      expect(right.body.cells[0]).toEqual({ header: '受理编号', text: 'D3ZZ202605190009' });
      expect(JSON.stringify(right.body)).not.toContain('13900000000');
      const answer = await imports.commit(id, false);
      expect(answer.body.counts).toMatchObject({ created: 2, rejected: 0 });
      const found = await caseNumbered(number);
      expect(found).toMatchObject({ acceptanceNo: number, streetId, verdict: 'PARTLY' });
      expect(found.content).toContain('道路积尘电话■■■');
      expect(found.rawCells?.[0]).toEqual({ header: '受理编号', text: 'D3ZZ202605190009' });
      const revealed = await officer.post(`/api/cases/${found.id}/contact/reveal`, { reason: '回访举报人' });
      expect(JSON.stringify(revealed.body)).toContain('13900000000');
    });

    it('is judged anew when the other row of its number is left out', async () => {
      const { id } = (await imports.upload(csv(...twice()))).body;
      await imports.change(id, 2, { decision: { kind: 'leave-out' } });
      const { body } = await imports.whole(id);
      expect(body.rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
      expect(body.counts).toMatchObject({ blocking: 0, leftOut: 1, toCreate: 1, file: { cases: 1 } });
      await imports.change(id, 2, { decision: null });
      expect((await imports.whole(id)).body.rows.map(({ outcome }) => outcome)).toEqual(['new', 'rejected']);
    });

    it('becomes a part of a split case under a suffix of its own', async () => {
      const lines = twice();
      const { id } = (await imports.upload(csv(...lines))).body;
      const decided = await imports.change(id, 3, { decision: { kind: 'split' } });
      expect(decided.body.decision).toBe('split');
      expect((await imports.commit(id, false)).body.counts.created).toBe(2);
      const whole = await caseNumbered('D3ZZ202605190009');
      const part = await test.reads.findOneByOrFail(CaseRow, { campaignId, splitFromId: whole.id });
      expect(part.acceptanceNo).toBe('D3ZZ202605190009-1');
      expect(part.content).toContain('道路积尘');
      const again = (await imports.upload(csv(...lines))).body;
      expect(again.counts).toMatchObject({ unchanged: 2, rejected: 0, toCreate: 0 });
    });

    it('may be left out, and only so', async () => {
      const { id } = (await imports.upload(csv('D3ZZ202605190001,,示例区,水,,'))).body;
      expect((await imports.change(id, 2, { decision: { kind: 'as-new' } })).status).toBe(409);
      expect((await imports.change(id, 2, { decision: { kind: 'split' } })).status).toBe(409);
      expect((await imports.change(id, 2, { decision: { kind: 'leave-out' } })).status).toBe(200);
      expect((await imports.commit(id, false)).body.counts).toMatchObject({ created: 0, leftOut: 1 });
      expect(await countCases()).toBe(0);
    });
  });

  describe('a row that looks like an earlier case', () => {
    const place = (): string => `梧桐街道青石巷${100 + serial}号“老灶台${serial}”火锅店`;

    it('is a possible duplicate; linked it repeats that case, otherwise it stands alone', async () => {
      await committed(`D3ZZ202605060009,${place()}油烟直排熏人,示例区,大气,,`);
      const earlier = await caseNumbered('D3ZZ202605060009');
      const { body } = await imports.upload(
        csv(
          `D3ZZ202605190013,${place()}油烟仍大,示例区,大气,,`,
          `D3ZZ202605190014,${place()}油烟没有改,示例区,大气,,`,
          `D3ZZ202605190015,云栖街道别处工地${serial}夜间打桩,示例区,噪声,,`,
        ),
      );
      expect(body.rows.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'new']);
      expect(body.rows[0]!.matches[0]).toMatchObject({ caseId: earlier.id, settled: false });
      expect(body.rows[0]!.matches[0]!.percent).toBeGreaterThanOrEqual(70);
      expect(body.counts).toMatchObject({ duplicate: 2, pending: 2, blocking: 0, toCreate: 3 });
      await imports.change(body.id, 2, { decision: { kind: 'link' } });
      expect((await imports.commit(body.id, false)).body.counts.created).toBe(3);
      expect((await caseNumbered('D3ZZ202605190013')).repeatOfId).toBe(earlier.id);
      expect((await caseNumbered('D3ZZ202605190014')).repeatOfId).toBeNull();
      const links = await test.reads.findBy(CaseLinkRow, { otherId: earlier.id });
      expect(links).toMatchObject([{ kind: 'repeat', byName: '周敏' }]);
    });

    it('may have come back after closure, may be joined, and is decided for all at once', async () => {
      await committed(`D3ZZ202605060009,${place()}油烟直排熏人,示例区,大气,,`);
      const earlier = await caseNumbered('D3ZZ202605060009');
      const closed = { status: 'closed', closure: 'CLOSED', verifiedAt: test.clock.now() } as const;
      await test.get(UnitOfWork).run((tx) => tx.update(CaseRow, { id: earlier.id }, closed));
      const file = csv(
        `D3ZZ202605190013,${place()}油烟仍大,示例区,大气,,`,
        `D3ZZ202605190014,${place()}油烟没有改,示例区,大气,,`,
      );
      const { body } = await imports.upload(file);
      expect(body.rows.map(({ outcome }) => outcome)).toEqual(['repeat', 'repeat']);
      await imports.change(body.id, 2, { decision: { kind: 'join', otherId: earlier.id } });
      expect((await imports.decideAll(body.id, 'repeat', 'as-new')).body).toEqual({ count: 1 });
      await imports.commit(body.id, false);
      const links = await test.reads.findBy(CaseLinkRow, { otherId: earlier.id });
      expect(links.map(({ kind }) => kind)).toEqual(['joined']);
    });

    it('is linked without a question where the text names the earlier number', async () => {
      await committed('D3ZZ202605060009,梧桐街道戊厂废气,示例区,大气,,');
      const { body } = await imports.upload(
        csv('D3ZZ202605190013,与D3ZZ202605060009号反映问题相同,示例区,大气,,'),
      );
      expect(body.rows[0]).toMatchObject({ outcome: 'repeat', needs: false, pending: false });
      await imports.commit(body.id, false);
      const earlier = await caseNumbered('D3ZZ202605060009');
      expect((await caseNumbered('D3ZZ202605190013')).repeatOfId).toBe(earlier.id);
    });
  });

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
