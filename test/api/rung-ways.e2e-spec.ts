import { BellItemRow } from '../../src/modules/notices/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Rung {
  from: string;
  amount: number | null;
  to: string[];
  on: boolean;
  hours: string;
  ways?: string[];
}
interface Rules {
  version: number;
  ladders: Record<string, Rung[]>;
  opensAt: string;
  closesAt: string;
  stopAfter: number;
}

describeOnBoth('a rung with ways of its own', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;

  beforeAll(async () => {
    app().setClock('2026-05-11', '09:00');
    make = given(app());
    district = await make.district();
    officer = await Client.as(app(), 'chenli');
  });

  const rules = async (): Promise<Rules> => (await officer.get<Rules>('/api/reminder-rules/general')).body;
  /** The rungs of receipts, each to the clerks of the unit, so many hours after the dispatch; no others. */
  const set = async (...rungs: { amount: number; ways?: unknown }[]) => {
    const { version, ladders, opensAt, closesAt, stopAfter } = await rules();
    const sign = rungs.map(({ amount, ways }) => ({
      from: 'hours-passed',
      amount,
      to: ['unit-clerks'],
      on: true,
      hours: 'always',
      ...(ways === undefined ? {} : { ways }),
    }));
    const own = { ...ladders, sign, first: [], second: [] };
    const body = { ladders: own, opensAt, closesAt, stopAfter };
    return officer.put('/api/reminder-rules/general', body, { 'if-match': `"${version}"` });
  };
  const mails = async (): Promise<number> =>
    (await app().mails()).filter(({ rule }) => rule === 'deadline.remind').length;
  const bells = (): Promise<number> => app().reads.countBy(BellItemRow, { rule: 'deadline.remind' });

  it('leaves the others to the rule, and takes the way that it asks for', async () => {
    expect((await set({ amount: 1, ways: ['bell'] }, { amount: 3 })).status).toBe(204);
    expect((await rules()).ladders.sign!.map(({ ways }) => ways)).toEqual([['bell'], []]);
    await make.dispatched(district);
    await app().drain();
    app().setClock('2026-05-11', '10:10');
    await app().tick('tick.reminders');
    expect([await mails(), await bells()]).toEqual([0, 1]);
    app().setClock('2026-05-11', '12:10');
    await app().tick('tick.reminders');
    expect([await mails(), await bells()]).toEqual([1, 2]);
  });

  it('goes by mail alone where it asks for that', async () => {
    app().setClock('2026-05-13', '09:00');
    officer = await Client.as(app(), 'chenli');
    await make.dispatched(district);
    await app().drain();
    app().setClock('2026-05-13', '10:10');
    officer = await Client.as(app(), 'chenli');
    const before = [await mails(), await bells()];
    expect((await set({ amount: 1, ways: ['mail'] }, { amount: 3, ways: ['bell'] })).status).toBe(204);
    await app().tick('tick.reminders');
    expect([await mails(), await bells()]).toEqual([before[0]! + 1, before[1]]);
  });

  it('knows no other ways, and none twice', async () => {
    expect((await set({ amount: 1, ways: ['pigeon'] })).status).toBe(422);
    expect((await set({ amount: 1, ways: ['mail', 'mail'] })).status).toBe(422);
    expect((await set({ amount: 1, ways: 'mail' })).status).toBe(422);
  });
});
