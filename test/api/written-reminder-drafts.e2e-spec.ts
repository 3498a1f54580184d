import { ifMatch, letterDesk, type Run, type LetterDesk } from '../support/letter-desk.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('drafting written reminders', (app) => {
  let desk: LetterDesk;
  let run: Run;
  beforeAll(async () => {
    desk = await letterDesk(app());
  });

  it('freezes the ranking of a period, equals in one place, and the streets without a complaint', async () => {
    const made = await desk.draft('2026-05-04', '2026-05-10', { places: 2 });
    expect(made.status).toBe(201);
    run = await desk.runOf(made.body.id);
    expect(run.total).toBe(7);
    expect(run.ranking.map(({ name, place, cases, before }) => [name, place, cases, before])).toEqual([
      ['梧桐街道', 1, 3, 0],
      ['云栖街道', 2, 2, 0],
      ['枫林街道', 2, 2, 0],
    ]);
    expect(run.letters.map(({ street, status }) => [street, status])).toEqual([
      ['梧桐街道', 'draft'],
      ['云栖街道', 'draft'],
      ['枫林街道', 'draft'],
    ]);
    expect(run.without).toEqual([expect.objectContaining({ name: '青河街道' })]);
    expect(run.waiting).toEqual([expect.objectContaining({ name: '松涛街道', cases: 1 })]);
  });

  it('fills the words of each letter with its figures, and names the heads of the street', async () => {
    const [first, second] = run.letters;
    expect(first!.figures).toMatchObject({ cases: 3, total: 7, place: 1, streets: 5, before: 0 });
    expect(first!.body).toContain('2026年5月4日至5月10日');
    expect(first!.body).toContain('大气3件、噪声1件（一件涉及多种类型的分别统计）');
    expect(first!.body).not.toMatch(/[{}]/);
    expect(first!.addressees).toEqual([{ userId: desk.district.users.head!.id, name: '吴岭', title: null }]);
    expect(first!.salutation).toBe('梧桐街道吴岭同志：');
    expect(second!.salutation).toBe('云栖街道党工委、办事处：');
    expect(first!.list).toHaveLength(3);
    expect(JSON.stringify(run)).not.toMatch(/王某某|13911112222|13800000000/);
  });

  it('is compared with as many days before', async () => {
    const { body } = await desk.draft('2026-04-27', '2026-05-12');
    const other = await desk.runOf(body.id);
    const second = other.ranking.find(({ name }) => name === '云栖街道');
    expect(second).toMatchObject({ cases: 2, before: 1 });
    expect(other.letters.find(({ street }) => street === '云栖街道')!.body).toContain(
      '1件）增加1件（100.0%）',
    );
    for (const { id, version } of other.letters) {
      const path = `/api/written-reminders/${id}/withdraw`;
      expect((await desk.who.officer.post(path, { reason: '只是试算' }, ifMatch(version))).status).toBe(204);
    }
  });

  it('refuses what cannot be: a period ahead, backwards, too long, drafted already', async () => {
    const ahead = await desk.draft('2026-05-01', '2026-05-13');
    expect([ahead.status, ahead.body.code]).toEqual([422, 'written-reminder.period_ahead']);
    expect((await desk.draft('2026-05-10', '2026-05-04')).status).toBe(422);
    expect((await desk.draft('2026-02-30', '2026-05-04')).status).toBe(422);
    expect((await desk.draft('2024-01-01', '2026-05-04')).body.code).toBe('written-reminder.period_too_long');
    const again = await desk.draft('2026-05-04', '2026-05-10');
    expect([again.status, again.body.code]).toEqual([409, 'written-reminder.drafted_already']);
    expect(again.body.title).toContain('陈立');
  });

  it('drafts once when two officers press at the same moment, or one presses twice', async () => {
    const body = { campaignId: desk.district.campaign.id, from: '2026-05-05', to: '2026-05-10' };
    const other = await desk.as('guanli');
    const both = await Promise.all(
      [desk.who.officer, other].map((who) => who.post<{ id: string }>('/api/written-reminder-runs', body)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const key = { 'Idempotency-Key': 'written-reminders-once' };
    const day = { ...body, from: '2026-05-06' };
    const first = await desk.who.officer.post<{ id: string }>('/api/written-reminder-runs', day, key);
    const twice = await desk.who.officer.post<{ id: string }>('/api/written-reminder-runs', day, key);
    expect([twice.status, twice.body.id]).toEqual([201, first.body.id]);
  });
});
