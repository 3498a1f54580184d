import ExcelJS from 'exceljs';
import type { Instant } from '../../src/kernel/instant.js';
import { newId } from '../../src/kernel/ids.js';
import { AddBatch, type BatchRow } from '../../src/modules/campaigns/index.js';
import {
  CaseRow,
  MeasureRow,
  type Closure,
  type MeasureKind,
  type Verdict,
} from '../../src/modules/cases/index.js';
import { insertMany } from '../../src/platform/database/insert-many.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

type Figures = Record<string, number> & {
  fine: string;
  fineWan: string;
  doneRate: string;
  untrueRate: string;
};
interface Summary {
  batches: { id: string | null; name: string | null; figures: Figures; upTo: Figures }[];
  areas: { id: string | null; name: string | null; figures: Figures }[];
  total: Figures;
}

/** The figures of domain.md 2(b), built as rows and read from the API. */
describeOnBoth('the summary of rectification during the inspection', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let template: CaseRow;
  let serial = 0;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    app().setClock('2026-06-17', '17:00');
    officer = await Client.as(app(), 'chenli');
    template = await make.registered(district, { channel: 'PHONE' });
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(CaseRow, { id: template.id }, { outOfScope: true }));
  });

  const STATUS = { CLOSED: 'closed', STAGE_CLOSED: 'stage-closed', OPEN: 'signed' } as const;
  /** So many cases of a kind; their rows as they stand once they were reported and verified. */
  const cases = async (
    batch: BatchRow,
    count: number,
    more: { closure: Closure; verdict?: Verdict; letter?: boolean; second?: boolean },
  ): Promise<string[]> => {
    const rows = Array.from({ length: count }, (): CaseRow => {
      const number = `D3ZZ${String(++serial).padStart(12, '0')}`;
      return {
        ...template,
        id: newId(),
        campaignId: batch.campaignId,
        batchId: batch.id,
        acceptanceNo: number,
        numberKey: number,
        channel: more.letter ? 'LETTER' : 'PHONE',
        status: STATUS[more.closure],
        closure: more.closure,
        verdict: more.verdict ?? null,
        streetId: district.streets[more.second ? 1 : 0]!.id,
        outOfScope: false,
        reportedAt: '2026-06-16T02:00:00.000Z' as Instant,
      };
    });
    await app()
      .get(UnitOfWork)
      .run((tx) => insertMany(tx, CaseRow, rows));
    return rows.map(({ id }) => id);
  };
  const measures = (rows: readonly (readonly [string, MeasureKind, number])[]) =>
    app()
      .get(UnitOfWork)
      .run((tx) =>
        insertMany(
          tx,
          MeasureRow,
          rows.map(([caseId, kind, amount]) => ({ caseId, kind, amount })),
        ),
      );
  const batch = (campaignId: string, label: string, handedOverAt: string): Promise<BatchRow> =>
    app()
      .get(AddBatch)
      .run(SYSTEM, {
        campaignId,
        label,
        localLabel: null,
        receivedFrom: null,
        receivedTo: null,
        handedOverAt: handedOverAt as Instant,
      });
  const summary = async (query: string, client = officer): Promise<Summary> =>
    (await client.get<Summary>(`/api/statistics/summary?${query}`)).body;

  it('reads 395 = 151 + 209 + 35, 88 家, 46 家, 251542.71 元, 18 件, 3 人, 5 人, 8 人 for batches 1–11', async () => {
    const campaignId = district.campaign.id;
    const batches: BatchRow[] = [];
    // Entered in another order than they were handed over.
    for (const n of [12, 3, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11])
      batches.push(
        await batch(campaignId, `第${n}批`, `2026-06-${String(n + 4).padStart(2, '0')}T02:00:00.000Z`),
      );
    const of = (n: number): BatchRow => batches.find(({ label }) => label === `第${n}批`)!;
    const closed: string[] = [];
    const stage: string[] = [];
    for (let n = 1; n <= 11; n++) {
      const second = n % 2 === 0;
      closed.push(
        ...(await cases(of(n), n === 11 ? 11 : 14, { closure: 'CLOSED', verdict: 'TRUE', second })),
      );
      stage.push(
        ...(await cases(of(n), 19, { closure: 'STAGE_CLOSED', verdict: 'PARTLY', letter: true, second })),
      );
      await cases(of(n), n <= 5 ? 5 : n === 6 ? 10 : 0, { closure: 'OPEN', second });
    }
    // Of a later batch, and so no part of it.
    const later = await cases(of(12), 7, { closure: 'CLOSED', verdict: 'FALSE' });
    await measures([
      [later[0]!, 'ORDERED_TO_RECTIFY', 9],
      ...stage.slice(0, 44).map((id) => [id, 'ORDERED_TO_RECTIFY', 2] as const),
      ...stage.slice(0, 45).map((id) => [id, 'PENALTY_CASE', 1] as const),
      [stage[0]!, 'FINE', 12_345_601],
      [stage[1]!, 'FINE', 9],
      ...closed.slice(0, 9).map((id) => [id, 'CRIMINAL_CASE', 2] as const),
      [closed[0]!, 'CRIMINAL_DETENTION', 3],
      [closed[1]!, 'TALK', 5],
      [closed[2]!, 'ACCOUNTABILITY', 6],
    ]);
    const act = async (kind: string, caseId: string, more: object = {}): Promise<void> => {
      const { status } = await officer.post('/api/accountability', {
        kind,
        amount: 1,
        happenedOn: '2026-06-17',
        body: '区纪委监委',
        subject: '何某',
        caseIds: [caseId],
        taskIds: [],
        ...more,
      });
      expect(status).toBe(201);
    };
    // The 46th company with the rest of the fines, where the report says nothing of it; two that the report counted
    // are named, and two more were called to account in cases whose reports say nothing of them.
    await act('PENALTY_CASE', stage[50]!, { subject: '示例建材公司', fine: '128086.61' });
    await act('TALK', closed[1]!);
    await act('ACCOUNTABILITY', closed[2]!);
    await act('ACCOUNTABILITY', closed[3]!);
    await act('party-discipline', closed[4]!);
    const wanted = {
      handedOn: 395,
      closed: 151,
      stageClosed: 209,
      open: 35,
      orderedToRectify: 88,
      penaltyCases: 46,
      fine: '251542.71',
      fineWan: '25.154271',
      criminalCases: 18,
      criminalDetentions: 3,
      talks: 5,
      accountability: 8,
      adminDetentions: 0,
      doneRate: '91.1',
    };
    const found = await summary(`campaignId=${campaignId}&upTo=${of(11).id}`);
    expect(found.total).toMatchObject(wanted);
    expect(found.batches.map(({ name }) => name)).toEqual(
      Array.from({ length: 11 }, (_, at) => `第${at + 1}批`),
    );
    expect(found.batches.at(-1)!.upTo).toEqual(found.total);
    expect(found.batches[0]).toMatchObject({
      figures: { handedOn: 38, phone: 19, letter: 19, received: 38 },
    });
    expect(found.batches[1]!.upTo).toMatchObject({ handedOn: 76, closed: 28 });
    const sum = (rows: readonly { figures: Figures }[], key: string): number =>
      rows.reduce((n, { figures }) => n + figures[key]!, 0);
    for (const key of [
      'handedOn',
      'closed',
      'stageClosed',
      'open',
      'penaltyCases',
      'talks',
      'accountability',
    ])
      expect([key, sum(found.batches, key), sum(found.areas, key)]).toEqual([
        key,
        found.total[key],
        found.total[key],
      ]);
    expect(found.areas.map(({ name }) => name)).toEqual(['梧桐街道', '云栖街道']);
    // With the batch after it, and the one that is not of this district and belongs to none.
    const all = await summary(`campaignId=${campaignId}`);
    expect(all.total).toMatchObject({ received: 403, handedOn: 402, orderedToRectify: 97 });
    expect(all.batches.at(-1)).toMatchObject({ id: null, figures: { received: 1, handedOn: 0 } });
  });

  it('reads 1427 = 440 + 779 + 108 + 100, 7.01 % and 54.9 % = (492 + 291) / 1427', async () => {
    const other = await officer.post<{ id: string }>('/api/campaigns', {
      code: 'YD4',
      name: '示例省督察',
      level: 'provincial',
      kind: 'routine',
    });
    expect(other.status).toBe(201);
    const one = await batch(other.body.id, '第1—23批', '2026-06-01T02:00:00.000Z');
    await cases(one, 440, { closure: 'CLOSED', verdict: 'TRUE' });
    await cases(one, 52, { closure: 'CLOSED', verdict: 'PARTLY' });
    await cases(one, 291, { closure: 'STAGE_CLOSED', verdict: 'PARTLY' });
    await cases(one, 436, { closure: 'OPEN', verdict: 'PARTLY' });
    await cases(one, 108, { closure: 'OPEN', verdict: 'MOSTLY' });
    await cases(one, 100, { closure: 'OPEN', verdict: 'FALSE' });
    expect((await summary(`campaignId=${other.body.id}`)).total).toMatchObject({
      handedOn: 1427,
      true: 440,
      partly: 779,
      mostly: 108,
      false: 100,
      closed: 492,
      stageClosed: 291,
      doneRate: '54.9',
      untrueRate: '7.01',
    });
  });

  it('prints in the columns of the national form, every cell a number or text', async () => {
    const { status, body } = await officer.file(
      `/api/statistics/summary.xlsx?campaignId=${district.campaign.id}`,
    );
    expect(status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body as never);
    const sheet = book.getWorksheet('按批次')!;
    const text = (row: number): string[] => (sheet.getRow(row).values as unknown[]).slice(1).map(String);
    expect(text(1)[0]).toBe('边督边改情况汇总表');
    expect(text(3).join(' ')).toBe(
      '批次 来电（件） 来信（件） 其他（件） 受理合计（件） 交办（件） 已办结（件） 阶段性办结（件） 未办结（件） ' +
        '办结率（%） 属实（件） 基本属实（件） 部分属实（件） 不属实（件） 责令整改（家） 立案处罚（家） ' +
        '罚款（万元） 立案侦查（件） 行政拘留（人） 刑事拘留（人） 约谈（人） 问责（人）',
    );
    const row = Array.from({ length: sheet.rowCount }, (_, at) => text(at + 1)).find(
      ([name]) => name === '累计至第11批',
    )!;
    expect([row[5], ...row.slice(6, 9), row[14], row[16]]).toEqual([
      '395',
      '151',
      '209',
      '35',
      '88',
      '25.154271',
    ]);
    expect(book.getWorksheet('按街道')!.rowCount).toBeGreaterThan(4);
  });

  it('is a form of the whole district', async () => {
    const street = await Client.as(app(), 'liuchang');
    expect((await street.get('/api/statistics/summary')).status).toBe(404);
    expect((await street.get('/api/statistics/summary.xlsx')).status).toBe(404);
    expect((await officer.get(`/api/statistics/summary?upTo=${newId()}`)).status).toBe(404);
  });
});
