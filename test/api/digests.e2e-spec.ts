import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { MailAttachmentRow } from '../../src/modules/notices/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Shown {
  week: string;
  scope: string;
  unitId: string | null;
  unitName: string;
  frozen: boolean;
  overdue: number;
  subject: string;
  html: string;
  code?: string;
  detail?: string;
}

describeOnBoth('digests, shown and sent once more', (app) => {
  let district: District;
  const as = (username: string) => Client.as(app(), username);
  const mailsTo = async (name: string) =>
    (await app().mails()).filter((one) => one.rule === 'digest.weekly' && one.recipientName === name);
  const resend = async (username: string, body: object) =>
    (await as(username)).post<Shown>('/api/digests/resend', body);

  beforeAll(async () => {
    district = await given(app()).district();
    app().setClock('2026-05-10', '09:00');
    await given(app()).dispatched(district);
    await app().drain();
  });

  it('shows a running week as it stands, to those who may see it, and stores nothing', async () => {
    app().setClock('2026-05-22', '15:00');
    const [street, other] = district.streets;
    const own = await (
      await as('wuling')
    ).get<Shown>(`/api/digests/draft?week=2026-W21&unitId=${street!.id}`);
    expect(own.body).toMatchObject({ unitName: '梧桐街道', frozen: false, overdue: 1 });
    const foreign = await (
      await as('wuling')
    ).get<Shown>(`/api/digests/draft?week=2026-W21&unitId=${other!.id}`);
    expect(foreign.status).toBe(404);
    expect((await (await as('wuling')).get('/api/digests/draft?week=2026-W21')).status).toBe(404);
    expect((await (await as('fengqi')).get<Shown>('/api/digests/draft?week=2026-W21')).body.scope).toBe(
      'district',
    );
    const future = await (await as('fengqi')).get<Shown>('/api/digests/draft?week=2026-W30');
    expect([future.status, future.body.code]).toEqual([409, 'digest.week_not_over']);
    expect((await (await as('fengqi')).get<Shown[]>('/api/digests?week=2026-W21')).body).toEqual([]);
  });

  it('keeps the frozen one, whatever happens to the cases', async () => {
    app().setClock('2026-05-25', '08:30');
    await app().tick('tick.digests');
    const { id } = district.streets[0]!;
    app().setClock('2026-05-27', '10:00');
    const { body } = await (await as('wuling')).get<Shown>(`/api/digests/draft?week=2026-W21&unitId=${id}`);
    expect(body).toMatchObject({ frozen: true, overdue: 1, unitId: id });
    const [listed] = (await (await as('wuling')).get<Shown[]>('/api/digests?week=2026-W21')).body;
    expect(listed).toEqual(body);
  });

  it('goes to one person once more, with its list, and the history says who sent it', async () => {
    const head = district.users.head!;
    const wish = { week: '2026-W21', unitId: district.streets[0]!.id, userId: head.id };
    expect((await resend('chenli', wish)).status).toBe(204);
    await app().drain();
    const [first, again] = await mailsTo('吴岭');
    expect(again).toMatchObject({ subject: first!.subject, state: 'sent' });
    expect(again!.text).toContain('陈立把这份周报发给了您');
    expect(await app().reads.countBy(MailAttachmentRow, { mailId: again!.id })).toBe(1);
    const entry = await app().reads.findOneByOrFail(HistoryEntryRow, { action: 'digest.resend' });
    expect(entry).toMatchObject({ actorName: '陈立', subjectId: again!.id });

    const twice = await resend('chenli', wish);
    expect([twice.status, twice.body.code]).toEqual([409, 'digest.sent_just_now']);
    app().setClock('2026-05-27', '10:01');
    expect((await resend('chenli', wish)).status).toBe(204);
    expect(await mailsTo('吴岭')).toHaveLength(3);
  });

  it('goes to nobody who may not read it, and nobody but the bureau sends it', async () => {
    const own = { week: '2026-W21', unitId: district.streets[0]!.id };
    const foreign = await resend('chenli', { ...own, userId: district.users.otherStreet!.id });
    expect([foreign.status, foreign.body.code]).toEqual([409, 'digest.not_for_reader']);
    const whole = await resend('chenli', { week: '2026-W21', userId: district.users.head!.id });
    expect(whole.body.code).toBe('digest.not_for_reader');
    expect((await resend('wuling', { ...own, userId: district.users.head!.id })).status).toBe(403);
    expect(
      (await resend('chenli', { ...own, week: '2026-W20', userId: district.users.head!.id })).status,
    ).toBe(404);
    expect((await resend('chenli', { ...own, userId: 'nobody' })).status).toBe(422);
    const got = (await mailsTo('韩磊')).map(({ subject }) => subject);
    expect(got.filter((subject) => !subject.includes('云栖街道'))).toEqual([]);
  });
});
