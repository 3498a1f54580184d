import ExcelJS from 'exceljs';
import { SYSTEM } from '../../src/modules/access/index.js';
import { AddBatch, type BatchRow } from '../../src/modules/campaigns/index.js';
import type { UnitRow } from '../../src/modules/organisation/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Named {
  from: string;
  to: string;
  count: number;
  ids?: string[];
}
interface Letter {
  id: string;
  street: string;
  version: number;
  status: string;
  batches: Named | null;
  body: string;
  added: number;
  list: { caseId: string; hasLeft: boolean }[];
}
interface Run {
  id: string;
  from: string;
  to: string;
  batches: Named | null;
  batchesBefore: Named | null;
  total: number;
  totalBefore: number;
  ranking: { name: string; place: number; cases: number; before: number }[];
  without: { name: string }[];
  waiting: { name: string; cases: number }[];
  letters: Letter[];
}

describeOnBoth('written reminders by batches', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  const batches: BatchRow[] = [];

  const batchOf = (label: string) => batches.find((one) => one.label === label)!.id;
  const draft = (from: string, to: string, more: object = {}) =>
    officer.post<{ id: string; code: string; title: string }>('/api/written-reminder-runs', {
      campaignId: district.campaign.id,
      fromBatchId: batchOf(from),
      toBatchId: batchOf(to),
      ...more,
    });
  const runOf = async (id: string): Promise<Run> =>
    (await officer.get<Run>(`/api/written-reminder-runs/${id}`)).body;
  const inBatch = (label: string, street: UnitRow) =>
    make.dispatched(district, { batchId: batchOf(label), streetId: street.id, leadUnitId: street.id });

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    const [first, second] = district.streets as [UnitRow, UnitRow];
    // Entered out of their order: what counts is the hand-over.
    for (const [label, on] of [
      ['第3批', '2026-05-06'],
      ['第1批', '2026-05-02'],
      ['第2批', '2026-05-04'],
      ['第4批', '2026-05-08'],
      ['第5批', '2026-05-10'],
    ] as const) {
      app().setClock(on, '08:00');
      const handedOverAt = app().clock.now();
      batches.push(
        await app().get(AddBatch).run(SYSTEM, { campaignId: district.campaign.id, label, handedOverAt }),
      );
    }
    app().setClock('2026-05-11', '09:00');
    for (const label of ['第1批', '第3批', '第3批', '第4批', '第5批']) await inBatch(label, first);
    for (const label of ['第2批', '第4批']) await inBatch(label, second);
    const waits = { batchId: batchOf('第3批'), streetId: second.id, leadUnitId: second.id };
    await make.registered(district, waits);
    await app().drain();
    officer = await Client.as(app(), 'chenli');
  });

  let run: Run;
  it('count what is of these batches, whenever it was dispatched, against as many before', async () => {
    const made = await draft('第3批', '第4批');
    expect(made.status).toBe(201);
    run = await runOf(made.body.id);
    expect(run.batches).toMatchObject({ from: '第3批', to: '第4批', count: 2 });
    expect(run.batches!.ids).toEqual([batchOf('第3批'), batchOf('第4批')]);
    expect(run.batchesBefore).toMatchObject({ from: '第1批', to: '第2批', count: 2 });
    expect([run.from, run.to, run.total, run.totalBefore]).toEqual(['2026-05-06', '2026-05-08', 4, 2]);
    expect(run.ranking.map(({ name, cases, before }) => [name, cases, before])).toEqual([
      ['梧桐街道', 3, 1],
      ['云栖街道', 1, 1],
    ]);
  });

  it('say in the letter and in the list which batches', async () => {
    const [letter] = run.letters;
    expect(letter!.batches).toEqual({ from: '第3批', to: '第4批', count: 2 });
    expect(letter!.body).toContain('第3批至第4批，');
    expect(letter!.body).toContain('较上一时段（第1批至第2批，1件）增加2件（200.0%）');
    const { body } = await officer.file(`/api/written-reminders/${letter!.id}/xlsx`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body as never);
    expect(JSON.stringify(book.worksheets[0]!.getSheetValues())).toContain('第3批至第4批交办，共3件');
    const [line] = (await officer.get<Run[]>('/api/written-reminder-runs')).body;
    expect(line!.batches).toMatchObject({ from: '第3批', to: '第4批' });
  });

  it('are compared with nothing where fewer batches came before', async () => {
    const { body } = await draft('第2批', '第4批');
    const wide = await runOf(body.id);
    expect(wide.batchesBefore).toBeNull();
    expect(wide.letters[0]!.body).toContain('较上一时段（此前不足3批，—件）不作比较');
    const { body: one } = await draft('第5批', '第5批');
    expect((await runOf(one.id)).letters[0]!.body).toContain('第5批，');
  });

  it('keep to the batches that were meant when another one comes in between', async () => {
    const { campaign, streets } = district;
    const handedOverAt = app().clock.now();
    const late = { campaignId: campaign.id, label: '第3-1批', handedOverAt };
    batches.push(await app().get(AddBatch).run(SYSTEM, late));
    await inBatch('第3-1批', streets[0]!);
    const added = await inBatch('第4批', streets[0]!);
    const again = await runOf(run.id);
    expect(again.total).toBe(run.total);
    const [letter] = again.letters;
    expect([letter!.added, letter!.list.some(({ caseId }) => caseId === added.id)]).toEqual([1, false]);
    expect(letter!.list.every(({ hasLeft }) => !hasLeft)).toBe(true);
  });

  it('are drafted once, and beside a run of the same days', async () => {
    const again = await draft('第3批', '第4批');
    expect([again.status, again.body.code]).toEqual([409, 'written-reminder.drafted_already']);
    const days = { fromBatchId: undefined, toBatchId: undefined, from: run.from, to: run.to };
    expect((await draft('第3批', '第4批', days)).status).toBe(201);
    const all = run.letters.map(({ id, version }) =>
      officer.post(
        `/api/written-reminders/${id}/withdraw`,
        { reason: '重新起草' },
        { 'if-match': `"${version}"` },
      ),
    );
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual(all.map(() => 204));
    expect((await draft('第3批', '第4批')).status).toBe(201);
  });

  it('refuse the wrong way round, a foreign batch, and half a range', async () => {
    const back = await draft('第4批', '第3批');
    expect([back.status, back.body.code]).toEqual([422, 'written-reminder.batches_backwards']);
    expect(back.body.title).toContain('第4批在第3批之后移交');
    const foreign = await draft('第1批', '第2批', { toBatchId: '01a21a2d-0000-7000-8000-000000000000' });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'written-reminder.unknown_batch']);
    expect((await draft('第1批', '第2批', { toBatchId: undefined })).status).toBe(422);
    const none = { fromBatchId: undefined, toBatchId: undefined };
    expect((await draft('第1批', '第2批', none)).status).toBe(422);
  });
});
