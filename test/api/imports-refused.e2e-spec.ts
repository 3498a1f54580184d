import type { ImportRunResponse } from '../../src/modules/intake/http/dto/import.response.js';
import { CaseRow } from '../../src/modules/cases/index.js';
import { Client, type Answer } from '../support/client.js';
import {
  SAMPLE,
  test,
  district,
  officer,
  start,
  imports,
  upload,
  commit,
  csv,
} from '../support/import-office.js';

afterEach(() => test.stop());

describe('what is refused', () => {
  beforeEach(() => start());

  it.each([
    ['a street user', 'liuchang', 403],
    ['a department user', 'duanxiao', 403],
    ['a leader', 'fengqi', 403],
    ['an auditor', 'shenji', 403],
    ['nothing to a bureau officer', 'chenli', 202],
  ])('%s', async (_, username, status) => {
    const { id } = (await upload(SAMPLE)).body;
    const by = await Client.as(test, username);
    expect((await upload(SAMPLE, { by })).status).toBe(status);
    if (status !== 403) return;
    expect((await commit(id, true, { by })).status).toBe(403);
    expect((await by.get(`/api/imports/${id}`)).status).toBe(403);
    expect((await by.get(`/api/imports?campaignId=${district.campaign.id}`)).status).toBe(403);
    expect(await test.reads.countBy(CaseRow, {})).toBe(0);
  });

  it.each([
    ['no sheet', { name: 'a.xlsx', bytes: Buffer.from('%PDF-1.7') }],
    ['an old workbook that is broken', { name: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }],
    ['an empty file', { name: 'a.csv', bytes: '' }],
  ])('%s is told in one sentence, and nothing is kept of its rows', async (_, file) => {
    const { body } = await upload(file);
    expect(body).toMatchObject({ state: 'failed', counts: { rows: 0 }, rows: [] });
    expect(body.problem?.code).toMatch(/^sheet\./);
    expect(body.problem?.message).toMatch(/^“a\..*。$/);
    expect((await commit(body.id, true)).status).toBe(409);
    expect((await officer.delete(`/api/imports/${body.id}`)).status).toBe(204);
    expect((await officer.get(`/api/imports/${body.id}`)).status).toBe(404);
  });

  it('more than 10 MB is refused at once', async () => {
    const answer = await imports.send({ name: 'a.csv', bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') });
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([
      413,
      'sheet.too-large',
    ]);
  });

  it('a form without a file or with an unknown campaign', async () => {
    const form = new FormData();
    form.set('campaignId', district.campaign.id);
    const none = await officer.post<{ errors: { field: string }[] }>('/api/imports', form);
    expect([none.status, none.body.errors[0]?.field]).toEqual([422, 'file']);
    const unknown = await upload(SAMPLE, { campaignId: '0190a0a0-0000-7000-8000-000000000000' });
    expect(unknown.status).toBe(404);
  });

  it('a file without a heading line: it is kept, but cannot be committed', async () => {
    const dry = await upload({ name: 'a.csv', bytes: '你好,世界\n再见' });
    expect(dry.body.fileNotes).toMatchObject([{ code: 'header.missing', severity: 'rejected' }]);
    expect(dry.body.rows.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped']);
    const answer = await commit(dry.body.id, true);
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([
      422,
      'import.nothing',
    ]);
  });

  it('a second upload with the same Idempotency-Key makes no second run', async () => {
    const send = async (): Promise<Answer<ImportRunResponse>> => {
      const form = new FormData();
      form.set('campaignId', district.campaign.id);
      form.set('file', new Blob([csv('D3ZZ202605110007,梧桐街道某店油烟,,,,').bytes]), 'a.csv');
      return officer.post('/api/imports', form, { 'idempotency-key': 'upload-0001' });
    };
    expect((await send()).body.id).toBe((await send()).body.id);
  });
});
