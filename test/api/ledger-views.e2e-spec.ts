import { HistoryEntryRow } from '../../src/modules/history/index.js';
import {
  cellOf,
  factsOf,
  FEEDBACK,
  LedgerOffice,
  SELF,
  wordsOf,
  type Ledger,
  type Problem,
} from '../support/ledger-office.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('ledgers as views', (app) => {
  const office = new LedgerOffice(app);

  beforeAll(async () => {
    await office.start();
    await office.openThree();
  });

  it('are three as they come, each taking its own source', async () => {
    const { officer } = office.who;
    const { body } = await officer.get<{ name: string; count: number; lastIssue: unknown }[]>('/api/ledgers');
    expect(body.map(({ name, count, lastIssue }) => [name, count, lastIssue])).toEqual([
      ['督察反馈问题整改台账', 3, null],
      ['信访举报整改台账', 0, null],
      ['自查自纠台账', 0, null],
    ]);
    const nothing = await officer.post<Problem>(`/api/ledgers/${SELF}/issues`);
    expect([nothing.status, nothing.body.code]).toEqual([409, 'ledger.nothing_to_freeze']);
  });

  it('are read by each in the own part, and frozen by the bureau alone', async () => {
    const { leader, street, otherStreet, officer } = office.who;
    const whole = await office.ledger(leader);
    expect(whole.table.rows.map(({ serial }) => serial)).toEqual([1, 2, 3]);
    expect([whole.proposed, whole.mayFreeze]).toEqual([[1, 2, 3], false]);
    const part = await office.ledger(otherStreet);
    expect(part.table.rows.map((row) => [row.serial, cellOf(part.table, row, 'lead')])).toEqual([
      [3, '云栖街道'],
    ]);
    for (const client of [street, leader])
      expect((await client.post(`/api/ledgers/${FEEDBACK}/issues`)).status).toBe(403);
    const draft = await officer.file(`/api/ledgers/${FEEDBACK}/draft?form=docx`);
    expect(wordsOf(draft.body, 'word/header1.xml')).toContain('草稿');
  });

  it('are read page by page, each in the own part, and counted as a whole', async () => {
    const { officer, otherStreet, street } = office.who;
    const page = async (query: string, client = officer) => {
      const { table } = await office.ledger(client, FEEDBACK, query);
      return [table.rows.map(({ serial }) => serial), table.total];
    };
    expect(await page('?take=2')).toEqual([[1, 2], 3]);
    expect(await page('?from=2&take=2')).toEqual([[3], 3]);
    expect(await page('?from=3')).toEqual([[], 3]);
    expect(await page('?take=2', otherStreet)).toEqual([[3], 1]);
    expect(await page('?from=1', otherStreet)).toEqual([[], 1]);
    for (const wrong of ['take=0', 'take=201', 'from=-1', 'from=x'])
      expect([wrong, (await officer.get(`/api/ledgers/${FEEDBACK}?${wrong}`)).status]).toEqual([wrong, 422]);
    const preview = await officer.get<Record<string, unknown>>(`/api/ledgers/${FEEDBACK}/preview`);
    expect(preview.body).toEqual({
      total: 3,
      added: 0,
      changed: 0,
      writtenOff: 0,
      gone: 0,
      proposed: [1, 2, 3],
    });
    expect((await street.get(`/api/ledgers/${FEEDBACK}/preview`)).status).toBe(403);
  });

  it('are set up by the administrator alone, against the version that was seen', async () => {
    const { officer, administrator } = office.who;
    const view = await office.settings(SELF);
    expect((await officer.get('/api/ledger-views')).status).toBe(403);
    expect((await office.set(view, {}, officer)).status).toBe(403);
    const wrong = await office.set(view, { columns: [{ key: 'goal' }, { key: 'goal' }] });
    expect(wrong.body.errors.map(({ code }) => code)).toEqual(['ledger.identity', 'ledger.twice']);
    const taken = await office.set(view, { name: '督察反馈问题整改台账' });
    expect(taken.body.errors[0]!.code).toBe('ledger.name_taken');
    expect((await office.set(view, { columns: [{ key: 'nothing' }] })).status).toBe(422);
    expect((await office.set(view, { active: false })).status).toBe(204);
    expect((await office.set(view, {})).status).toBe(412);
    const out = await officer.post<Problem>(`/api/ledgers/${SELF}/issues`);
    expect(out.body.code).toBe('ledger.out_of_use');
    const facts = { ...factsOf(view), name: '长江警示片台账', active: true };
    const added = await administrator.post<{ id: string }>('/api/ledger-views', facts);
    expect(added.status).toBe(201);
    expect((await officer.get<Ledger[]>('/api/ledgers')).body).toHaveLength(3);
    const remembered = await app().reads.findBy(HistoryEntryRow, {
      subjectType: 'ledger',
      subjectId: view.id,
    });
    expect(remembered.map(({ action }) => action)).toEqual(['ledger.change']);
  });
});
