import { Client } from '../support/client.js';
import { given, PASSWORD, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('signing in', (app) => {
  let district: District;
  beforeAll(async () => {
    district = await given(app()).district();
  });
  const tryIn = (username: string, password: string) =>
    new Client(app().url).post<{ code: string }>('/api/session', { username, password });

  it('answers a wrong password and an unknown account alike', async () => {
    const wrong = await tryIn('chenli', 'not-the-password-1');
    const unknown = await tryIn('nobody', 'not-the-password-1');
    expect([wrong.status, wrong.body.code]).toEqual([unknown.status, unknown.body.code]);
    expect(wrong.status).toBe(401);
  });

  it('throttles an account, also against the right password, until time has passed', async () => {
    for (let n = 0; n < 12; n += 1) await tryIn('shenji', 'not-the-password-1');
    const shut = await tryIn('shenji', PASSWORD);
    expect(shut.status).toBe(429);
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(0);
    app().setClock('2026-05-11', '12:00');
    expect((await tryIn('shenji', PASSWORD)).status).toBe(200);
  });

  it('refuses a write without the token of the session', async () => {
    const answer = await fetch(`${app().url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'zhoumin', password: PASSWORD }),
    });
    const cookie = answer.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const forged = await fetch(`${app().url}/api/session`, {
      method: 'DELETE',
      headers: { cookie: cookie.split(';')[0]! },
    });
    expect(forged.status).toBe(403);
  });

  it('ends a session that idles, and every session after its longest time', async () => {
    app().setClock('2026-05-12', '09:00');
    const idle = await Client.as(app(), 'chenli');
    const busy = await Client.as(app(), 'wuling');
    for (let hour = 9; hour < 20; hour += 1) {
      app().setClock('2026-05-12', `${String(hour).padStart(2, '0')}:50`);
      expect((await busy.get('/api/session')).status).toBe(200);
    }
    expect((await idle.get('/api/session')).status).toBe(401);
    app().setClock('2026-05-12', '21:05');
    expect((await busy.get('/api/session')).status).toBe(401);
  });

  it('asks for a new password first where somebody else chose it', async () => {
    const admin = await Client.as(app(), 'guanli');
    const reset = await admin.post(`/api/users/${district.users.street!.id}/password`, {
      password: 'handed-over-2026',
    });
    expect(reset.status).toBe(204);
    const street = await Client.as(app(), 'liuchang', 'handed-over-2026');
    const shut = await street.get<{ code: string }>('/api/cases');
    expect([shut.status, shut.body.code]).toEqual([403, expect.stringContaining('password')]);
    const own = { currentPassword: 'handed-over-2026', newPassword: 'my-own-words-2026' };
    expect((await street.post('/api/session/password', own)).status).toBeLessThan(300);
    expect((await (await Client.as(app(), 'liuchang', 'my-own-words-2026')).get('/api/cases')).status).toBe(
      200,
    );
  });

  it('lets nobody cache an answer', async () => {
    const { headers } = await (await Client.as(app(), 'fengqi')).get('/api/cases');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
