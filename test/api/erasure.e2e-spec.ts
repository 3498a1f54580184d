import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VerifyHistory } from '../../src/modules/history/index.js';
import { Client } from '../support/client.js';
import { forgetting, NAME, PHONE, WORDS } from '../support/forgetting.js';
import { given, type District } from '../support/given.js';
import { placesOf } from '../support/haystack.js';
import { describeOnBoth } from '../support/on-both.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
}
interface Detail {
  version: number;
  hasContact: boolean;
  erasure: { at: string; why: { zh: string; en: string } } | null;
  history: { action: string; note: string | null; data: Record<string, unknown> }[];
}

describeOnBoth('complainants are forgotten', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let desk: ReturnType<typeof forgetting>;
  let admin: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    desk = forgetting(app(), make, district);
  });
  async function on(onDay: string, time = '09:00'): Promise<void> {
    app().setClock(onDay, time);
    admin = await Client.as(app(), 'guanli');
  }
  beforeEach(() => on('2026-05-11'));

  const night = async (onDay: string): Promise<void> => {
    await on(onDay, '03:10');
    await app().tick('tick.complainants');
  };
  const rule = (months: number | null, scope = 'district') =>
    admin.put<Problem>(`/api/complainant-rules/${scope}`, { months });
  const detail = async (id: string): Promise<Detail> => (await admin.get<Detail>(`/api/cases/${id}`)).body;
  const reveal = (id: string) => admin.post<Problem>(`/api/cases/${id}/contact/reveal`, { reason: '核实' });
  const proven = async (): Promise<boolean> => {
    const { findings } = await app().get(VerifyHistory).run({ only: null, printed: null, trusted: [] });
    return findings.length === 0;
  };
  const preview = async (query = ''): Promise<unknown> =>
    (await admin.get(`/api/complainant-rules/preview${query}`)).body;

  it('are in no place any more once their months are over, and the chains of the history hold', async () => {
    const told = await desk.told();
    const before = await placesOf(app(), WORDS);
    for (const place of [
      'call_back.note',
      'complainant_contact.sealed',
      'entry_draft.sealed',
      'history_entry.note',
      'inspection_case.content',
      'inspection_case.raw_cells',
    ])
      expect(before).toContain(place);
    const made = join(app().dataDir, 'case-files');
    expect(readdirSync(made)).toHaveLength(1);

    // Nobody has decided anything yet: nothing is forgotten, however long ago.
    await night('2046-05-11');
    expect(await placesOf(app(), WORDS)).toEqual(before);
    expect((await rule(6)).status).toBe(204);
    await night('2026-11-10');
    expect((await detail(told.id)).hasContact).toBe(true);
    expect(await preview()).toEqual({ due: 0, held: [], more: false });
    await on('2026-11-11');
    expect(await preview()).toEqual({ due: 1, held: [], more: false });
    await night('2026-11-11');
    expect(await placesOf(app(), WORDS)).toEqual([]);
    expect(readdirSync(made)).toEqual([]);
    expect(await proven()).toBe(true);

    const after = await detail(told.id);
    expect(after).toMatchObject({ hasContact: false, version: told.version + 1 });
    expect(after.erasure?.why.zh).toBe('按保留规则，销号或办结满 6 个月');
    const [entry] = after.history.filter(({ action }) => action === 'contact.erase');
    expect(entry).toMatchObject({ note: null, data: { cause: 'rule', months: 6 } });
    const refused = await reveal(told.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'contact.erased']);
    expect(refused.body.detail).toBe(
      '举报人信息已于 2026-11-11 删除（按保留规则，销号或办结满 6 个月），不能再查看。',
    );
    const [line] = readFileSync(join(app().dataDir, 'erased.jsonl'), 'utf8').split('\n').filter(Boolean);
    expect(JSON.parse(line!)).toMatchObject({ caseId: told.id, cause: 'rule', months: 6 });
    const rounds = await app().reads.query<{ data: string }[]>(
      `SELECT data FROM history_entry WHERE action = 'complainant-rule.round'`,
    );
    expect(rounds.map(({ data }) => JSON.parse(data) as unknown)).toEqual([{ erased: 1, held: {} }]);
    await night('2026-11-12');
    expect((await detail(told.id)).version).toBe(after.version);
  });

  it('go with the rows and the file of an import: the file with the first of its cases, each row with its own', async () => {
    const [first, second] = await desk.imported();
    const before = await placesOf(app(), WORDS);
    for (const place of ['import_row.sealed', 'import_run.sealed_file', 'import_run.file_name'])
      expect(before).toContain(place);
    const erase = ({ id, acceptanceNo }: { id: string; acceptanceNo: string | null }) =>
      admin.post(`/api/cases/${id}/contact/erase`, erasing(acceptanceNo!));
    expect((await erase(first)).body).toMatchObject({ imports: 1, rows: 1 });
    const between = await placesOf(app(), WORDS);
    expect(between.filter((place) => place.startsWith('import_run'))).toEqual([]);
    expect(between).toContain('import_row.sealed');
    expect((await detail(second.id)).hasContact).toBe(true);
    expect((await erase(second)).body).toMatchObject({ imports: 0, rows: 1 });
    expect(await placesOf(app(), WORDS)).toEqual([]);
    expect(await proven()).toBe(true);
  });

  const erasing = (number: string) => ({ number, reason: '举报人申请删除' });

  it('are erased by an administrator alone, who copies the number and says why', async () => {
    const found = await desk.closed();
    const path = `/api/cases/${found.id}/contact/erase`;
    const officer = await Client.as(app(), 'chenli');
    expect((await officer.post(path, erasing(found.acceptanceNo!))).status).toBe(403);
    const wrong = await admin.post<Problem>(path, erasing('D3ZZ20260511'));
    expect([wrong.status, wrong.body.errors[0]!.field]).toEqual([422, 'number']);
    expect((await admin.post(path, { number: found.acceptanceNo, reason: '' })).status).toBe(422);
    // Whoever types the name into the reason does not bring it back by that.
    const reason = `举报人${NAME}申请删除`;
    expect((await admin.post(path, { number: found.acceptanceNo, reason })).status).toBe(200);
    const { body } = await reveal(found.id);
    expect(body.detail).toContain('管一：举报人■■■申请删除');
    const again = await admin.post<Problem>(path, erasing(found.acceptanceNo!));
    expect([again.status, again.body.code]).toEqual([409, 'contact.nothing_to_erase']);
    expect(await placesOf(app(), [PHONE, NAME])).toEqual([]);
  });

  it('are kept while something holds them back, and it is said', async () => {
    await rule(6);
    const held = await desk.closed();
    const reopened = await desk.closed();
    const path = `/api/cases/${held.id}/contact`;
    expect((await admin.put(`${path}/hold`, { reason: '行政诉讼' })).status).toBe(204);
    const officer = await Client.as(app(), 'chenli');
    expect((await desk.move(officer, reopened.id, 'reopen', { reason: '反弹' })).status).toBe(204);
    await on('2027-05-11');
    expect(await preview()).toEqual({ due: 0, held: [{ why: 'held', count: 1 }], more: false });
    await night('2027-05-11');
    for (const { id } of [held, reopened]) expect((await detail(id)).hasContact).toBe(true);
    const refused = await admin.post<Problem>(`${path}/erase`, erasing(held.acceptanceNo!));
    expect([refused.status, refused.body.code]).toEqual([409, 'contact.erasure_held']);
    expect(refused.body.detail).toContain('已设暂缓删除');
    const open = await admin.post<Problem>(
      `/api/cases/${reopened.id}/contact/erase`,
      erasing(reopened.acceptanceNo!),
    );
    expect(open.body.detail).toContain('案件还在办理');
    expect((await admin.get(path)).body).toMatchObject({
      kept: true,
      held: 'held',
      hold: { reason: '行政诉讼', byName: '管一' },
      erasableOn: '2026-11-11',
    });
    expect((await admin.post(`${path}/release`, { reason: '判决生效' })).status).toBe(204);
    expect((await admin.post<Problem>(`${path}/release`, { reason: '判决生效' })).body.code).toBe(
      'contact.not_held',
    );
    await night('2027-05-12');
    expect((await detail(held.id)).hasContact).toBe(false);
  });

  it('go by the rule of their campaign where it has one', async () => {
    await rule(6);
    const { id } = await desk.closed();
    expect((await rule(null, district.campaign.id)).status).toBe(204);
    await night('2027-05-11');
    expect((await detail(id)).hasContact).toBe(true);
    expect((await admin.get<{ campaigns: unknown[] }>('/api/complainant-rules')).body).toMatchObject({
      months: 6,
      least: 3,
      changedByName: '管一',
      campaigns: [{ id: district.campaign.id, own: true, months: null }],
    });
    expect((await admin.delete(`/api/complainant-rules/${district.campaign.id}`)).status).toBe(204);
    expect((await admin.delete(`/api/complainant-rules/${district.campaign.id}`)).status).toBe(404);
    await night('2027-05-12');
    expect((await detail(id)).hasContact).toBe(false);
  });

  it('have a rule that only an administrator sets, within reach', async () => {
    expect((await rule(2)).body.errors[0]).toMatchObject({ field: 'months' });
    expect((await rule(601)).status).toBe(422);
    expect((await rule(6, 'nothing')).status).toBe(404);
    const officer = await Client.as(app(), 'chenli');
    expect((await officer.put('/api/complainant-rules/district', { months: 6 })).status).toBe(403);
    expect((await officer.get('/api/complainant-rules/preview')).status).toBe(403);
    expect((await admin.get('/api/complainant-rules/preview?months=0')).status).toBe(422);
    expect(existsSync(join(app().dataDir, 'erased.jsonl'))).toBe(true);
  });
});
