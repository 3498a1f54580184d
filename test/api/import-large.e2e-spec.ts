import { AllegationRow, AssignmentRow, CaseRow } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { ask } from '../support/exporting.js';
import { given, type District } from '../support/given.js';
import { importing } from '../support/importing.js';
import { keptAndRecounted } from '../support/kept-figures.js';
import { describeOnBoth } from '../support/on-both.js';

const ROWS = 1200;
const HEADING = '受理编号,交办问题基本情况,行政区域,问题类型';

describeOnBoth('a list of more than a thousand rows', (app) => {
  let district: District;
  let officer: Client;
  let imports: ReturnType<typeof importing>;

  beforeAll(async () => {
    district = await given(app()).district();
    officer = await Client.as(app(), 'zhoumin');
    imports = importing(app(), officer, district.campaign.id);
  });

  const numberOf = (series: string, at: number): string => `D3ZZ2026${series}${String(at).padStart(4, '0')}`;
  const list = (series: string) => ({
    name: '清单.csv',
    bytes: [
      HEADING,
      ...Array.from(
        { length: ROWS },
        (_, at) => `${numberOf(series, at)},梧桐街道百花路${at}号第${series}号机械噪声扰民,梧桐街道,噪声`,
      ),
    ].join('\n'),
  });
  const create = (acceptanceNo: string) =>
    officer.post<{ id: string }>('/api/cases', {
      campaignId: district.campaign.id,
      acceptanceNo,
      content: '云栖街道某处油烟直排。',
      pollutionTypes: [],
    });
  const temporary = async (): Promise<unknown[]> =>
    app().get(UnitOfWork).isPostgres
      ? []
      : app()
          .get(UnitOfWork)
          .run((tx) => tx.query(`SELECT name FROM sqlite_temp_master`) as Promise<unknown[]>);

  it('comes in whole while others go on logging, is found at once, and leaves out what they were first with', async () => {
    const run = await imports.upload(list('0601'), { batchLabel: '第51批' });
    expect(run.body.counts).toMatchObject({ new: ROWS });
    // Registered by hand after the dry run: that row is known, and its case stays as it is.
    const first = await create(numberOf('0601', 7));
    expect(first.status).toBe(201);
    let done = false;
    let beside = 0;
    const others = (async () => {
      for (let at = 0; !done; at += 1) {
        expect((await create(numberOf('0701', at))).status).toBe(201);
        beside += 1;
      }
    })();
    const committed = await imports.commit(run.body.id, false);
    done = true;
    await others;
    expect(beside).toBeGreaterThan(2);

    expect(committed.body).toMatchObject({ state: 'committed', counts: { created: ROWS - 1 } });
    const rows = (await app().reads.find(CaseRow)).filter((one) => one.content.includes('第0601号机械噪声'));
    expect(rows).toHaveLength(ROWS - 1);
    expect(new Set(rows.map(({ batchId }) => batchId)).size).toBe(1);
    const asWord = await ask(officer, {
      layout: 'A',
      format: 'docx',
      query: { campaignId: district.campaign.id },
    });
    expect([asWord.status, asWord.body]).toMatchObject([422, { code: 'export.too_many_for_word' }]);
    expect(rows[0]!.batchId).not.toBeNull();
    expect(rows.every(({ isKeyCase, outOfScope }) => isKeyCase === false && outOfScope === false)).toBe(true);
    const ids = new Set(rows.map(({ id }) => id));
    const own = async (entity: typeof AllegationRow | typeof AssignmentRow): Promise<number> =>
      (await app().reads.find(entity as typeof AllegationRow)).filter(({ caseId }) => ids.has(caseId)).length;
    expect(await own(AllegationRow)).toBe(ROWS - 1);
    const history = await app().reads.findBy(HistoryEntryRow, { action: 'case.register' });
    expect(history.filter(({ subjectId }) => ids.has(subjectId))).toHaveLength(ROWS - 1);
    const { kept, recounted } = await keptAndRecounted(app());
    expect(kept).toEqual(recounted);

    const found = await officer.get<{ hits: { case: { id: string } }[]; total: number }>(
      `/api/search?q=${encodeURIComponent('百花路1123号')}`,
    );
    expect(found.body.hits.map((hit) => ids.has(hit.case.id))).toContain(true);
    const known = await officer.get<{ hits: unknown[] }>(`/api/search?q=${numberOf('0601', 7)}`);
    expect(known.body.hits).toHaveLength(1);
    expect(await temporary()).toEqual([]);
  });

  it('leaves nothing behind when the transaction cannot end: all or none, and ready for another try', async () => {
    const run = await imports.upload(list('0602'), { batchLabel: '第52批' });
    const before = await app().reads.count(CaseRow);
    const request = await officer.post(`/api/imports/${run.body.id}/commit`, { skipRejected: false });
    expect(request.status).toBe(202);
    // The last thing that the transaction writes has no table for a while.
    const rename = (from: string, to: string) =>
      app()
        .get(UnitOfWork)
        .run((tx) => tx.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename('history_entry', 'history_entry_away');
    await expect(app().drain()).rejects.toThrow('history_entry');
    await rename('history_entry_away', 'history_entry');
    expect(await app().reads.count(CaseRow)).toBe(before);
    expect(await temporary()).toEqual([]);
    await app().drain();
    expect(await app().reads.count(CaseRow)).toBe(before + ROWS);
  });
});
