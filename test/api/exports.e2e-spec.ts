import ExcelJS from 'exceljs';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UserRow } from '../../src/modules/organisation/index.js';
import { WriteExport } from '../../src/modules/reports/application/write-export.js';
import { MadeFileRow, MakeFile } from '../../src/modules/made-files/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import type {
  ExportLayoutsResponse,
  ExportResponse,
} from '../../src/modules/reports/http/dto/export.response.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { until } from '../support/until.js';
import { ask, exported, sheet, csvRows } from '../support/exporting.js';

describeOnBoth('exporting the ledger', (app) => {
  let district: District;
  let officer: Client;
  let street: Client;
  beforeAll(async () => {
    district = await given(app()).district();
    officer = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
    const [first, second] = district.streets;
    await given(app()).dispatched(district, {
      content: '=HYPERLINK("http://x")油烟直排，举报人电话13800000000。',
      isKeyCase: true,
      place: '+青石巷',
      contact: { name: '王某', phone: '13911112222', address: '青石巷1号' },
    });
    await given(app()).registered(district, { acceptanceNo: '0018' });
    await given(app()).dispatched(district, {
      acceptanceNo: '410000201806170085',
      streetId: second!.id,
      leadUnitId: second!.id,
      assistUnitIds: [first!.id],
      pollutionTypes: [
        { medium: 'NOISE', label: '噪声' },
        { medium: 'WATER', label: '水' },
      ],
    });
  });

  it('holds exactly the cases of the filter, in the columns of the form, with title, total and note', async () => {
    const { told, bytes, headers } = await exported(app(), officer, { layout: 'A' });
    expect(told).toMatchObject({ total: 3, written: 3 });
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain('公开情况一览表_3件_');
    const rows = await sheet(bytes);
    expect(rows[0]![0]).toBe('群众信访举报转办和边督边改公开情况一览表');
    expect(rows[1]![0]).toBe('（2026年5月11日）');
    expect(rows[2]).toEqual([
      '序号',
      '受理编号',
      '交办问题基本情况',
      '行政区域',
      '问题类型',
      '调查核实情况',
      '是否属实',
      '办结目标',
      '处理和整改情况',
      '是否办结',
      '责任人被处理情况',
    ]);
    const body = rows.slice(3, 6);
    expect(body.map(([serial]) => serial)).toEqual(['1', '2', '3']);
    expect(body.map((row) => row[1]).toSorted()).toEqual(
      ['*D3ZZ202605100001', '0018', '410000201806170085'].toSorted(),
    );
    expect(body.find((row) => row[1] === '410000201806170085')![4]).toBe('噪声、水');
    expect(rows[6]![0]).toBe('合计：3件');
    expect(rows[7]![0]).toContain('部分举报件涉及多个污染类型');
    const about = Object.fromEntries(await sheet(bytes, 1));
    expect(about).toMatchObject({ 导出条件: '全部', 件数: '共3件', 导出人: '示例区生态环境局 周敏' });
    expect(about.数据截至).toBe('2026-05-11 09:00（北京时间）');
  });

  it('writes the number of the button: the same filter, the same count', async () => {
    for (const query of [
      { view: 'to-dispatch' },
      { marks: ['key'] },
      { leadUnitId: district.streets[1]!.id },
      { text: '油烟' },
    ]) {
      const list = await officer.get<{ total: number }>(`/api/cases?${new URLSearchParams(query as never)}`);
      const { told, bytes } = await exported(app(), officer, { layout: 'mine', columns: ['number'], query });
      expect(told.total).toBe(list.body.total);
      expect((await sheet(bytes)).length - 1).toBe(list.body.total);
    }
  });

  it('names its conditions', async () => {
    const query = {
      campaignId: district.campaign.id,
      view: 'overdue',
      unitId: district.streets[0]!.id,
      statuses: ['signed', 'reported'],
    };
    const { bytes } = await exported(app(), officer, { layout: 'mine', columns: ['number', 'title'], query });
    const [first] = await sheet(bytes, 1);
    expect(first).toEqual([
      '导出条件',
      '督察=第三轮中央督察；视图=已逾期；状态=已签收、已上报；街道或承办单位=梧桐街道',
    ]);
  });

  it('keeps formulas harmless and long digits text, in both formats', async () => {
    const columns = ['number', 'content', 'place', 'returns'];
    const order = { layout: 'mine', columns, query: { sort: 'number' } };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await exported(app(), officer, order)).bytes as unknown as ExcelJS.Buffer);
    const cells: ExcelJS.Cell[] = [];
    workbook.worksheets[0]!.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
    expect(cells.filter((cell) => cell.type === ExcelJS.ValueType.Formula)).toEqual([]);
    expect(cells.find((cell) => String(cell.value).startsWith('=HYPER'))!.type).toBe(
      ExcelJS.ValueType.String,
    );
    const long = cells.find((cell) => cell.value === '410000201806170085')!;
    expect([long.type, long.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);

    const { bytes } = await exported(app(), officer, { ...order, format: 'csv' });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = csvRows(bytes);
    expect(rows[0]).toEqual(['受理编号', '交办问题基本情况', '地点', '退回次数']);
    expect(rows.map(([number]) => number)).toContain('0018');
    const risky = rows.find(([number]) => number === 'D3ZZ202605100001')!;
    expect(risky[1]).toMatch(/^'=HYPERLINK/);
    expect(risky[2]).toBe("'+青石巷");
    expect(rows.at(-1)![0]).toMatch(/^说明：导出条件：全部；数据截至：2026-05-11 09:00/);
  });

  it('never holds the complainant, and personal numbers stay blacked out', async () => {
    for (const layout of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'raw']) {
      const { bytes } = await exported(app(), officer, { layout, format: 'csv' });
      expect([layout, /王某|13911112222|13800000000/.exec(bytes.toString('utf8'))]).toEqual([layout, null]);
    }
  });

  it('gives a street its own cases only, and no rows as imported', async () => {
    const { told, bytes } = await exported(app(), street, { layout: 'mine', columns: ['number', 'lead'] });
    const list = await street.get<{ total: number }>('/api/cases');
    expect(told.total).toBe(list.body.total);
    expect((await sheet(bytes)).map(([number]) => number)).not.toContain('0018');
    expect((await ask(street, { layout: 'raw' })).status).toBe(403);
  });

  it('is for the one who asked, for a day, and leaves its trace', async () => {
    const { told } = await exported(app(), officer, { layout: 'A', query: { text: '13800000000' } });
    expect((await street.get(`/api/exports/${told.id}`)).status).toBe(404);
    expect((await street.file(`/api/exports/${told.id}/file`)).status).toBe(404);
    const entries = await app().reads.find(HistoryEntryRow, {
      where: { subjectId: told.id },
      order: { id: 'ASC' },
    });
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['export.request', '周敏'],
      ['export.finish', '周敏'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('13800000000');
    expect(entries[1]!.data).toMatchObject({ count: told.total, layout: 'A' });
    const own = await officer.get<ExportResponse[]>('/api/exports');
    expect(own.body[0]!.id).toBe(told.id);

    const folder = join(app().dataDir, 'exports');
    expect(existsSync(join(folder, told.id))).toBe(true);
    app().setClock('2026-05-12', '09:01');
    officer = await Client.as(app(), 'zhoumin');
    const late = await officer.get<{ code: string }>(`/api/exports/${told.id}/file`);
    expect([late.status, late.body.code]).toEqual([404, 'export.expired']);
    await app().tick('tick.exports');
    expect(readdirSync(folder)).toEqual([]);
    app().setClock('2026-05-11', '09:00');
    officer = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
  });

  it('refuses what it cannot do, and says so', async () => {
    expect((await ask(officer, { layout: 'mine' })).body).toMatchObject({ code: 'export.no_columns' });
    expect((await ask(officer, { layout: 'mine', columns: ['contact'] })).status).toBe(422);
    expect((await ask(officer, { layout: 'A', query: { colour: 'red' } })).status).toBe(422);
    const waiting = await Promise.all([1, 2, 3].map(() => ask(officer, { layout: 'A' })));
    const early = await officer.get<{ code: string }>(`/api/exports/${waiting[0]!.body.id}/file`);
    expect([early.status, early.body.code]).toEqual([409, 'export.not_ready']);
    expect((await ask(officer, { layout: 'A' })).body).toMatchObject({ code: 'export.too_many' });
    await app().drain();
    expect((await ask(officer, { layout: 'A' })).status).toBe(201);
    await app().drain();
  });

  it('asked twice with the same key is one export', async () => {
    const send = () =>
      officer.post<{ id: string }>(
        '/api/exports',
        { layout: 'A', format: 'csv', query: {} },
        { 'idempotency-key': 'export-once-1' },
      );
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    await app().drain();
  });

  it('written again after a worker was lost is one file and one entry of the history', async () => {
    const { body } = await ask(officer, { layout: 'A', format: 'csv' });
    const folder = join(app().dataDir, 'exports');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${body.id}.018f0000-0000-7000-8000-000000000000.part`), '半个文件');
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(MadeFileRow, { id: body.id }, { state: 'running', written: 1 }));
    await app().drain();
    await app().get(MakeFile).run(body.id, app().get(WriteExport));
    expect(csvRows((await officer.file(`/api/exports/${body.id}/file`)).body).at(-3)![0]).toMatch(
      /^合计：\d+件$/,
    );
    const entries = await app().reads.countBy(HistoryEntryRow, {
      subjectId: body.id,
      action: 'export.finish',
    });
    expect(entries).toBe(1);
  });

  it('that cannot be written says so, leaves nothing behind and can be asked for again', async () => {
    const folder = join(app().dataDir, 'exports');
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, 'no folder');
    const { body } = await ask(officer, { layout: 'A' });
    await expect(app().get(MakeFile).run(body.id, app().get(WriteExport))).rejects.toThrow('EEXIST');
    const told = (await officer.get<ExportResponse>(`/api/exports/${body.id}`)).body;
    expect(told).toMatchObject({ state: 'failed', fileName: null });
    expect(told.failure).toContain('没有留下文件');
    rmSync(folder);
    await app().drain();
    expect(readdirSync(folder)).toEqual([body.id]);
  });

  it('given up is told plainly, makes room for the next, and one that is done stays done', async () => {
    const folder = join(app().dataDir, 'exports');
    const tries = await Promise.all([1, 2, 3].map(() => ask(officer, { layout: 'A' })));
    const id = tries[0]!.body.id;
    writeFileSync(join(folder, `${id}.018f0000-0000-7000-8000-000000000001.part`), '半个文件');
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(MadeFileRow, { id }, { state: 'running', total: 3, written: 1 }));
    const promised = await app().reads.findOneByOrFail(OutboxRow, { jobKey: `export.write_${id}` });
    await app().get(JobRunner).giveUp(promised.id, 'job stalled more than allowable limit');
    const told = (await officer.get<ExportResponse>(`/api/exports/${id}`)).body;
    expect([told.state, told.failure]).toEqual(['failed', expect.stringContaining('生成到一半服务器停了')]);
    await until(
      'what was half written is gone',
      () => !readdirSync(folder).some((name) => name.startsWith(id)),
    );
    expect((await ask(officer, { layout: 'A' })).status).toBe(201);
    await app().drain();
    expect((await officer.get<ExportResponse>(`/api/exports/${id}`)).body.state).toBe('failed');

    const done = tries[1]!.body.id;
    await app()
      .get(UnitOfWork)
      .run((tx) => app().get(MakeFile).giveUp(tx, done, app().get(WriteExport)));
    expect((await officer.get<ExportResponse>(`/api/exports/${done}`)).body.state).toBe('done');
    expect((await officer.file(`/api/exports/${done}/file`)).status).toBe(200);
  });

  it('is not written for somebody who may no longer come in', async () => {
    const { body } = await ask(street, { layout: 'A' });
    const active = (yes: boolean) =>
      app()
        .get(UnitOfWork)
        .run((tx) => tx.update(UserRow, { username: 'liuchang' }, { active: yes }));
    await active(false);
    await app().drain();
    await active(true);
    const told = (await street.get<ExportResponse>(`/api/exports/${body.id}`)).body;
    expect(told).toMatchObject({ state: 'failed' });
    expect(told.failure).toContain('已停用');
  });

  it('offers the form that the campaign publishes, and every column in the language of the reader', async () => {
    const path = `/api/exports/layouts?campaignId=${district.campaign.id}`;
    const zh = await officer.get<ExportLayoutsResponse>(path);
    expect(zh.body.forms.filter(({ proposed }) => proposed).map(({ id }) => id)).toEqual(['A']);
    expect(zh.body).toMatchObject({ mayRaw: true });
    const en = await officer.get<ExportLayoutsResponse>(path, { 'accept-language': 'en' });
    expect(en.body.columns[0]).toEqual({ id: 'number', heading: 'Number' });
    expect((await street.get<ExportLayoutsResponse>(path)).body.mayRaw).toBe(false);
  });

  it('is a Word document where a long text stands whole: title, headings between the rows, total, where it comes from', async () => {
    const long = `青石巷${'夜里油烟直排居民无法开窗，'.repeat(150)}全文到此。`;
    await given(app()).registered(district, { acceptanceNo: '0019', content: long });
    const { told, bytes, headers } = await exported(app(), officer, { layout: 'I', format: 'docx' });
    expect(headers.get('content-type')).toMatch(/wordprocessingml/);
    const text = (await mammoth.extractRawText({ buffer: bytes })).value;
    const csv = csvRows((await exported(app(), officer, { layout: 'I', format: 'csv' })).bytes);
    expect(text).toContain(long);
    for (const cell of csv.flat().filter((one) => !one.startsWith('说明：')))
      expect(text).toContain(cell.replace(/^'/, ''));
    expect(text).toMatch(/说明：导出条件：全部；数据截至：2026-05-11 09:00/);
    expect(text).not.toMatch(/王某|13911112222|13800000000/);
    expect(told.fileName).toMatch(/\.docx$/);
  });
});
