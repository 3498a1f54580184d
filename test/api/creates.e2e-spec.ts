import { CaseRow } from '../../src/modules/cases/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('logging a case', (app) => {
  let district: District;
  let client: Client;
  beforeAll(async () => {
    district = await given(app()).district();
    client = await Client.as(app(), 'zhoumin');
  });
  const body = (acceptanceNo: string) => ({
    campaignId: district.campaign.id,
    acceptanceNo,
    content: '示例区梧桐街道青石巷18号油烟直排，联系人王某，电话13800001234。',
    pollutionTypes: [],
    contact: { name: '王某某', phone: '13800001234' },
  });
  const countOf = (numberKey: string) => app().reads.countBy(CaseRow, { numberKey });
  const send = (no: string, key?: string) =>
    client.post<{ id: string; code: string; details: unknown }>(
      '/api/cases',
      body(no),
      key ? { 'idempotency-key': key } : {},
    );

  it('makes one case of the same try twice, and refuses its key for another', async () => {
    const first = await send('D3ZZ202605100001', 'try-0001');
    const again = await send('D3ZZ202605100001', 'try-0001');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect(await countOf('D3ZZ202605100001')).toBe(1);
    const other = await send('D3ZZ202605100002', 'try-0001');
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key_reused']);
    expect(other.body.details).toEqual({ resultId: first.body.id });
  });

  it('makes one case of twins that come at the same moment, and never fails', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('D3ZZ202605100003', 'try-0003')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  it('takes a number once, whoever comes at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('D3ZZ202605100004')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await countOf('D3ZZ202605100004')).toBe(1);
  });

  it('names the fields that are wrong', async () => {
    const answer = await client.post<{ errors: { field: string }[] }>('/api/cases', { content: '' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['campaignId', 'content', 'pollutionTypes']),
    );
  });

  it('shows the complainant nowhere but in a reveal that has a reason and is remembered', async () => {
    const { body: made } = await send('D3ZZ202605100005');
    const street = `/api/cases/${made.id}`;
    for (const path of [street, '/api/cases?limit=50', '/api/workbench', '/api/send-log']) {
      const text = JSON.stringify((await client.get(path)).body);
      expect(text).not.toContain('13800001234');
      expect(text).not.toContain('王某某');
    }
    expect((await client.post(`${street}/contact/reveal`, {})).status).toBe(422);
    const revealed = await client.post(`${street}/contact/reveal`, { reason: '回访' });
    expect(revealed.status).toBe(200);
    expect(JSON.stringify(revealed.body)).toContain('13800001234');
    const reader = await Client.as(app(), 'shenhe');
    expect((await reader.post(`${street}/contact/reveal`, { reason: '看看' })).status).toBe(403);
    const detail = JSON.stringify((await client.get(street)).body);
    expect(detail).toContain('contact.reveal');
  });
});
