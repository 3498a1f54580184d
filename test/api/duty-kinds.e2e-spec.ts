import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Kind {
  key: string;
  about: string;
  name: string;
  holder: string;
  active: boolean;
  version: number;
}
interface Problem {
  id: string;
  code: string;
  errors: { field: string }[];
}

describeOnBoth('kinds of duties', (app) => {
  let district: District;
  let officer: Client;
  let street: Client;

  beforeAll(async () => {
    district = await given(app()).district();
    app().setClock('2026-06-20', '09:00');
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
  });

  const kinds = async () => (await officer.get<Kind[]>('/api/ownership/kinds')).body;
  const change = (kind: Kind, more: Partial<Kind>, client = officer) =>
    client.put<Problem>(
      `/api/ownership/kinds/${kind.key}`,
      { name: kind.name, holder: kind.holder, active: kind.active, ...more },
      { 'if-match': `"${kind.version}"` },
    );
  const place = (kind: string, name: string) => ({
    kind,
    name,
    number: null,
    streetId: district.streets[0]!.id,
    communityId: null,
    note: null,
  });

  it('are renamed and retired; places of a retired kind stay, and can be corrected', async () => {
    const { id: key } = (
      await officer.post<Problem>('/api/ownership/kinds', { about: 'point', name: '雨水井', holder: '井长' })
    ).body;
    const put = await officer.post<Problem>('/api/ownership/places', place(key, '1号井'));
    expect(put.status).toBe(201);
    const kind = (await kinds()).find((one) => one.key === key)!;
    expect((await change(kind, { name: '雨水口', active: false }, street)).status).toBe(404);
    expect((await change(kind, { name: '雨水口', active: false })).status).toBe(204);
    expect((await change(kind, { name: '雨水口二' })).status).toBe(412);
    const refused = await officer.post<Problem>('/api/ownership/places', place(key, '2号井'));
    expect([refused.status, refused.body.code]).toEqual([422, 'duty.kind_unknown']);
    const corrected = await officer.put(`/api/ownership/places/${put.body.id}`, place(key, '1号雨水口'), {
      'if-match': '"1"',
    });
    expect(corrected.status).toBe(204);
    const { pointLines } = (
      await officer.get<{ pointLines: { name: string; kindName: string }[] }>(
        `/api/ownership/streets/${district.streets[0]!.id}`,
      )
    ).body;
    expect(pointLines).toMatchObject([{ name: '1号雨水口', kindName: '雨水口' }]);
  });

  it('keep the kind of tasks, and their names apart', async () => {
    const task = (await kinds()).find(({ about }) => about === 'task')!;
    const retired = await change(task, { active: false });
    expect([retired.status, retired.body.code]).toEqual([409, 'duty.task_kind_stays']);
    expect((await change(task, { holder: '包案负责人' })).status).toBe(204);
    const [first, second] = await kinds();
    expect((await change(first!, { name: second!.name })).body.code).toBe('duty.kind_taken');
  });

  it('stand in the order that is set, all or none', async () => {
    const before = (await kinds()).map(({ key }) => key);
    const put = (keys: string[], client = officer) =>
      client.put<Problem>('/api/ownership/kinds/order', { keys });
    expect((await put(before.toReversed())).status).toBe(204);
    expect((await kinds()).map(({ key }) => key)).toEqual(before.toReversed());
    expect((await put(before.slice(1))).status).toBe(412);
    expect((await put(before, street)).status).toBe(404);
  });
});
