import { createHash } from 'node:crypto';
import type { Instant } from '../../src/kernel/instant.js';
import { CaseRow, MeasureRow } from '../../src/modules/cases/index.js';
import { AccountabilityEntryRow } from '../../src/modules/accountability/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Line {
  source: string;
  entryId: string | null;
  figure: string;
  kindName: string | null;
  counted: string;
  covered: string;
  subject: string | null;
  documentNo: string | null;
  links: { id: string; type: string }[];
  mismatch: { reported: string; registered: string } | null;
}
interface Register {
  total: { figure: string; amount: string }[];
  byStreet: { key: string | null; name: string; amounts: { figure: string; amount: string }[] }[];
  byMonth: { key: string; amounts: { figure: string; amount: string }[] }[];
  lines: Line[];
  mismatches: number;
  mayManage: boolean;
  mayReveal: boolean;
}
interface Entry {
  version: number;
  subject: string | null;
  text: string | null;
  fine: string | null;
  hasSealed: boolean;
  files: { id: string }[];
  history: { action: string; byName: string; note: string | null }[];
}
interface Problem {
  id: string;
  code: string;
  errors: { field: string }[];
}

const NAME = '崔明远';

describeOnBoth('the register of who was called to account', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let street: Client;
  let auditor: Client;
  let leader: Client;
  let found: CaseRow;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    app().setClock('2026-06-20', '09:00');
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
    auditor = await Client.as(app(), 'shenji');
    leader = await Client.as(app(), 'fengqi');
    found = await make.signed(district);
    await app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await tx.update(CaseRow, { id: found.id }, { reportedAt: '2026-05-30T02:00:00.000Z' as Instant });
        await tx.insert(MeasureRow, [
          { caseId: found.id, kind: 'TALK', amount: 2 },
          { caseId: found.id, kind: 'FINE', amount: 12_345_601 },
          { caseId: found.id, kind: 'PENALTY_CASE', amount: 1 },
        ]);
      });
  });

  const body = (more: Record<string, unknown> = {}) => ({
    kind: 'TALK',
    amount: 1,
    happenedOn: '2026-06-10',
    streetId: district.streets[0]!.id,
    body: '区纪委监委',
    documentNo: '约谈〔2026〕3号',
    subject: NAME,
    text: '约谈分管负责人。',
    caseIds: [found.id],
    taskIds: [],
    ...more,
  });
  const record = (more: Record<string, unknown> = {}, client = officer) =>
    client.post<Problem>('/api/accountability', body(more));
  const register = async (query = '', client = officer): Promise<Register> =>
    (await client.get<Register>(`/api/accountability${query}`)).body;
  const total = async (query = '', client = officer) =>
    Object.fromEntries((await register(query, client)).total.map(({ figure, amount }) => [figure, amount]));
  const entry = async (id: string, client = officer) =>
    (await client.get<Entry>(`/api/accountability/${id}`)).body;
  let talk: string;

  it('counts what a case reported once, whether or not the register names it', async () => {
    const before = { TALK: '2', FINE: '123456.01', PENALTY_CASE: '1' };
    expect(await total()).toEqual(before);
    talk = (await record()).body.id;
    expect(await total()).toEqual(before);
    const { lines, mismatches } = await register('?figure=TALK');
    expect(mismatches).toBe(1);
    expect(lines).toMatchObject(
      [
        { source: 'case', counted: '2', covered: '1', mismatch: { reported: '2', registered: '1' } },
        { source: 'entry', counted: '0', covered: '1', subject: '崔某某', kindName: '约谈' },
      ].toSorted((a, b) => (a.source < b.source ? 1 : -1)),
    );
    await record({ subject: '裴林' });
    expect((await register()).mismatches).toBe(0);
    // A third one goes beyond the report.
    await record({ subject: '何青' });
    expect((await total()).TALK).toBe('3');
  });

  it('adds fines to the last 分, and counts a form of a measure as that measure', async () => {
    const fined = await record({
      kind: 'PENALTY_CASE',
      subject: '示例市政工程公司',
      fine: '128086.70',
      caseIds: [],
      documentNo: null,
    });
    expect(fined.status).toBe(201);
    expect(await total()).toMatchObject({ FINE: '251542.71', PENALTY_CASE: '2' });
    expect((await entry(fined.body.id)).fine).toBe('128086.70');
    await record({ kind: 'party-discipline', caseIds: [] });
    expect((await total()).ACCOUNTABILITY).toBe('1');
    const wrong = async (more: Record<string, unknown>) => {
      const { status, body: told } = await record(more);
      return [status, told.errors.map(({ field }) => field)];
    };
    expect(await wrong({ fine: '1.005' })).toEqual([422, ['fine']]);
    expect(await wrong({ fine: '5.00' })).toEqual([422, ['fine']]);
    expect(await wrong({ amount: 2, happenedOn: '2026-06-21' })).toEqual([422, ['happenedOn', 'amount']]);
    expect(await wrong({ subject: null, text: '电话 13800000000' })).toEqual([422, ['subject', 'text']]);
    expect((await record({ caseIds: ['00000000-0000-4000-8000-000000000000'] })).status).toBe(404);
  });

  it('gives the same figures by street, by month and by list', async () => {
    const { byStreet, byMonth, total: all } = await register();
    for (const { figure, amount } of all) {
      const sum = (rows: Register['byMonth'] | Register['byStreet']): number =>
        rows
          .flatMap(({ amounts }) => amounts)
          .reduce((n, one) => (one.figure === figure ? n + Math.round(Number(one.amount) * 100) : n), 0);
      const said = Math.round(Number(amount) * 100);
      expect([figure, sum(byStreet), sum(byMonth)]).toEqual([figure, said, said]);
      const { lines } = await register(`?figure=${figure}`);
      expect(lines.reduce((n, { counted }) => n + Math.round(Number(counted) * 100), 0)).toBe(said);
    }
    expect(await total('?from=2026-06-01&to=2026-06-30')).toEqual({
      TALK: '1',
      PENALTY_CASE: '1',
      FINE: '128086.70',
      ACCOUNTABILITY: '1',
    });
    expect((await officer.get('/api/accountability?from=2026-06-30&to=2026-06-01')).status).toBe(422);
  });

  it('seals names: masked to the district, nothing to a street, opened for a reason that is logged first', async () => {
    const row = await app().reads.findOneByOrFail(AccountabilityEntryRow, { id: talk });
    expect(JSON.stringify(row)).not.toContain(NAME);
    expect(await entry(talk)).toMatchObject({ subject: '崔某某', hasSealed: true });
    const own = await entry(talk, street);
    expect(own).toMatchObject({ subject: null, text: null, hasSealed: false, history: [], files: [] });
    expect(JSON.stringify(await register('', street))).not.toMatch(/崔|裴|约谈〔/);
    const reveal = (client: Client, reason: string) =>
      client.post<{ name: string }>(`/api/accountability/${talk}/reveal`, { reason });
    expect((await reveal(street, '看看')).status).toBe(403);
    expect((await reveal(auditor, ' ')).status).toBe(422);
    expect((await reveal(auditor, '核对处分决定')).body).toEqual({ name: NAME });
    expect((await reveal(leader, '审签前核对')).body).toEqual({ name: NAME });
    const { history } = await entry(talk);
    expect(history.filter(({ action }) => action === 'accountability.reveal')).toMatchObject([
      { byName: '冯启', note: '审签前核对' },
      { byName: '申稽', note: '核对处分决定' },
    ]);
    const kept = await app().reads.findBy(HistoryEntryRow, { subjectType: 'accountability' });
    expect(JSON.stringify(kept)).not.toContain(NAME);
  });

  it('lets a street see its own and nothing else, and nobody but the bureau write', async () => {
    const elsewhere = await record({ streetId: district.streets[1]!.id, caseIds: [] });
    expect((await street.get(`/api/accountability/${elsewhere.body.id}`)).status).toBe(404);
    expect((await register('', street)).lines.some(({ entryId }) => entryId === elsewhere.body.id)).toBe(
      false,
    );
    const districtWide = await record({ streetId: null, caseIds: [] });
    expect((await street.get(`/api/accountability/${districtWide.body.id}`)).status).toBe(404);
    for (const client of [street, auditor, leader]) expect((await record({}, client)).status).toBe(403);
    for (const username of ['zhoumin', 'shenhe'])
      expect((await (await Client.as(app(), username)).get('/api/accountability')).status).toBe(403);
  });

  it('is corrected against the version that was seen, keeps the sealed name, and is withdrawn rather than deleted', async () => {
    const change = (version: number, more: Record<string, unknown> = {}) =>
      officer.put<Problem>(`/api/accountability/${talk}`, body({ subject: null, text: '改正', ...more }), {
        'if-match': `"${version}"`,
      });
    const twice = await Promise.all([change(1), change(1)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 412]);
    const { name } = (
      await officer.post<{ name: string }>(`/api/accountability/${talk}/reveal`, { reason: '核对' })
    ).body;
    expect([name, (await entry(talk)).text]).toEqual([NAME, '改正']);
    // Of another kind the name that was sealed says nothing any more.
    expect((await change(2, { kind: 'SEIZURE' })).body.errors.map(({ field }) => field)).toEqual(['subject']);
    const before = (await total()).TALK;
    const withdraw = (version: number) =>
      officer.post<Problem>(
        `/api/accountability/${talk}/withdraw`,
        { reason: '登记重复' },
        { 'if-match': `"${version}"` },
      );
    expect((await withdraw(1)).status).toBe(412);
    expect((await withdraw(2)).status).toBe(204);
    expect((await withdraw(3)).body.code).toBe('accountability.withdrawn');
    expect(Number((await total()).TALK)).toBe(Number(before) - 1);
    expect((await entry(talk)).history[0]).toMatchObject({
      action: 'accountability.withdraw',
      note: '登记重复',
    });
  });

  it('registers once, however often the same press arrives', async () => {
    const key = { 'idempotency-key': 'press-1' };
    const press = () => officer.post<Problem>('/api/accountability', body({ caseIds: [] }), key);
    const [one, two] = [await press(), await press()];
    expect(two.body.id).toBe(one.body.id);
  });

  it('keeps papers, which a street does not see', async () => {
    const { id } = (await record({ caseIds: [] })).body;
    const bytes = tinyPng('decision');
    const form = new FormData();
    form.set('kind', 'document');
    form.set('file', new Blob([new Uint8Array(bytes)]), '处分决定.png');
    const { status, body: file } = await officer.post<{ id: string; sha256: string }>(
      `/api/accountability/${id}/files`,
      form,
    );
    expect([status, file.sha256]).toEqual([201, createHash('sha256').update(bytes).digest('hex')]);
    const path = `/api/accountability/${id}/files/${file.id}`;
    expect((await leader.file(`${path}/content`)).status).toBe(200);
    expect((await street.file(`${path}/content`)).status).toBe(404);
    expect((await street.delete(path)).status).toBe(403);
    expect((await officer.delete(path)).status).toBe(204);
    expect((await leader.file(`${path}/content`)).status).toBe(404);
  });

  it('adds kinds of the district as data', async () => {
    const added = await officer.post<Problem>('/api/accountability/kinds', {
      name: '通报批评',
      unit: '家',
      about: 'company',
      measure: null,
    });
    expect(added.status).toBe(201);
    await record({ kind: added.body.id, subject: '示例物业公司', caseIds: [] });
    expect((await total())[added.body.id]).toBe('1');
    expect(
      (await officer.post('/api/accountability/kinds', { name: '通报批评', unit: '家', about: 'none' }))
        .status,
    ).toBe(422);
  });
});
