import { PASSWORD, given, type District } from '../support/given.js';
import { Client } from '../support/client.js';
import { sendEvidence } from '../support/evidence.js';
import { jpegOf } from '../support/jpeg.js';
import { listen } from '../support/live.js';
import { until } from '../support/until.js';
import { Fleet } from './fleet.js';

let fleet: Fleet;
let district: District;
let make: ReturnType<typeof given>;

// Four processes start at the same moment on an empty database.
beforeAll(async () => {
  fleet = await Fleet.start({ env: { UPLOAD_MB_PER_HOUR: '1' } });
  make = given(fleet.setUp);
  district = await make.district();
});
afterAll(() => fleet?.stop());

const bodyOf = (no: string) => ({
  campaignId: district.campaign.id,
  acceptanceNo: no,
  content: '示例区梧桐街道青石巷18号油烟直排。',
  pollutionTypes: [],
});

it('has one schema and one first calendar, although all of them started on an empty database', async () => {
  const doubled = await fleet.rows('SELECT name FROM migrations GROUP BY name HAVING COUNT(*) > 1');
  expect(doubled).toEqual([]);
  const [counted] = await fleet.rows<{ n: string }>('SELECT COUNT(*) AS n FROM calendar_year');
  expect(Number(counted?.n)).toBeGreaterThan(0);
});

it('lets somebody sign in at one and work at the other, and sign out at either', async () => {
  const here = await fleet.client('zhoumin', 0);
  const there = here.at(fleet.url(1));
  const made = await there.post<{ id: string }>('/api/cases', bodyOf('D3ZZ202606100001'));
  expect(made.status).toBe(201);
  expect((await here.get(`/api/cases/${made.body.id}`)).status).toBe(200);
  expect((await there.delete('/api/session')).status).toBeLessThan(300);
  expect((await here.get('/api/session')).status).toBe(401);
});

it('answers the same try twice with one case, although each try meets another process', async () => {
  const here = await fleet.client('zhoumin', 0);
  const there = here.at(fleet.url(1));
  const key = { 'idempotency-key': 'try-of-two-0001' };
  const send = (client: Client) => client.post<{ id: string }>('/api/cases', bodyOf('D3ZZ202606100002'), key);
  const [one, other] = await Promise.all([send(here), send(there)]);
  expect([one.status, other.status]).toEqual([201, 201]);
  expect(other.body.id).toBe(one.body.id);
});

it('tells a page at one of what is done at the other', async () => {
  const listener = await listen(await fleet.client('zhoumin', 1));
  const writer = await fleet.client('chenli', 0);
  const found = await make.registered(district);
  const noted = await writer.post(`/api/cases/${found.id}/notes`, { note: '已到现场。' });
  expect(noted.status).toBeLessThan(300);
  // Well before the look that each process takes by itself every three seconds.
  await until('it is heard', () => listener.heard(found.id).length > 0, 2_500);
  listener.leave();
});

it('ends the streams of a session at the other process when it is signed out', async () => {
  const here = await fleet.client('chenli', 0);
  const stream = await listen(here.at(fleet.url(1)));
  await here.delete('/api/session');
  await stream.ended();
  expect(stream.events.at(-1)).toMatchObject({ event: 'bye', data: { why: 'session' } });
});

it('gives a session three streams over both of them, and the oldest gives way', async () => {
  const here = await fleet.client('wuling', 0);
  const there = here.at(fleet.url(1));
  const first = await listen(here);
  const rest = [await listen(there), await listen(there), await listen(here)];
  await first.ended();
  expect(first.events.at(-1)).toMatchObject({ event: 'bye', data: { why: 'newer' } });
  for (const stream of rest) {
    expect(stream.told()).toEqual(['hello']);
    stream.leave();
  }
});

it('counts by the calendar as it was changed at the other one a moment ago', async () => {
  const officer = await fleet.client('chenli', 0);
  const there = officer.at(fleet.url(1));
  const query = '/api/limit-counts?from=2026-06-08&amount=5&unit=working-day';
  const before = (await there.get<{ dueOn: string }>(query)).body.dueOn;
  const draft = {
    days: [
      {
        day: '2026-06-10',
        scope: 'district',
        kind: 'HOLIDAY',
        name: '区庆日',
        source: '示例通知〔2026〕3号',
      },
    ],
    publish: [],
  };
  const { body } = await officer.post<{ seal: string }>('/api/calendar-changes/preview', draft);
  const changed = await officer.post('/api/calendar-changes', { ...draft, seal: body.seal, note: '发文' });
  expect(changed.status).toBe(201);
  const after = (await there.get<{ dueOn: string }>(query)).body.dueOn;
  expect([before, after]).toEqual(['2026-06-15', '2026-06-16']);
});

it('counts failed sign-ins over both, also those that are tried at once', async () => {
  const tryIn = (at: number, password: string) =>
    new Client(fleet.url(at)).post('/api/session', { username: 'fengqi', password });
  const wrong = await Promise.all([0, 1, 0, 1].map((at) => tryIn(at, 'not-the-password-1')));
  expect(wrong.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  expect((await tryIn(1, 'not-the-password-1')).status).toBe(401);
  const shut = await Promise.all([tryIn(0, PASSWORD), tryIn(1, PASSWORD)]);
  expect(shut.map(({ status }) => status)).toEqual([429, 429]);
});

it('takes uploads at either, shows them at the other, and counts their bytes over both', async () => {
  const here = await fleet.client('liuchang', 0);
  const there = here.at(fleet.url(1));
  const { id } = await make.signed(district);
  const photo = async (colour: string): Promise<Buffer> => {
    const bytes = await jpegOf({ colour, noise: true, width: 1600, height: 1200 });
    expect(bytes.length).toBeGreaterThan(550_000);
    return bytes;
  };
  const first = await sendEvidence(here, id, await photo('#6d4c41'));
  expect(first.status).toBe(201);
  const shown = await there.file(`/api/cases/${id}/evidence/${first.body.id}/content`);
  expect([shown.status, shown.body.length > 0]).toEqual([200, true]);
  const second = await sendEvidence(there, id, await photo('#455a64'));
  expect([second.status, second.body.code]).toEqual([429, 'evidence.too_many_bytes']);
});
