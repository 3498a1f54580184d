import ExcelJS from 'exceljs';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import type { CaseRow } from '../../src/modules/cases/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Kind {
  key: string;
  name: string;
  unit: string;
  audience: string;
  active: boolean;
  version: number;
}
interface Problem {
  id: string;
  code: string;
  errors: { field: string }[];
}
interface Acts {
  acts: { id: string; kindName: string; subject: string | null }[];
  mayManage: boolean;
}
interface Register {
  lines: { entryId: string | null; figure: string; kindName: string | null; links: { id: string }[] }[];
  total: { figure: string; amount: string }[];
}

describeOnBoth('kinds of acts and who sees them', (app) => {
  let district: District;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;
  let auditor: Client;
  let found: CaseRow;

  beforeAll(async () => {
    const make = given(app());
    district = await make.district();
    app().setClock('2026-06-20', '09:00');
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
    otherStreet = await Client.as(app(), 'hanlei');
    auditor = await Client.as(app(), 'shenji');
    found = await make.signed(district);
  });

  const kinds = async (client = officer) => (await client.get<Kind[]>('/api/accountability/kinds')).body;
  const kindOf = async (name: string) => (await kinds()).find((kind) => kind.name === name)!;
  const change = (kind: Kind, more: Partial<Kind>, version = kind.version, client = officer) =>
    client.put<Problem>(
      `/api/accountability/kinds/${kind.key}`,
      { name: kind.name, audience: kind.audience, active: kind.active, ...more },
      { 'if-match': `"${version}"` },
    );
  const order = (keys: string[], client = officer) =>
    client.put<Problem>('/api/accountability/kinds/order', { keys });
  const record = (more: Record<string, unknown> = {}) =>
    officer.post<Problem>('/api/accountability', {
      kind: 'TALK',
      amount: 1,
      happenedOn: '2026-06-10',
      streetId: null,
      body: '区纪委监委',
      documentNo: '约谈〔2026〕3号',
      subject: '崔明远',
      text: '约谈分管负责人。',
      caseIds: [found.id],
      taskIds: [],
      ...more,
    });
  const register = async (client = officer, query = '') =>
    (await client.get<Register>(`/api/accountability${query}`)).body;
  const actsOf = async (client = officer) => (await client.get<Acts>(`/api/cases/${found.id}/acts`)).body;

  it('shows the acts of a case to those who may see them, each street its own, without a name', async () => {
    const { id } = (await record()).body;
    expect(await actsOf()).toMatchObject({
      acts: [{ id, kindName: '约谈', subject: '崔某某' }],
      mayManage: true,
    });
    // Where the act says no street it is that of its first case, in the list and when it is opened.
    expect(await actsOf(street)).toMatchObject({ acts: [{ id, subject: null }], mayManage: false });
    expect((await street.get(`/api/accountability/${id}`)).status).toBe(200);
    expect((await register(street)).lines.map(({ entryId }) => entryId)).toContain(id);
    expect((await otherStreet.get(`/api/cases/${found.id}/acts`)).status).toBe(404);
    expect((await otherStreet.get(`/api/accountability/${id}`)).status).toBe(404);
    for (const username of ['zhoumin', 'shenhe'])
      expect((await (await Client.as(app(), username)).get(`/api/cases/${found.id}/acts`)).status).toBe(403);
    // An act of another street keeps its case to those who may open it.
    const elsewhere = (await record({ streetId: district.streets[1]!.id, subject: '何青' })).body.id;
    expect((await actsOf(street)).acts.map((one) => one.id)).toEqual([id]);
    const seen = (await register(otherStreet)).lines.find(({ entryId }) => entryId === elsewhere)!;
    expect(seen.links).toEqual([]);
  });

  it('keeps acts of a kind for the district from every unit: page, list, case, sums and kinds', async () => {
    const kind = await kindOf('党纪政务处分');
    const { id } = (await record({ kind: kind.key, subject: '裴林' })).body;
    expect((await street.get(`/api/accountability/${id}`)).status).toBe(200);
    expect((await change(kind, { audience: 'district' }, kind.version, street)).status).toBe(403);
    expect((await change(kind, { audience: 'district' })).status).toBe(204);
    expect((await street.get(`/api/accountability/${id}`)).status).toBe(404);
    expect((await actsOf(street)).acts.map((one) => one.id)).not.toContain(id);
    const mine = await register(street);
    expect(mine.lines.map(({ entryId }) => entryId)).not.toContain(id);
    expect(mine.total.some(({ figure }) => figure === 'ACCOUNTABILITY')).toBe(false);
    expect((await kinds(street)).map(({ name }) => name)).not.toContain('党纪政务处分');
    expect((await actsOf(auditor)).acts.map((one) => one.id)).toContain(id);
  });

  it('retires a kind whose acts stay, are named, counted and corrected; a new one is refused', async () => {
    const added = await officer.post<Problem>('/api/accountability/kinds', {
      name: '通报批评',
      unit: '次',
      about: 'company',
      measure: null,
    });
    expect(added.status).toBe(201);
    const { id } = (await record({ kind: added.body.id, subject: '示例物业公司', caseIds: [] })).body;
    const kind = await kindOf('通报批评');
    expect(kind).toMatchObject({ unit: '次', audience: 'everyone', active: true, version: 1 });
    expect((await change(kind, { name: '通报', active: false })).status).toBe(204);
    const line = (await register()).lines.find(({ entryId }) => entryId === id)!;
    expect(line).toMatchObject({ figure: kind.key, kindName: '通报' });
    expect((await register()).total).toContainEqual({ figure: kind.key, amount: '1' });
    const again = await record({ kind: kind.key, subject: '示例物业公司', caseIds: [] });
    expect([again.status, again.body.errors.map(({ field }) => field)]).toEqual([422, ['kind']]);
    const corrected = await officer.put(
      `/api/accountability/${id}`,
      {
        kind: kind.key,
        amount: 1,
        happenedOn: '2026-06-11',
        body: '区整改办',
        subject: '示例物业公司',
        caseIds: [],
        taskIds: [],
      },
      { 'if-match': '"1"' },
    );
    expect(corrected.status).toBe(204);
    expect((await change({ ...kind, version: 2 }, { name: '通报', active: true })).status).toBe(204);
    expect((await record({ kind: kind.key, subject: '示例物业公司', caseIds: [] })).status).toBe(201);
  });

  it('tells the second of two officers of the first, and refuses a name twice and a wrong unit', async () => {
    const kind = await kindOf('查封扣押');
    const both = await Promise.all([change(kind, { name: '查封' }), change(kind, { name: '扣押' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    const now = (await kinds()).find(({ key }) => key === kind.key)!;
    const taken = await change(now, { name: '约谈' });
    expect([taken.status, taken.body.errors.map(({ field }) => field)]).toEqual([422, ['name']]);
    const add = (more: Record<string, unknown>) =>
      officer.post<Problem>('/api/accountability/kinds', { name: '诫勉', about: 'person', ...more });
    expect((await add({ unit: '件', measure: 'ACCOUNTABILITY' })).body.errors[0]!.field).toBe('unit');
    expect((await add({ unit: '元', measure: 'FINE' })).body.errors[0]!.field).toBe('measure');
    expect((await add({ unit: ' ', measure: null })).status).toBe(422);
    expect((await change({ ...now, key: 'nothing' }, {})).status).toBe(404);
  });

  it('puts them in order, all or none', async () => {
    const before = (await kinds()).map(({ key }) => key);
    const turned = before.toReversed();
    expect((await order(turned)).status).toBe(204);
    expect((await kinds()).map(({ key }) => key)).toEqual(turned);
    expect((await order(before.slice(1))).status).toBe(412);
    expect((await order([...before.slice(1), 'nothing'])).status).toBe(412);
    expect((await order(before, street)).status).toBe(403);
    expect((await kinds()).map(({ key }) => key)).toEqual(turned);
    await order(before);
  });

  it('leaves as a workbook: the rows on show with their sums, no names for a street, and an entry that says who', async () => {
    const sheet = async (client: Client, query = '') => {
      const { status, body } = await client.file(`/api/accountability/register.xlsx${query}`);
      expect(status).toBe(200);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(body as never);
      const rows: string[][] = [];
      book.worksheets[0]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
      return { rows, sums: book.worksheets[1]! };
    };
    const shown = await register(officer, '?figure=TALK');
    const { rows, sums } = await sheet(officer, '?figure=TALK');
    expect(rows[0]![0]).toBe('问责处罚情况登记表');
    expect(rows[2]!.slice(0, 5)).toEqual(['序号', '日期', '种类', '计入', '单位']);
    const body = rows.slice(3).filter(([no]) => no);
    expect(body).toHaveLength(shown.lines.length);
    const total = rows.at(-1)!;
    expect(total.slice(1, 5)).toEqual(['合计', '约谈', shown.total[0]!.amount, '人']);
    expect(String(sums.lastRow!.getCell(2).value)).toBe(shown.total[0]!.amount);
    expect(rows.flat().join(' ')).toContain('崔某某');
    const own = (await sheet(street)).rows.flat().join(' ');
    expect(own).not.toMatch(/崔|裴|何|约谈〔|党纪/);
    expect(own).toContain('区纪委监委');
    const taken = await app().reads.findBy(HistoryEntryRow, { action: 'export.request' });
    expect(taken).toHaveLength(2);
    expect(taken.map(({ data }) => data.layout)).toEqual(['accountability', 'accountability']);
    expect((await (await Client.as(app(), 'zhoumin')).file('/api/accountability/register.xlsx')).status).toBe(
      403,
    );
  });
});
