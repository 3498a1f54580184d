import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { aMoment, listen, type Listening } from '../support/live.js';
import { describeOnBoth } from '../support/on-both.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { until } from '../support/until.js';
import { DispatchCases, EditCase, RegisterCase, type NewCase } from '../../src/modules/cases/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { UserRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Announcements } from '../../src/platform/queue/announcements.js';

const open: Listening[] = [];
async function listening(client: Client, after?: string): Promise<Listening> {
  // What was just done is still being gathered.
  await aMoment();
  const stream = await listen(client, after);
  open.push(stream);
  return stream;
}
afterEach(() => {
  for (const stream of open.splice(0)) stream.leave();
});

const note = (client: Client, id: string, text = '已到现场。'): Promise<{ status: number }> =>
  client.post(`/api/cases/${id}/notes`, { note: text });

const hears = (stream: Listening, caseId: string, action: string): Promise<true> =>
  until(`${action} is heard`, () => stream.heard(caseId).includes(action));

describeOnBoth('what another officer does is heard', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let intake: Client;
  let street: Client;
  let otherStreet: Client;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    intake = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
    otherStreet = await Client.as(app(), 'hanlei');
    officer = await Client.as(app(), 'chenli');
  });

  it('with ids, the version, the action and the name, and without a word of the case', async () => {
    const found = await make.dispatched(district, { title: '青石巷火锅店', content: '油烟直排青石巷。' });
    const stream = await listening(intake);
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('cache-control')).toContain('no-store');
    const signed = await street.post(`/api/cases/${found.id}/sign`, {}, { 'if-match': `"${found.version}"` });
    expect(signed.status).toBeLessThan(300);
    await note(street, found.id, '店主王某电话13812345678已告知。');
    await hears(stream, found.id, 'case.begin');
    const [item] = stream.events.flatMap(({ data }) => data.items ?? []);
    expect(item).toMatchObject({ caseId: found.id, action: 'case.sign', actorName: '刘畅' });
    expect(Object.keys(item!).toSorted()).toEqual([
      'action',
      'actorId',
      'actorName',
      'at',
      'caseId',
      'id',
      'version',
    ]);
    for (const secret of ['青石巷', '油烟', '王某', '13812345678', '已告知'])
      expect(stream.text()).not.toContain(secret);
  });

  it('by the units it concerns and by nobody else', async () => {
    const found = await make.signed(district);
    const [mine, foreign, bureau] = await Promise.all([
      listening(street),
      listening(otherStreet),
      listening(officer),
    ]);
    await note(intake, found.id);
    await hears(mine, found.id, 'case.note');
    await hears(bureau, found.id, 'case.note');
    await aMoment();
    expect(foreign.text()).not.toContain(found.id);
    expect(foreign.told()).toEqual(['hello']);
  });

  it('not by a unit while a case only waits for dispatch', async () => {
    const stream = await listening(street);
    const bureau = await listening(officer);
    const found = await make.registered(district);
    await hears(bureau, found.id, 'case.register');
    await aMoment();
    expect(stream.told()).toEqual(['hello']);
  });

  it('as gone, and nothing more, by a unit that loses the case', async () => {
    const found = await make.dispatched(district);
    const [first, second] = [await listening(street), await listening(otherStreet)];
    const [, street2] = district.streets;
    await app()
      .get(EditCase)
      .run(SYSTEM, found.id, found.version, {
        streetId: street2!.id,
        parties: { leadUnitId: street2!.id, assistUnitIds: [] },
      });
    await hears(second, found.id, 'case.edit');
    await until('the first street hears that it is gone', () =>
      first.events.some(({ data }) => data.gone?.includes(found.id)),
    );
    expect(first.heard(found.id)).toEqual([]);
    await note(intake, found.id);
    await hears(second, found.id, 'case.note');
    expect(first.events.filter(({ event }) => event === 'cases')).toHaveLength(1);
  });

  it('never that somebody looked at a sealed contact', async () => {
    const found = await make.registered(district, {
      contact: { name: '王某', phone: '13812345678', address: null },
    } as Partial<NewCase>);
    const stream = await listening(officer);
    const shown = await intake.post(`/api/cases/${found.id}/contact/reveal`, { reason: '回访' });
    expect(shown.status).toBeLessThan(300);
    await note(intake, found.id);
    await hears(stream, found.id, 'case.note');
    expect(stream.text()).not.toContain('contact');
  });

  it('later, by who was away meanwhile', async () => {
    const found = await make.signed(district);
    const before = await listening(officer);
    await note(street, found.id);
    await hears(before, found.id, 'case.begin');
    before.leave();
    await note(intake, found.id);
    await aMoment();
    const after = await listening(officer, before.lastId());
    await hears(after, found.id, 'case.note');
  });

  it('later, even when nothing at all had been heard before', async () => {
    const found = await make.signed(district);
    const before = await listening(street);
    before.leave();
    await note(intake, found.id);
    const after = await listening(street, before.lastId());
    await hears(after, found.id, 'case.note');
    const stranger = await listening(otherStreet, before.lastId());
    await aMoment();
    expect(stranger.text()).not.toContain(found.id);
  });

  it('as many, by who comes back with an id that is none', async () => {
    const stream = await listening(officer, 'yesterday');
    await until('many', () => stream.events.some(({ event }) => event === 'many'));
    expect(stream.status).toBe(200);
  });

  it('in one event, when fifty are dispatched at once', async () => {
    const cases = [];
    for (let n = 0; n < 50; n += 1) cases.push(await make.registered(district));
    const stream = await listening(street);
    await app()
      .get(DispatchCases)
      .run(
        SYSTEM,
        cases.map(({ id, version }) => ({ caseId: id, version })),
      );
    await until('the dispatch is heard', () => stream.events.some(({ event }) => event === 'cases'));
    await aMoment();
    expect(stream.told()).toEqual(['hello', 'cases']);
    expect(stream.events[1]!.data.items).toHaveLength(50);
  });

  it('as many and by who may see them, when hundreds are registered at once', async () => {
    const [unit, bureau] = [await listening(street), await listening(officer)];
    const register = app().get(RegisterCase);
    const lead = district.streets[0]!.id;
    await app()
      .get(UnitOfWork)
      .run(async (tx) => {
        for (let n = 0; n < 510; n += 1)
          await register.within(
            tx,
            SYSTEM,
            {
              campaignId: district.campaign.id,
              batchId: null,
              acceptanceNo: `D3ZZ20260511${String(n).padStart(4, '0')}`,
              channel: null,
              isKeyCase: false,
              title: `批量${n}`,
              content: '油烟。',
              streetId: lead,
              pollutionTypes: [],
              allegations: ['油烟'],
              leadUnitId: lead,
              assistUnitIds: [],
            } as never,
            app().clock.now(),
          );
      });
    await until('many', () => bureau.events.some(({ event }) => event === 'many'));
    await aMoment();
    expect(bureau.told()).toEqual(['hello', 'many']);
    expect(unit.told()).toEqual(['hello']);
  }, 60_000);

  it('not when it was rolled back', async () => {
    const found = await make.registered(district);
    const stream = await listening(officer);
    const twice = app()
      .get(DispatchCases)
      .run(SYSTEM, [
        { caseId: found.id, version: found.version },
        { caseId: found.id, version: found.version },
      ]);
    await expect(twice).rejects.toThrow();
    await aMoment();
    expect(stream.heard(found.id)).toEqual([]);
  });

  it('until the session ends', async () => {
    const client = await Client.as(app(), 'zhoumin');
    const stream = await listening(client);
    await client.delete('/api/session');
    await stream.ended();
    expect(stream.events.at(-1)).toMatchObject({ event: 'bye', data: { why: 'session' } });
    expect((await listening(client)).status).toBe(401);
  });

  it('until an administrator gives the person another password', async () => {
    const stream = await listening(await Client.as(app(), 'duanxiao'));
    const administrator = await Client.as(app(), 'guanli');
    const reset = await administrator.post(`/api/users/${district.users.department!.id}/password`, {
      password: 'another-pass-2026',
    });
    expect(reset.status).toBeLessThan(300);
    await stream.ended();
    expect(stream.events.at(-1)).toMatchObject({ event: 'bye', data: { why: 'session' } });
  });

  it('by what the person may see now, not by what they might when they began to listen', async () => {
    const found = await make.signed(district);
    const stream = await listening(otherStreet);
    const move = (unitId: string): Promise<unknown> =>
      app()
        .get(UnitOfWork)
        .run((tx) => tx.update(UserRow, { id: district.users.otherStreet!.id }, { unitId }));
    await move(district.streets[0]!.id);
    await note(intake, found.id, '第一次。');
    await hears(stream, found.id, 'case.note');
    await move(district.streets[1]!.id);
    await note(intake, found.id, '第二次。');
    await aMoment();
    expect(stream.heard(found.id)).toEqual(['case.note']);
  });

  it('on three tabs of one session; the oldest gives way to a fourth', async () => {
    const client = await Client.as(app(), 'fengqi');
    const tabs = [];
    for (let n = 0; n < 4; n += 1) tabs.push(await listening(client));
    await tabs[0]!.ended();
    expect(tabs[0]!.events.at(-1)).toMatchObject({ event: 'bye', data: { why: 'newer' } });
    const found = await make.signed(district);
    await note(intake, found.id);
    for (const tab of tabs.slice(1)) await hears(tab, found.id, 'case.note');
  });

  it('only by a signed-in browser', async () => {
    const stranger = await listening(new Client(app().url));
    expect(stranger.status).toBe(401);
    const token = await intake.post<{ token: string }>('/api/tokens', { name: '程序', days: 1 });
    const program = await fetch(`${app().url}/api/live`, {
      headers: { authorization: `Bearer ${token.body.token}` },
    });
    expect(program.status).toBe(401);
  });
});

