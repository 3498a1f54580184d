import { startApp, type TestApp } from '../support/app.js';

jest.setTimeout(60_000);

const PLACES = 2;
const CALLERS = 12;

describe('more requests than the process can take', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp({ env: { REQUESTS_AT_ONCE: String(PLACES) } });
  });
  afterAll(() => test?.stop());

  /** The password is worked on for so long that the others come meanwhile. */
  const tryIn = (n: number): Promise<Response> =>
    fetch(`${test.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN' },
      body: JSON.stringify({ username: `nobody${n}`, password: 'wrong-and-long-enough' }),
    });

  it('tells those beyond its limit to come back, answers the rest, and is as before afterwards', async () => {
    const answers = await Promise.all(Array.from({ length: CALLERS }, (_, n) => tryIn(n)));
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(CALLERS - PLACES);
    expect(answers.length - refused.length).toBe(answers.filter(({ status }) => status === 401).length);
    for (const one of refused) {
      expect(one.headers.get('retry-after')).toBe('5');
      expect(one.headers.get('content-type')).toContain('application/problem+json');
      expect(await one.json()).toMatchObject({
        code: 'server.overloaded',
        detail: '现在同时办的人太多，这一步还没有做，您填的内容还在。请 5 秒后再试。',
      });
    }
    for (let n = 0; n < 2 * PLACES; n += 1) expect((await tryIn(100 + n)).status).toBe(401);
  });

  it('is alive and ready to the balancer meanwhile', async () => {
    const busy = Promise.all(Array.from({ length: CALLERS }, (_, n) => tryIn(200 + n)));
    const [alive, ready] = await Promise.all([fetch(`${test.url}/healthz`), fetch(`${test.url}/readyz`)]);
    expect([alive.status, ready.status]).toEqual([200, 200]);
    await busy;
  });
});
