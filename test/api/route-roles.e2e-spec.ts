import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { startApp, type TestApp } from '../support/app.js';

const NO_ROW = '018f0000-0000-7000-8000-000000000000';
const LOGINS = [
  'guanli',
  'zhoumin',
  'chenli',
  'shenhe',
  'duanxiao',
  'liuchang',
  'wuling',
  'linshu',
  'fengqi',
  'shenji',
];
/** Would end the session that is being used. */
const LAST = 'DELETE /api/session';

describe('every route as every role', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
    const make = given(test);
    const { streets } = await make.district();
    const community = await make.unit('梧桐里社区', 'community', streets[0]!);
    await make.user('linshu', '林树', 'community-worker', community);
  });
  afterAll(() => test.stop());

  it('is refused or let through as this table says', async () => {
    const answer = await fetch(`${test.url}/api/openapi.json`);
    const { paths } = (await answer.json()) as { paths: Record<string, Record<string, unknown>> };
    const routes = Object.entries(paths)
      .flatMap(([path, verbs]) => Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`))
      .filter((route) => route !== LAST);
    const clients = await Promise.all(LOGINS.map((username) => Client.as(test, username)));
    const table: Record<string, string> = {};
    for (const route of routes) {
      const [verb, path] = route.split(' ') as [string, string];
      const url = path.replace(/\{[^}]+\}/g, NO_ROW);
      const through = [];
      for (const [index, client] of clients.entries()) {
        const body = verb === 'GET' ? undefined : {};
        const { status } = await client.send(verb, url, body, { 'if-match': '"1"' });
        expect([route, LOGINS[index], status < 500]).toEqual([route, LOGINS[index], true]);
        if (status !== 403) through.push(LOGINS[index]);
      }
      table[route] = through.length === LOGINS.length ? 'everybody' : through.join(' ');
    }
    expect(Object.keys(table).length).toBeGreaterThan(45);
    expect(table).toMatchSnapshot();
  }, 60_000);
});
