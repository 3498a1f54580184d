import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM } from '../../src/modules/access/index.js';
import { CaseRow, EditCase } from '../../src/modules/cases/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { importing } from '../support/importing.js';
import { exported } from '../support/exporting.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/intake');
const ROUND_TRIPS = [
  ['A', 'layout-a-round3.csv'],
  ['B', 'layout-b-provincial.xlsx'],
  ['C', 'layout-c-round2.csv'],
  ['D', 'layout-d-look-back.gb18030.csv'],
  ['E', 'layout-e-category-2017.xlsx'],
  ['F', 'layout-f-internal-2017.xlsx'],
  ['G', 'layout-g-no-content.xlsx'],
  ['H', 'layout-h-no-number.csv'],
  ['I', 'layout-i-hand-over.csv'],
] as const;

describe('import, export, import', () => {
  let test: TestApp;
  let officer: Client;
  let campaignId: string;
  beforeEach(async () => {
    test = await startApp();
    const district = await given(test).district();
    for (const name of ['银杏街道', '枫桥街道', '桂湖街道', '松林镇'])
      await given(test).unit(name, 'street', null);
    campaignId = district.campaign.id;
    officer = await Client.as(test, 'zhoumin');
  });
  afterEach(() => test.stop());

  const upload = (name: string, bytes: Buffer) =>
    importing(test, officer, campaignId).upload({ name, bytes });
  async function commit(id: string): Promise<number> {
    const imports = importing(test, officer, campaignId);
    // Rows that look like another one of the same file are cases of their own here.
    for (const outcome of ['duplicate', 'repeat']) await imports.decideAll(id, outcome, 'as-new');
    const done = await imports.commit(id, true);
    expect(done.body.state).toBe('committed');
    return done.body.counts.created;
  }
  async function imported(fixture: string): Promise<number> {
    const { body } = await upload(fixture, await readFile(join(FIXTURES, fixture)));
    return commit(body.id);
  }

  it('takes a text that looks like a formula out and in again as it was', async () => {
    const heading = '受理编号,交办问题基本情况,行政区域,污染类型,调查核实情况,是否属实';
    const rows = [
      'D3ZZ202605110007,=1+1油烟,示例区,大气,-经查属实,属实',
      "D3ZZ202605110008,'@引号,示例区,水,,",
    ];
    const { body } = await upload('公式.csv', Buffer.from([heading, ...rows].join('\n')));
    await commit(body.id);
    for (const format of ['csv', 'xlsx'] as const) {
      const { bytes } = await exported(test, officer, { layout: 'A', format });
      const again = await upload(`回来.${format}`, bytes);
      expect(again.body.counts).toMatchObject({ rows: 2, unchanged: 2, changed: 0 });
    }
  });

  it('says nothing of the complaint where a form has no column for it, also after the finding moved', async () => {
    await imported('layout-g-no-content.xlsx');
    const [first] = await test.reads.find(CaseRow, { order: { id: 'ASC' }, take: 1 });
    const finding = '复核后补充：已停产整改。';
    await test.get(EditCase).run(SYSTEM, first!.id, first!.version, { finding });
    const { bytes } = await exported(test, officer, { layout: 'G', format: 'xlsx', query: { campaignId } });
    const again = await upload('回来.xlsx', bytes);
    expect(again.body.counts).toMatchObject({ changed: 0, new: 0, rejected: 0 });
  });

  describe.each(ROUND_TRIPS)('of form %s', (form, fixture) => {
    it.each([
      [form, 'xlsx'],
      [form, 'csv'],
      ['raw', 'xlsx'],
      ['raw', 'csv'],
    ] as const)('exported as %s in %s changes nothing', async (layout, format) => {
      const created = await imported(fixture);
      expect(created).toBeGreaterThan(0);
      const { told, bytes } = await exported(test, officer, { layout, format, query: { campaignId } });
      expect(told.total).toBe(created);
      const again = await upload(`回来.${format}`, bytes);
      expect(again.status).toBe(202);
      const wrong = again.body.rows.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'skipped');
      expect(wrong).toEqual([]);
      expect(again.body.counts).toMatchObject({
        rows: created,
        unchanged: created,
        new: 0,
        changed: 0,
        rejected: 0,
      });
      expect(
        again.body.rows.flatMap(({ findings }) => findings).filter(({ code }) => code === 'total.mismatch'),
      ).toEqual([]);
    });
  });
});