describe('a stop', () => {
  it('says goodbye to the listeners and does not wait for them', async () => {
    const test = await startApp();
    await given(test).district();
    const stream = await listening(await Client.as(test, 'zhoumin'));
    const before = performance.now();
    await test.stop();
    expect(performance.now() - before).toBeLessThan(3_000);
    await stream.ended();
    expect(stream.events.at(-1)).toMatchObject({ event: 'bye', data: { why: 'restart' } });
  });
});

describe('two web processes on one PostgreSQL', () => {
  let postgres: TestPostgres;
  let redis: TestRedis;
  let here: TestApp;
  let there: TestApp;
  let make: ReturnType<typeof given>;
  let district: District;
  let actsThere: Client;
  let hearsHere: Client;

  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
    const databaseUrl = await postgres.url('live');
    const env = { REDIS_URL: redis.url, SECRET_KEY: 'ab'.repeat(32) };
    here = await startApp({ databaseUrl, env });
    there = await startApp({ databaseUrl, env });
    make = given(here);
    district = await make.district();
    hearsHere = await Client.as(here, 'chenli');
    actsThere = await Client.as(there, 'zhoumin');
    for (const app of [here, there]) await app.get(Announcements).open();
    await until('both reach Redis', () => [here, there].every((app) => app.get(Announcements).reachesOthers));
  }, 60_000);
  afterAll(async () => {
    await Promise.all([here?.stop(), there?.stop()]);
    await Promise.all([redis?.stop(), postgres?.stop()]);
  });

  it('hear of each other at once through Redis, and once', async () => {
    const found = await make.signed(district);
    const stream = await listening(hearsHere);
    const before = performance.now();
    await note(actsThere, found.id);
    await hears(stream, found.id, 'case.note');
    expect(performance.now() - before).toBeLessThan(2_000);
    await aMoment();
    expect(stream.heard(found.id)).toEqual(['case.note']);
  });

  it('hear that a session was ended at the other one', async () => {
    const person = await Client.as(here, 'shenhe');
    const stream = await listening(person);
    await person.at(there.url).delete('/api/session');
    await stream.ended();
    expect(stream.events.at(-1)).toMatchObject({ data: { why: 'session' } });
  });

  it('find what was done in the history when Redis is away, and each thing once', async () => {
    await redis.kill();
    await until('Redis is away', () => !here.get(Announcements).reachesOthers);
    const found = await make.signed(district);
    const stream = await listening(hearsHere);
    // The first look has passed.
    await note(await Client.as(here, 'zhoumin'), found.id);
    await hears(stream, found.id, 'case.note');
    expect((await note(actsThere, found.id)).status).toBeLessThan(300);
    await until('the second note', () => stream.heard(found.id).length === 2);
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(stream.heard(found.id)).toEqual(['case.note', 'case.note']);
  }, 30_000);
});
