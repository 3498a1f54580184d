import { Client } from '../support/client.js';
import { given, PASSWORD, type District } from '../support/given.js';
import { listen, type Listening } from '../support/live.js';
import { describeOnBoth } from '../support/on-both.js';

/** Two browsers of one person and an open stream of one of them. */
interface Person {
  id: string;
  version: number;
  here: Client;
  there: Client;
  stream: Listening;
}

describeOnBoth('every session of a person ends', (app) => {
  let district: District;
  let admin: Client;
  let serial = 0;
  const open: Listening[] = [];
  beforeAll(async () => {
    district = await given(app()).district();
    admin = await Client.as(app(), 'guanli');
  });
  afterAll(() => open.forEach((stream) => stream.leave()));

  async function person(): Promise<Person & { username: string }> {
    serial += 1;
    const username = `officer${serial}`;
    const user = await given(app()).user(username, `陈${serial}`, 'bureau-officer', district.bureau);
    const here = await Client.as(app(), username);
    const there = await Client.as(app(), username);
    const stream = await listen(there);
    open.push(stream);
    expect((await there.get('/api/cases')).status).toBe(200);
    return { id: user.id, version: user.version, username, here, there, stream };
  }
  const gone = async ({ there, stream }: Person) => {
    await stream.ended();
    expect((await there.get('/api/cases')).status).toBe(401);
    expect((await there.post('/api/absences', {})).status).toBe(401);
  };
  const facts = (of: Person & { username: string }) => ({
    name: `陈${serial}`,
    role: 'bureau-officer',
    unitId: district.bureau.id,
    email: `${of.username}@duban.example`,
  });

  it('but their own when they change the password', async () => {
    const who = await person();
    const change = { currentPassword: PASSWORD, newPassword: 'another-word-2027' };
    expect((await who.here.post('/api/session/password', change)).status).toBe(204);
    await gone(who);
    expect((await who.here.get('/api/cases')).status).toBe(200);
  });

  it('when an administrator gives another password', async () => {
    const who = await person();
    const reset = await admin.post(`/api/users/${who.id}/password`, { password: 'handed-over-2026' });
    expect(reset.status).toBe(204);
    await gone(who);
    expect((await who.here.get('/api/session')).status).toBe(401);
  });

  it('when they are switched off, and their programs with them', async () => {
    const who = await person();
    const issued = await who.here.post<{ token: string }>('/api/tokens', { name: '导入', days: 9 });
    const program = { authorization: `Bearer ${issued.body.token}` };
    expect((await new Client(app().url).get('/api/cases', program)).status).toBe(200);
    const off = await admin.post(
      `/api/users/${who.id}/switch-off`,
      { reason: '调离' },
      { 'if-match': `"${who.version}"` },
    );
    expect(off.status).toBe(204);
    await gone(who);
    expect((await new Client(app().url).get('/api/cases', program)).status).toBe(401);
  });

  it('when they get another role, and not when only their name is put right', async () => {
    const who = await person();
    const named = await admin.put(
      `/api/users/${who.id}`,
      { ...facts(who), name: '陈新' },
      { 'if-match': `"${who.version}"` },
    );
    expect(named.status).toBe(204);
    expect((await who.there.get('/api/cases')).status).toBe(200);
    const body = { ...facts(who), name: '陈新', role: 'auditor' };
    const changed = await admin.put(`/api/users/${who.id}`, body, { 'if-match': `"${who.version + 1}"` });
    expect(changed.status).toBe(204);
    await gone(who);
    expect((await who.here.get('/api/session')).status).toBe(401);
    const back = await Client.as(app(), who.username);
    expect((await back.post('/api/urges', {})).status).toBe(403);
  });
});

/** Thirty wrong tries from one address shut it out for fifteen minutes, whatever the account. */
const guess = async (url: string, times: number, forwarded: (n: number) => string) => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const answer = await new Client(url).post(
      '/api/session',
      { username: `nobody${n}`, password: 'not-the-password-1' },
      { 'x-forwarded-for': forwarded(n) },
    );
    statuses.push(answer.status);
  }
  return statuses;
};

describeOnBoth('without a trusted proxy', (app) => {
  it('a made-up X-Forwarded-For is no other address', async () => {
    await given(app()).district();
    const statuses = await guess(app().url, 33, (n) => `10.0.0.${n}`);
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 401));
    expect(statuses.slice(30)).toEqual([429, 429, 429]);
  }, 60_000);

  it('nor does a burst get more tries than one after the other', async () => {
    app().setClock('2026-05-13', '09:00');
    const answers = await Promise.all(
      Array.from({ length: 24 }, () =>
        new Client(app().url).post('/api/session', { username: 'wuling', password: 'not-the-password-1' }),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([401, 401, 401, 401, 401, ...Array.from({ length: 19 }, () => 429)]);
    for (let n = 0; n < 35; n += 1)
      expect((await Client.as(app(), 'shenji')).credentials['cookie']).toBeTruthy();
  }, 60_000);

  it('nor does it open an account that is shut', async () => {
    app().setClock('2026-05-12', '09:00');
    const tries = [];
    for (let n = 0; n < 7; n += 1)
      tries.push(
        (
          await new Client(app().url).post(
            '/api/session',
            { username: 'chenli', password: n < 5 ? 'not-the-password-1' : PASSWORD },
            { 'x-forwarded-for': `10.1.0.${n}` },
          )
        ).status,
      );
    expect(tries).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });
});

describeOnBoth(
  'behind one trusted proxy',
  (app) => {
    it('the address that the proxy adds counts, and not what the client wrote before it', async () => {
      await given(app()).district();
      const statuses = await guess(app().url, 32, (n) => `10.0.0.${n}, 203.0.113.7`);
      expect(statuses.slice(30)).toEqual([429, 429]);
      const neighbour = await guess(app().url, 1, () => '203.0.113.8');
      expect(neighbour).toEqual([401]);
    }, 60_000);
  },
  async () => ({ TRUST_PROXY: '1' }),
);
