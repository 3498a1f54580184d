import ExcelJS from 'exceljs';
import { SYSTEM } from '../../src/modules/access/index.js';
import { AddBatch } from '../../src/modules/campaigns/index.js';
import { CaseRow, RegisterCases, type NewCase } from '../../src/modules/cases/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { instant } from '../../src/kernel/instant.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string; message: string }[];
}
interface Preview {
  asOf: string;
  plans: { case: { id: string }; deadlines: { step: string; limitKind: string; dueAt: string }[] }[];
  units: { name: string; people: unknown[] }[];
}
interface Dispatched {
  dispatchedAt: string;
  recallableUntil: string;
}

const newCase = (campaignId: string, unitId: string, title: string): NewCase => ({
  campaignId,
  batchId: null,
  acceptanceNo: null,
  channel: null,
  isKeyCase: false,
  title,
  content: '示例区某处油烟直排。',
  streetId: unitId,
  pollutionTypes: [],
  allegations: [],
  leadUnitId: unitId,
  assistUnitIds: [],
});

describeOnBoth('the moment of a dispatch', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let intake: Client;

  beforeAll(async () => {
    app().setClock('2026-05-20', '15:00');
    make = given(app());
    district = await make.district();
    intake = await Client.as(app(), 'zhoumin');
  });

  /** 09:30 in Shanghai, said with an offset as a browser may. */
  const MORNING = '2026-05-20T09:30:00+08:00';
  const itemsOf = (rows: readonly CaseRow[]) => rows.map(({ id, version }) => ({ caseId: id, version }));
  const dispatch = (rows: readonly CaseRow[], dispatchedAt?: string) =>
    intake.post<Dispatched & Problem>('/api/dispatches', {
      items: itemsOf(rows),
      ...(dispatchedAt ? { dispatchedAt } : {}),
    });
  const preview = (rows: readonly CaseRow[], dispatchedAt?: string) =>
    intake.post<Preview & Problem>('/api/dispatches/preview', {
      caseIds: rows.map(({ id }) => id),
      ...(dispatchedAt ? { dispatchedAt } : {}),
    });
  const handedOver = (label: string, at: string) =>
    app()
      .get(AddBatch)
      .run(SYSTEM, { campaignId: district.campaign.id, label, handedOverAt: instant(at) });

  it('is set back to the hand-over of the paper: the clock runs from there, the history tells both', async () => {
    const row = await make.registered(district);
    const shown = await preview([row], MORNING);
    expect(shown.body.asOf).toBe('2026-05-20T01:30:00.000Z');
    const sent = await dispatch([row], MORNING);
    expect([sent.status, sent.body.dispatchedAt]).toEqual([200, '2026-05-20T01:30:00.000Z']);

    const kept = await app().reads.findBy(DeadlineRow, { subjectId: row.id });
    expect(new Set(kept.map(({ startAt }) => startAt))).toEqual(new Set(['2026-05-20T01:30:00.000Z']));
    const plain = (all: { step: string; limitKind: string; dueAt: string }[]) =>
      all.map(({ step, limitKind, dueAt }) => `${step} ${limitKind} ${dueAt}`).toSorted();
    expect(plain(kept)).toEqual(plain(shown.body.plans[0]!.deadlines));
    const seen = await intake.get<{
      dispatchedAt: string;
      history: { action: string; at: string; data: { dispatchedAt?: string } }[];
    }>(`/api/cases/${row.id}`);
    expect(seen.body.dispatchedAt).toBe('2026-05-20T01:30:00.000Z');
    const entry = seen.body.history.find(({ action }) => action === 'case.dispatch')!;
    expect([entry.at, entry.data.dispatchedAt]).toEqual([app().clock.now(), '2026-05-20T01:30:00.000Z']);
  });

  it('can be taken back for 30 seconds from when it was logged, and is told once when it is given anew', async () => {
    const row = await make.registered(district);
    await dispatch([row], MORNING);
    const first = await intake.get<{ version: number; allowedActions: string[] }>(`/api/cases/${row.id}`);
    expect(first.body.allowedActions).toContain('recall');
    const ifMatch = { 'if-match': `"${first.body.version}"` };
    expect((await intake.post(`/api/cases/${row.id}/recall`, {}, ifMatch)).status).toBe(204);
    expect((await make.caseOf(row.id)).dispatchedAt).toBeNull();
    app().setClock('2026-05-20', '15:01');
    const again = await dispatch([await make.caseOf(row.id)], MORNING);
    expect(again.status).toBe(200);
    app().setClock('2026-05-20', '15:02');
    await app().drain();
    const told = (await app().mails()).filter(({ text }) => text.includes(row.title));
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain('5 月 20 日 09:30');
    const late = await intake.get<{ allowedActions: string[] }>(`/api/cases/${row.id}`);
    expect(late.body.allowedActions).not.toContain('recall');
  });

  it('lies neither ahead of now nor before the hand-over of the batch, in the preview too; then nothing is sent', async () => {
    const batch = await handedOver('第41批', '2026-05-20T02:00:00.000Z');
    const row = await make.registered(district, { batchId: batch.id });
    const free = await make.registered(district);
    const ahead = await dispatch([row], '2026-05-20T16:00:00+08:00');
    expect([ahead.status, ahead.body.code]).toEqual([422, 'case.dispatch_moment']);
    expect(ahead.body.errors[0]).toMatchObject({ field: 'dispatchedAt' });
    const early = await dispatch([free, row], MORNING);
    expect([early.status, early.body.code]).toEqual([422, 'case.dispatch_moment']);
    expect(early.body.errors[0]!.message).toContain('第41批');
    expect(early.body.errors[0]!.message).toContain('2026-05-20 10:00');
    expect((await preview([row], MORNING)).status).toBe(422);
    expect((await preview([row], '今天上午')).status).toBe(422);
    for (const { id } of [row, free]) expect((await make.caseOf(id)).status).toBe('registered');
    expect((await dispatch([row], '2026-05-20T10:00:00+08:00')).status).toBe(200);
  });

  it('gives the dates as a workbook, the same as the preview and of no complainant', async () => {
    const rows = [
      await make.registered(district, { contact: { name: '王某某', phone: '13812345678' } }),
      await make.registered(district, { leadUnitId: null }),
    ];
    const { body } = await preview(rows, MORNING);
    const file = await intake.file('/api/dispatches/dates-table', {
      caseIds: rows.map(({ id }) => id),
      dispatchedAt: MORNING,
    });
    expect(file.status).toBe(200);
    expect(decodeURIComponent(file.headers.get('content-disposition')!)).toContain(
      '交办日期表_2026-05-20.xlsx',
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.body as never);
    const table = book.worksheets[0]!.getSheetValues().map((row) => ((row ?? []) as unknown[]).slice(1));
    const heads = table[2]! as string[];
    expect(table[1]![0]).toBe('交办日期表（交办时间 2026-05-20 09:30）');
    const cell = (at: number, heading: string): unknown => table[at]![heads.indexOf(heading)];
    expect(cell(3, '受理编号')).toBe(rows[0]!.acceptanceNo);
    const sign = body.plans
      .find((one) => one.case.id === rows[0]!.id)!
      .deadlines.find(({ step, limitKind }) => step === 'sign' && limitKind === 'outer')!;
    const shown = `${new Date(Date.parse(sign.dueAt) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')}`;
    expect(cell(3, '签收期限')).toBe(shown);
    expect([cell(4, '签收期限') ?? '', cell(4, '备注')]).toEqual(['', '还没有主办单位']);
    expect(file.body.toString('latin1')).not.toContain('13812345678');
    const street = await Client.as(app(), 'liuchang');
    expect((await street.file('/api/dispatches/dates-table', { caseIds: [rows[0]!.id] })).status).toBe(403);
  });

  it('takes a thousand cases at once with one mail a person, and refuses more', async () => {
    const register = app().get(RegisterCases);
    const now = app().clock.now();
    const ready = Array.from({ length: 1000 }, (_, at) =>
      register.ready(newCase(district.campaign.id, district.streets[at % 2]!.id, `千件${at}`), now),
    );
    await app()
      .get(UnitOfWork)
      .run((tx) => register.within(tx, SYSTEM, district.campaign.id, ready, now));
    const rows = ready.map(({ row }) => row);
    await app().drain();
    const before = (await app().mails()).length;
    const shown = await preview(rows);
    expect([shown.status, shown.body.plans.length, shown.body.units.length]).toEqual([200, 1000, 2]);
    const sent = await dispatch(rows);
    expect(sent.status).toBe(200);
    expect(await app().reads.countBy(CaseRow, { dispatchedAt: sent.body.dispatchedAt as never })).toBe(1000);
    app().setClock('2026-05-20', '15:30');
    await app().drain();
    const mails = (await app().mails()).slice(before);
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      '【交办通知】云栖街道 新交办 500 件(5 月 20 日)',
      '【交办通知】梧桐街道 新交办 500 件(5 月 20 日)',
    ]);
    const tooMany = await intake.post('/api/dispatches', {
      items: [...itemsOf(rows), { caseId: rows[0]!.id, version: 1 }],
    });
    expect(tooMany.status).toBe(422);
  });
});
