import { CaseRow, ContactRow } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { ImportRowRow } from '../../src/modules/intake/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { importing } from '../support/importing.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('kinds of hand-over files, over HTTP', (app) => {
  let district: District;
  let officer: Client;
  let imports: ReturnType<typeof importing>;

  beforeAll(async () => {
    district = await given(app()).district();
    officer = await Client.as(app(), 'zhoumin');
    imports = importing(app(), officer, district.campaign.id);
  });

  const numbered = (numberKey: string): Promise<CaseRow> =>
    app().reads.findOneByOrFail(CaseRow, { campaignId: district.campaign.id, numberKey });

  it.each([
    ['mixtures/excel-97.xls', 'xls'],
    ['mixtures/hand-over.docx', 'docx'],
  ])('%s goes from upload into the ledger', async (file) => {
    const before = await app().reads.count(CaseRow);
    const { status, body } = await imports.upload(file);
    expect([status, body.state]).toEqual([202, 'dry-run']);
    const wanted = body.counts.new + body.counts.duplicate + body.counts.repeat;
    expect(wanted).toBeGreaterThan(0);
    const done = await imports.commit(body.id, true);
    expect(done.body).toMatchObject({ state: 'committed', counts: { created: wanted } });
    expect(await app().reads.count(CaseRow)).toBe(before + wanted);
    const again = await imports.upload(file);
    expect(again.body.counts).toMatchObject({ new: 0, unchanged: wanted });
  });

  it('seals the columns of the complainant: nothing of them in rows, case, export or history, all in the reveal', async () => {
    const bytes = [
      '受理编号,交办问题基本情况,行政区域,污染类型,举报人姓名,联系电话,举报人地址',
      'D3ZZ202605170077,云栖街道竹影里木器厂夜里喷漆气味刺鼻,示例区,大气,崔示例,13800000000,青石巷3号2单元501',
    ].join('\n');
    const sent = await imports.upload({ name: '带举报人.csv', bytes });
    // Columns that are not known as a whole wait for a person, who takes them as proposed.
    expect(sent.body.state).toBe('mapping');
    const accepted = await officer.put(`/api/imports/${sent.body.id}/mapping`, { headers: [] });
    expect(accepted.status).toBe(202);
    await app().drain();
    const { body } = await imports.whole(sent.body.id);
    expect(body.counts).toMatchObject({ new: 1 });
    await imports.commit(body.id, false);
    const secrets = /崔示例|13800000000|2单元/;
    expect(JSON.stringify(body)).not.toMatch(secrets);
    const found = await numbered('D3ZZ202605170077');
    const seen = await officer.get<{ hasContact: boolean; rawCells: unknown }>(`/api/cases/${found.id}`);
    expect(JSON.stringify(seen.body)).not.toMatch(secrets);
    for (const entity of [CaseRow, ContactRow, HistoryEntryRow, ImportRowRow])
      expect(JSON.stringify(await app().reads.find(entity as typeof CaseRow))).not.toMatch(secrets);
    const revealed = await officer.post<Record<string, string>>(`/api/cases/${found.id}/contact/reveal`, {
      reason: '回访',
    });
    expect(revealed.body).toMatchObject({
      name: '崔示例',
      phone: '13800000000',
      address: '青石巷3号2单元501',
    });
  });

  it('takes the heading row that an officer points at, where none was found', async () => {
    const bytes = ['编码甲,叙述乙,片区丙', 'X3ZZ202605180001,梧桐街道柳荫路9号早点摊占道油烟,示例区'].join(
      '\n',
    );
    const { body } = await imports.upload({ name: '自造表头.csv', bytes });
    expect(body.fileNotes).toMatchObject([{ code: 'header.missing' }]);
    expect(body.rows.every(({ outcome }) => outcome === 'skipped')).toBe(true);
    const map = (more: object) =>
      officer.put<{ code: string }>(`/api/imports/${body.id}/mapping`, { headers: [], ...more });
    expect((await map({ headerRow: 0 })).status).toBe(422);
    expect((await map({ headerRow: 1 })).status).toBe(202);
    await app().drain();
    const pointed = (await imports.whole(body.id)).body;
    const [header] = pointed.mapping!.headers;
    expect(header!.columns.map((one) => one.header)).toEqual(['编码甲', '叙述乙', '片区丙']);
    const fields = { 0: 'acceptanceNo', 1: 'content', 2: 'area' };
    expect((await map({ headerRow: 1, headers: [{ key: header!.key, fields }] })).status).toBe(202);
    await app().drain();
    const read = (await imports.whole(body.id)).body;
    expect(read).toMatchObject({ state: 'dry-run', counts: { new: 1, rejected: 0 } });
    const done = await imports.commit(body.id, false);
    expect(done.body.counts.created).toBe(1);
    expect((await numbered('X3ZZ202605180001')).content).toBe('梧桐街道柳荫路9号早点摊占道油烟');
  });
});
