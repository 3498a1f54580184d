import type { Client } from '../support/client.js';
import { describeOnBoth } from '../support/on-both.js';
import { match, slipDesk, type Account, type Problem, type SlipDesk } from '../support/slip-desk.js';

describeOnBoth('the account of slips by colour', (app) => {
  let desk: SlipDesk;
  beforeAll(async () => {
    desk = await slipDesk(app());
    await desk.on('2026-08-31');
    const mine = await desk.make.signed(desk.district);
    await desk.byHand('blue', [mine.id]);
  });

  let caseId: string;
  const other = () => desk.unitOf(1).name;
  const yellow = async () =>
    (await desk.byHand('yellow', [caseId], desk.who.officer, { unitId: desk.unitOf(1).id })).body.id;
  beforeAll(async () => {
    await desk.on('2026-09-01');
    const found = await desk.make.dispatched(desk.district, {
      leadUnitId: desk.unitOf(1).id,
      streetId: desk.unitOf(1).id,
    });
    caseId = found.id;
  });

  it('two yellows lead to a letter, the third begins anew, and it stays open until it is done', async () => {
    await yellow();
    expect((await desk.accountOf(desk.who.officer, other())).consequences).toEqual([]);
    await yellow();
    await yellow();
    const account = await desk.accountOf(desk.who.otherStreet, other());
    expect(account).toMatchObject({ yellow: 3, points: 1, toReceive: 3 });
    expect(account.consequences.map(({ act, state }) => [act, state])).toEqual([['督办函', 'open']]);
    const [letter] = account.consequences;
    const done = (client: Client, doneOn: string) =>
      client.post<Problem>(
        `/api/slip-consequences/${letter!.id}/done`,
        { doneOn, note: '已发函' },
        match(letter!),
      );
    expect((await done(desk.who.otherStreet, '2026-09-01')).status).toBe(403);
    expect((await done(desk.who.officer, '2026-09-02')).status).toBe(422);
    expect((await done(desk.who.officer, '2026-09-01')).status).toBe(204);
    expect((await done(desk.who.second, '2026-09-01')).status).toBe(412);
    expect((await desk.accountOf(desk.who.officer, other())).consequences[0]!.state).toBe('done');
  });

  it('a withdrawn slip takes an open consequence with it, and what is left is counted again', async () => {
    const fourth = await yellow();
    const open = async () =>
      (await desk.accountOf(desk.who.officer, other())).consequences.filter(({ state }) => state === 'open')
        .length;
    expect(await open()).toBe(1);
    await desk.withdraw(fourth);
    expect(await open()).toBe(0);
    await yellow();
    expect(await open()).toBe(1);
  });

  it('is that of the own unit for a unit, and open things outlive the year', async () => {
    const names = async (client: Client): Promise<string[]> =>
      (await client.get<{ items: Account[] }>('/api/slip-accounts')).body.items.map(({ unit }) => unit.name);
    expect(await names(desk.who.otherStreet)).toEqual([other()]);
    expect((await names(desk.who.leader)).toSorted()).toEqual(['云栖街道', '梧桐街道'].toSorted());
    const later = await desk.who.officer.get<{ items: Account[] }>('/api/slip-accounts?year=2028');
    const kept = later.body.items.find(({ unit }) => unit.name === other())!;
    expect([kept.yellow, kept.points, kept.consequences.map(({ state }) => state)]).toEqual([0, 0, ['open']]);
    const counts = await desk.who.officer.get<{ consequences: number; toReceive: number }>(
      '/api/colour-slips/counts',
    );
    expect(counts.body.consequences).toBeGreaterThan(0);
  });
});
