import { CaseUrgeRow, type CaseRow } from '../../src/modules/cases/index.js';
import { NoticeRow } from '../../src/modules/notices/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Left {
  caseId: string;
  number: string | null;
  reason: string;
  status: string;
  byName: string | null;
}
interface Preview {
  units: { name: string; cases: number; people: { name: string; reachable: boolean }[] }[];
  left: Left[];
}
interface Urged {
  cases: number;
  units: number;
  left: Left[];
  code?: string;
  detail?: string;
}
interface Detail {
  version: number;
  urges: number;
  history: { action: string; note: string | null; actorName: string; data: { unitName?: string } }[];
}

describeOnBoth('urging units', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let intake: Client;
  let officer: Client;
  let street: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    await itIs('2026-05-20', '10:00');
  });

  /** Everybody signs in anew: a session does not last for days. */
  const itIs = async (day: string, time: string): Promise<void> => {
    app().setClock(day, time);
    intake = await Client.as(app(), 'zhoumin');
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
  };

  const idsOf = (rows: readonly CaseRow[]) => rows.map(({ id }) => id);
  const preview = async (ids: string[], client = intake): Promise<Preview> =>
    (await client.post<Preview>('/api/urges/preview', { caseIds: ids })).body;
  const urge = (ids: string[], note?: string, client = intake) =>
    client.post<Urged>('/api/urges', { caseIds: ids, ...(note === undefined ? {} : { note }) });
  const read = async (id: string, client = intake): Promise<Detail> =>
    (await client.get<Detail>(`/api/cases/${id}`)).body;
  const mailsTo = async (name: string) =>
    (await app().mails()).filter((one) => one.rule === 'case.urged' && one.recipientName === name);

  it('reaches whom the preview names, one mail a person for the whole selection, and says so in the case', async () => {
    const second = district.streets[1]!;
    const mine = [await make.dispatched(district), await make.signed(district)];
    const other = await make.dispatched(district, { leadUnitId: second.id, streetId: second.id });
    const all = [...mine, other];
    const shown = await preview(idsOf(all));
    expect(shown.left).toEqual([]);
    expect(shown.units.map(({ name, cases, people }) => [name, cases, people])).toEqual([
      ['梧桐街道', 2, [{ name: '刘畅', reachable: true }]],
      ['云栖街道', 1, [{ name: '韩磊', reachable: true }]],
    ]);

    const answer = await urge(idsOf(all), '请今天 17:00 前报进展，联系 13812345678。');
    expect([answer.status, answer.body.cases, answer.body.units]).toEqual([200, 3, 2]);
    await app().drain();
    const [letter, ...more] = await mailsTo('刘畅');
    expect(more).toEqual([]);
    expect(letter!.subject).toBe('【催办】梧桐街道 2 件(5 月 20 日)');
    for (const { title } of mine) expect(letter!.text).toContain(title);
    expect(letter!.text).toContain('请今天 17:00 前报进展');
    expect(letter!.text).not.toContain('13812345678');
    expect(await mailsTo('韩磊')).toHaveLength(1);

    const seen = await read(mine[0]!.id, street);
    expect(seen.urges).toBe(1);
    expect(seen.version).toBe(mine[0]!.version);
    const entry = seen.history.find(({ action }) => action === 'case.urge')!;
    expect(entry).toMatchObject({ actorName: '周敏', data: { unitName: '梧桐街道' } });
    expect(entry.note).not.toContain('13812345678');
    const listed = await street.get<{ items: { id: string; urges: number }[] }>('/api/cases?limit=50');
    expect(listed.body.items.find(({ id }) => id === mine[1]!.id)!.urges).toBe(1);
  });

  it('urges a case once a day whoever asks, and again the next day', async () => {
    await itIs('2026-05-21', '09:00');
    const row = await make.dispatched(district);
    expect((await urge([row.id])).status).toBe(200);
    const again = await preview([row.id], officer);
    expect(again.units).toEqual([]);
    expect(again.left).toMatchObject([{ caseId: row.id, reason: 'urged-today', byName: '周敏' }]);
    const refused = await urge([row.id], undefined, officer);
    expect([refused.status, refused.body.code]).toEqual([409, 'case.nobody_to_urge']);
    await app().drain();
    const before = (await mailsTo('刘畅')).length;

    await itIs('2026-05-22', '09:00');
    expect((await urge([row.id], undefined, officer)).status).toBe(200);
    await app().drain();
    expect(await mailsTo('刘畅')).toHaveLength(before + 1);
    const letter = (await mailsTo('刘畅')).find(({ text }) =>
      text.replace(/\s+/g, '').includes('第2次催办'),
    )!;
    expect(letter.text).toContain(row.title);
    expect((await read(row.id)).urges).toBe(2);
    expect(await app().reads.countBy(NoticeRow, { caseId: row.id, rule: 'case.urged' })).toBe(2);
  });

  it('is one urge when two officers press at the same moment', async () => {
    const rows = [await make.dispatched(district), await make.dispatched(district)];
    const answers = await Promise.all([
      urge(idsOf(rows)),
      urge(idsOf(rows.toReversed()), undefined, officer),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    for (const { id } of rows) {
      expect(await app().reads.countBy(CaseUrgeRow, { caseId: id })).toBe(1);
      expect((await read(id)).history.filter(({ action }) => action === 'case.urge')).toHaveLength(1);
    }
    await app().drain();
    for (const { id } of rows)
      expect(await app().reads.countBy(NoticeRow, { caseId: id, rule: 'case.urged' })).toBe(1);
  });

  it('names what it leaves out: nothing owed, nobody to be reached', async () => {
    const empty = await make.unit('空编科', 'department', null);
    const waiting = await make.registered(district);
    const deaf = await make.dispatched(district, { leadUnitId: empty.id });
    const good = await make.dispatched(district);
    const answer = await urge(idsOf([waiting, deaf, good]));
    expect(answer.body).toMatchObject({ cases: 1, units: 1 });
    const left = Object.fromEntries(answer.body.left.map(({ caseId, reason }) => [caseId, reason]));
    expect(left).toEqual({ [waiting.id]: 'nothing-owed', [deaf.id]: 'unreachable' });
    expect((await read(deaf.id)).urges).toBe(0);
  });

  it('says nothing of a case that was reported or recalled before the mail was written', async () => {
    const row = await make.dispatched(district);
    expect((await urge([row.id])).status).toBe(200);
    const back = await intake.post(`/api/cases/${row.id}/recall`, {}, { 'if-match': `"${row.version}"` });
    expect(back.status).toBe(204);
    await app().drain();
    expect(await app().reads.countBy(NoticeRow, { caseId: row.id, rule: 'case.urged' })).toBe(0);
  });

  it('does not overtake a form that stands open at the unit', async () => {
    const row = await make.dispatched(district);
    await urge([row.id]);
    const signed = await street.post(`/api/cases/${row.id}/sign`, {}, { 'if-match': `"${row.version}"` });
    expect(signed.status).toBe(204);
  });

  it('is for the office: a street may not, and bad input is refused', async () => {
    const row = await make.dispatched(district);
    expect((await urge([row.id], undefined, street)).status).toBe(403);
    expect((await urge([])).status).toBe(422);
    expect((await urge([row.id], '长'.repeat(501))).status).toBe(422);
    expect((await urge(['018f0000-0000-7000-8000-000000000000'])).status).toBe(404);
    expect((await read(row.id)).urges).toBe(0);
  });
});
