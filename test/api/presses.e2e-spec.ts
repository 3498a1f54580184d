import { plusMillis } from '../../src/kernel/instant.js';
import { ReportRow } from '../../src/modules/cases/index.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { reportBody, sendPhotos } from '../support/reported.js';

interface Detail {
  version: number;
  status: string;
  history: { action: string; at: string; data: Record<string, unknown> }[];
}
interface Problem {
  code: string;
}

describeOnBoth('a press that the phone sends until it has an answer', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;
  let serial = 0;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    street = await Client.as(app(), 'liuchang');
  });

  const read = async (id: string): Promise<Detail> => (await street.get<Detail>(`/api/cases/${id}`)).body;
  const newKey = (): string => `press-${String((serial += 1)).padStart(4, '0')}`;
  const press = (
    id: string,
    verb: string,
    body: unknown,
    { key, version }: { key: string; version?: number },
    client = street,
  ): Promise<Answer<Problem>> =>
    client.post<Problem>(`/api/cases/${id}/${verb}`, body, {
      'idempotency-key': key,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    });
  const versions = ({ status, headers }: Answer) => [
    status,
    headers.get('version-before'),
    headers.get('etag'),
  ];
  const entries = async (id: string, action: string) =>
    (await read(id)).history.filter((entry) => entry.action === action);

  it('signs once, gives the first answer again, and tells which version it led to', async () => {
    const { id, version } = await make.dispatched(district);
    const key = newKey();
    const first = await press(id, 'sign', {}, { key, version });
    const again = await press(id, 'sign', {}, { key, version });
    expect(versions(first)).toEqual([204, `"${version}"`, `"${version + 1}"`]);
    expect(versions(again)).toEqual(versions(first));
    expect(await entries(id, 'case.sign')).toHaveLength(1);
    const another = await press(id, 'sign', {}, { key: newKey(), version });
    expect([another.status, another.body.code]).toEqual([412, 'version.stale']);
  });

  it('gives the first answer also when somebody has gone on since', async () => {
    const { id, version } = await make.dispatched(district);
    const key = newKey();
    await press(id, 'sign', {}, { key, version });
    await press(id, 'notes', { note: '已到现场' }, { key: newKey() });
    expect(versions(await press(id, 'sign', {}, { key, version }))).toEqual([
      204,
      `"${version}"`,
      `"${version + 1}"`,
    ]);
  });

  it('writes a note once, also for six twins at the same moment', async () => {
    const { id, version } = await make.signed(district);
    const key = newKey();
    const begun = await press(id, 'notes', { note: '已到现场' }, { key: newKey() });
    expect(versions(begun)).toEqual([204, `"${version}"`, `"${version + 1}"`]);
    const twins = await Promise.all(
      Array.from({ length: 6 }, () => press(id, 'notes', { note: '清运两车' }, { key })),
    );
    for (const twin of twins) expect(versions(twin)).toEqual([204, `"${version + 1}"`, `"${version + 1}"`]);
    expect(await entries(id, 'case.note')).toHaveLength(1);
  });

  it('reports once: the same key after the lost answer is no conflict with itself', async () => {
    const { id } = await make.signed(district);
    await sendPhotos(street, id);
    const body = await reportBody(street, id);
    const { version } = await read(id);
    const key = newKey();
    expect((await press(id, 'report', body, { key, version })).status).toBe(204);
    expect((await press(id, 'report', body, { key, version })).status).toBe(204);
    expect(await app().reads.countBy(ReportRow, { caseId: id })).toBe(1);
    const changed = await press(id, 'report', { ...body, finding: '另一份。' }, { key, version });
    expect([changed.status, changed.body.code]).toEqual([409, 'idempotency.key_reused']);
  });

  it('returns once', async () => {
    const { id, version } = await make.dispatched(district);
    const body = { reason: 'WRONG_AREA', note: '在云栖街道辖区内。' };
    const key = newKey();
    const [first, again] = [
      await press(id, 'return', body, { key, version }),
      await press(id, 'return', body, { key, version }),
    ];
    expect(versions(again)).toEqual(versions(first));
    expect((await make.caseOf(id)).returns).toBe(1);
  });

  it('keeps a refusal of nothing: after it the same key may still do the deed', async () => {
    const { id, version } = await make.signed(district);
    const key = newKey();
    const body = await reportBody(street, id);
    expect((await press(id, 'report', body, { key, version })).status).toBe(422);
    await sendPhotos(street, id);
    expect((await press(id, 'report', body, { key, version })).status).toBe(204);
  });

  it('is nobody else’s key', async () => {
    const { id, version } = await make.dispatched(district);
    const key = newKey();
    await press(id, 'sign', {}, { key, version });
    const other = await Client.as(app(), 'hanlei');
    expect((await press(id, 'sign', {}, { key, version }, other)).status).toBe(404);
  });

  it('states when it was pressed beside the moment that counts', async () => {
    const { id, version } = await make.dispatched(district);
    const now = app().clock.now();
    const pressedAt = plusMillis(now, -25 * 60_000);
    await press(id, 'sign', { pressedAt }, { key: newKey(), version });
    await press(id, 'notes', { note: '已到现场', pressedAt }, { key: newKey() });
    const [signed] = await entries(id, 'case.sign');
    expect(signed).toMatchObject({ at: now, data: { pressedAt } });
    expect((await make.caseOf(id)).signedAt).toBe(now);
    expect(await entries(id, 'case.begin')).toMatchObject([{ at: now, data: { pressedAt } }]);
    const odd = await press(id, 'notes', { note: '再记', pressedAt: '昨天' }, { key: newKey() });
    expect(odd.status).toBe(422);
  });
});
