import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Depending {
  deadlines: number;
  cases: number;
  calls: number;
}

describeOnBoth('a year whose calendar is not published', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });
  beforeEach(async () => {
    app().setClock('2026-12-28', '09:00');
    officer = await Client.as(app(), 'chenli');
  });

  const listed = async (year: number): Promise<string[]> =>
    (await officer.get<{ items: { id: string }[] }>(`/api/cases?awaitsYear=${year}&limit=50`)).body.items.map(
      ({ id }) => id,
    );
  const depending = async (year: number): Promise<Depending> =>
    (await officer.get<Depending>(`/api/calendar-changes/depending/${year}`)).body;

  it('counts what hangs on it, and the ledger lists exactly those cases', async () => {
    app().setClock('2026-12-01', '09:00');
    await make.dispatched(district); // Due on 15 December.
    app().setClock('2026-12-28', '09:00');
    const waiting = [await make.dispatched(district), await make.dispatched(district)];
    await make.registered(district); // No clock yet.
    const found = await depending(2027);
    expect(found).toMatchObject({ cases: 2, calls: 0 });
    expect(found.deadlines).toBeGreaterThanOrEqual(2);
    expect((await listed(2027)).toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
    expect(await listed(2028)).toEqual([]);
    expect(await depending(2028)).toEqual({ deadlines: 0, cases: 0, calls: 0 });
  });

  it('does not count a date at the very end of the year before', async () => {
    const { id } = await make.dispatched(district);
    const before = await depending(2027);
    const rectify = { subjectId: id, step: 'rectify' as const };
    const end = { dueAt: '2026-12-31T16:00:00.000Z' as never };
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(DeadlineRow, rectify, end));
    expect((await depending(2027)).cases).toBe(before.cases - 1);
    expect(await listed(2027)).not.toContain(id);
  });

  it('is named by the explanation and by the mail of the dispatch', async () => {
    const { id } = await make.dispatched(district);
    const told = await officer.get<{ items: { step: string; text: { zh: string } }[] }>(
      `/api/cases/${id}/deadlines`,
    );
    const { text } = told.body.items.find(({ step }) => step === 'rectify')!;
    expect(text.zh).toContain('（暂定：按 2027 年日历未公布估算）');
    const registered = await make.registered(district);
    const mails = await officer.post<{ text: string; html: string }[]>('/api/dispatches/mails', {
      caseIds: [registered.id],
    });
    expect(mails.body[0]!.text.replaceAll(/\s+/g, '')).toContain('（暂定，按2027年日历未公布估算）');
  });

  it('is refused where it is no year, and to who may not change the calendar', async () => {
    expect((await officer.get('/api/cases?awaitsYear=soon')).status).toBe(422);
    const street = await Client.as(app(), 'liuchang');
    expect((await street.get('/api/calendar-changes/depending/2027')).status).toBe(403);
  });
});
