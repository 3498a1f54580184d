import JSZip from 'jszip';
import mammoth from 'mammoth';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { NoticeRow } from '../../src/modules/notices/index.js';
import type { Client } from '../support/client.js';
import { describeOnBoth } from '../support/on-both.js';
import { match, slipDesk, type Problem, type Slip, type SlipDesk } from '../support/slip-desk.js';

describeOnBoth('slips by colour at the unit', (app) => {
  let desk: SlipDesk;
  beforeAll(async () => {
    desk = await slipDesk(app());
  });

  let id: string;
  beforeAll(async () => {
    await desk.on('2026-08-03');
    // The account of the unit stands also when the other slip is withdrawn.
    await desk.byHand('blue', [(await desk.make.signed(desk.district)).id]);
    const found = await desk.make.signed(desk.district, {
      contact: { name: '王某某', phone: '13911112222', address: '桂花巷77号' },
      content: '青石巷18号火锅店油烟直排，请致电13800000000核实。',
    });
    id = (
      await desk.byHand('yellow', [found.id], desk.who.officer, {
        reason: '三次到场仍未整改，举报人电话 13800000000',
      })
    ).body.id;
  });

  it('are seen by that unit and those above, and by nobody else', async () => {
    expect((await desk.slipOf(id, desk.who.street)).allowedActions).toEqual(['receive']);
    expect((await desk.slipOf(id, desk.who.leader)).allowedActions).toEqual([]);
    expect((await desk.who.otherStreet.get(`/api/colour-slips/${id}`)).status).toBe(404);
    expect((await desk.who.otherStreet.file(`/api/colour-slips/${id}/docx`)).status).toBe(404);
    expect((await desk.slips(desk.who.otherStreet)).map((one) => one.id)).not.toContain(id);
    expect((await desk.slips(desk.who.street)).map((one) => one.id)).toContain(id);
    const [about] = (await desk.slipOf(id)).cases;
    expect(
      (await desk.who.street.get<Slip[]>(`/api/cases/${about!.id}/colour-slips`)).body.map((one) => one.id),
    ).toEqual([id]);
    expect((await desk.who.otherStreet.get(`/api/cases/${about!.id}/colour-slips`)).status).toBe(404);
    expect((await desk.who.street.get('/api/slip-proposals')).status).toBe(403);
  });

  it('come as a Word document of which no part names who complained', async () => {
    const text = await desk.textOf(id, desk.who.street);
    for (const told of [
      '督办警示单',
      '梧桐街道：',
      '三次到场仍未整改，举报人电话 ■■■',
      '2026年8月4日前签收',
      '示例区生态环境局',
      '2026年8月3日',
    ])
      expect(text).toContain(told);
    const zip = await JSZip.loadAsync((await desk.who.street.file(`/api/colour-slips/${id}/docx`)).body);
    for (const name of Object.keys(zip.files)) {
      const part = await zip.file(name)?.async('string');
      expect([name, /王某某|13911112222|13800000000|桂花巷77号/.exec(part ?? '')]).toEqual([name, null]);
    }
  });

  it('keep their words when the office changes its template', async () => {
    const { body } = await desk.who.officer.get<{
      version: number;
      colours: Record<string, { title: string; body: string }>;
    }>('/api/colour-slip-words');
    const {
      version,
      changedAt: _,
      changedByName: __,
      ...words
    } = body as typeof body & Record<string, unknown>;
    const yellow = { title: '黄牌警示通知书', body: '{unit}：{reason}', taskBody: '{unit}任务：{reason}' };
    const wanted = { ...words, colours: { ...words.colours, yellow } };
    const put = (sent: unknown) =>
      desk.who.officer.put<Problem>('/api/colour-slip-words', sent, { 'if-match': `"${version}"` });
    expect((await put({ ...wanted, numberPattern: '督{serial}号' })).body.errors[0]!.code).toBe(
      'slip.pattern_part_missing',
    );
    const unknown = {
      ...wanted,
      colours: { ...wanted.colours, yellow: { ...yellow, body: '{complainant}' } },
    };
    expect((await put(unknown)).body.errors[0]).toMatchObject({
      field: 'colours.yellow.body',
      code: 'slip.unknown_placeholder',
    });
    expect((await put(wanted)).status).toBe(204);
    expect(await desk.textOf(id)).toContain('督办警示单');
    const sample = await desk.who.officer.file('/api/colour-slip-words/sample', {
      ...wanted,
      colour: 'yellow',
    });
    expect((await mammoth.extractRawText({ buffer: sample.body })).value).toContain('黄牌警示通知书');
    const ofTasks = await desk.who.officer.file('/api/colour-slip-words/sample', {
      ...wanted,
      colour: 'yellow',
      about: 'tasks',
    });
    const said = (await mammoth.extractRawText({ buffer: ofTasks.body })).value;
    expect(said).toContain('示例街道任务：整改滞后 5 天。');
    expect(said).toContain('整改任务');
  });

  it('are signed for once, with what was done, and the second who tries is told', async () => {
    await desk.on('2026-08-05');
    const seen = await desk.slipOf(id, desk.who.street);
    expect(seen.receiptLate).toBe(true);
    expect((await desk.slips(desk.who.officer, '&view=late')).map((one) => one.id)).toContain(id);
    const receive = (client: Client, receipt: string) =>
      client.post<Problem>(`/api/colour-slips/${id}/receive`, { receipt }, match(seen));
    expect((await receive(desk.who.street, '')).status).toBe(422);
    expect((await receive(desk.who.officer, '代签')).status).toBe(403);
    expect((await receive(desk.who.otherStreet, '代签')).status).toBe(404);
    const both = await Promise.all([
      receive(desk.who.street, '已停业清洗'),
      receive(desk.who.street, '已停业清洗'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, expect.any(Number)]);
    expect([409, 412]).toContain(both.map(({ status }) => status).toSorted()[1]);
    expect(await desk.slipOf(id)).toMatchObject({
      state: 'received',
      receipt: '已停业清洗',
      receiptLate: false,
    });
    const entries = await app().reads.findBy(HistoryEntryRow, {
      action: 'slip.receive',
      subjectId: seen.cases[0]!.id,
    });
    expect(entries.map(({ note }) => note)).toEqual([`${seen.number}：已停业清洗`]);
  });

  it('are withdrawn with a reason: the number stays used, and nothing counts', async () => {
    const before = await desk.accountOf();
    const slip = await desk.slipOf(id);
    expect(
      (await desk.who.street.post(`/api/colour-slips/${id}/withdraw`, { reason: '不服' }, match(slip)))
        .status,
    ).toBe(403);
    expect((await desk.withdraw(id)).status).toBe(204);
    expect(await desk.slipOf(id)).toMatchObject({
      state: 'withdrawn',
      number: slip.number,
      allowedActions: [],
    });
    expect((await desk.withdraw(id)).status).toBe(409);
    expect((await desk.accountOf()).yellow).toBe(before.yellow - 1);
    expect(await desk.textOf(id)).toContain('（已撤销）');
    await app().drain();
    expect(await app().reads.countBy(NoticeRow, { rule: 'slip.withdrawn', caseId: slip.cases[0]!.id })).toBe(
      2,
    );
    const next = await desk.slipOf((await desk.byHand('yellow', [slip.cases[0]!.id])).body.id);
    expect(next.number).not.toBe(slip.number);
  });
});
