import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { LeaderPairingRow, UnitRow } from '../../src/modules/organisation/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Unit {
  id: string;
  version: number;
  name: string;
  open: { kind: string; count: number }[];
  leaders: { name: string }[];
}
interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
}

describeOnBoth('units change', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let admin: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    admin = await Client.as(app(), 'guanli');
  });

  const unit = async (id: string): Promise<Unit> => (await admin.get<Unit>(`/api/units/${id}`)).body;
  const seen = async (id: string) => ({ 'if-match': `"${(await unit(id)).version}"` });
  const change = async (id: string, more: object, version?: number) => {
    const { parentId, name, aliases } = await app().reads.findOneByOrFail(UnitRow, { id });
    return admin.put<Problem>(
      `/api/units/${id}`,
      { parentId, name, aliases, ...more },
      version === undefined ? await seen(id) : { 'if-match': `"${version}"` },
    );
  };
  const off = async (id: string) =>
    admin.post<Problem>(`/api/units/${id}/switch-off`, { reason: '撤并' }, await seen(id));
  const names = async (query = ''): Promise<string[]> =>
    (await admin.get<Unit[]>(`/api/units${query}`)).body.map(({ name }) => name);

  it('in name, short name, contact; once, and never against what somebody else wrote', async () => {
    const [street, other] = district.streets as [UnitRow, UnitRow];
    const facts = {
      name: '梧桐路街道',
      shortName: '梧桐',
      contact: '吴岭',
      phone: '0371-6001',
      aliases: ['梧桐办', ' '],
    };
    expect((await change(street.id, facts)).status).toBe(204);
    expect(await unit(street.id)).toMatchObject({ ...facts, aliases: ['梧桐办'], version: 2 });
    const late = await change(street.id, { name: '别的街道' }, 1);
    expect([late.status, late.body.code]).toEqual([412, 'version.stale']);
    const taken = await change(other.id, { name: '梧桐路街道' });
    expect([taken.body.code, taken.body.errors[0]!.field]).toEqual(['unit.name_taken', 'name']);
    const told = await app().reads.findOneByOrFail(HistoryEntryRow, {
      subjectId: street.id,
      action: 'unit.change',
    });
    expect(JSON.stringify(told.data)).not.toMatch(/0371|吴岭/);
  });

  it('are switched off only when nothing is open there, and the refusal says what is', async () => {
    const [street] = district.streets as [UnitRow];
    await make.unit('梧桐里社区', 'community', street);
    await make.dispatched(district);
    const refused = await off(street.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'unit.in_use']);
    expect(refused.body.detail).toContain('在用人员 2 人、在用下属单位 1 个、未办结案件 1 件');
    expect((await unit(street.id)).open.map(({ kind }) => kind)).toEqual(['people', 'units', 'cases']);
    expect(await names()).toContain('梧桐路街道');

    const empty = await make.unit('撤并办', 'department', null);
    expect((await off(empty.id)).status).toBe(204);
    expect(await names()).not.toContain('撤并办');
    expect(await names('?state=all')).toContain('撤并办');
    const street2 = await Client.as(app(), 'liuchang');
    expect((await street2.get<Unit[]>('/api/units?state=all')).body.map(({ name }) => name)).not.toContain(
      '撤并办',
    );
    const into = await admin.post<Problem>('/api/users', {
      username: 'nobody1',
      name: '某人',
      role: 'department-user',
      unitId: empty.id,
    });
    expect([into.status, into.body.code]).toEqual([422, 'unit.unknown']);
    await expect(make.registered(district, { leadUnitId: empty.id })).rejects.toThrow('unit.unknown');
    expect(
      (await admin.post(`/api/units/${empty.id}/switch-on`, undefined, await seen(empty.id))).status,
    ).toBe(204);
    expect(await names()).toContain('撤并办');
  });

  it('move with all that is below them, never into themselves and never with a case', async () => {
    const [street, other] = district.streets as [UnitRow, UnitRow];
    const community = await make.unit('新苑社区', 'community', street);
    expect((await change(community.id, { parentId: other.id })).status).toBe(204);
    const moved = await app().reads.findOneByOrFail(UnitRow, { id: community.id });
    expect(moved.path).toBe(`${other.path}${community.id}/`);

    const top = await make.unit('新区', 'district', null);
    const below = await make.unit('新区一科', 'department', top);
    expect((await change(top.id, { parentId: below.id })).body.code).toBe('unit.parent');
    expect((await change(street.id, { parentId: top.id })).body.code).toBe('unit.in_use');
  });

  it('are paired with leaders in use, and parted again', async () => {
    const [, other] = district.streets as [UnitRow, UnitRow];
    const pair = (leaderId: string) => admin.post<Problem>(`/api/units/${other.id}/leaders`, { leaderId });
    expect((await pair(district.users.street!.id)).body.code).toBe('unit.not_a_leader');
    expect((await pair(district.users.leader!.id)).status).toBe(204);
    expect((await pair(district.users.leader!.id)).status).toBe(204);
    expect((await unit(other.id)).leaders.map(({ name }) => name)).toEqual(['冯启']);
    const part = () => admin.delete<Problem>(`/api/units/${other.id}/leaders/${district.users.leader!.id}`);
    expect((await part()).status).toBe(204);
    expect((await part()).status).toBe(404);
    expect(await app().reads.countBy(LeaderPairingRow, { unitId: other.id })).toBe(0);
  });

  it('are nobody else’s business', async () => {
    const officer = await Client.as(app(), 'chenli');
    const id = district.department.id;
    const answers = [
      await officer.get(`/api/units/${id}`),
      await officer.put(`/api/units/${id}`, { name: '水务' }, { 'if-match': '"1"' }),
      await officer.post(`/api/units/${id}/switch-off`, { reason: '撤' }, { 'if-match': '"1"' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
