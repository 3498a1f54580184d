import { SYSTEM } from '../../src/modules/access/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { NoticeRow } from '../../src/modules/notices/index.js';
import { day, endOf } from '../../src/kernel/day.js';
import { RaiseCall } from '../../src/modules/calls/index.js';
import { ChangeCampaign } from '../../src/modules/campaigns/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Rung {
  from: string;
  amount: number | null;
  every?: number | null;
  to: string[];
  on: boolean;
  hours: string;
}
type Ladders = Record<'sign' | 'first' | 'second' | 'call', Rung[]>;
interface Rules {
  version: number;
  isOwn: boolean;
  ladders: Ladders;
  opensAt: string;
  closesAt: string;
  stopAfter: number;
  code?: string;
  errors?: { field: string; code: string }[];
}
interface Thing {
  caseId: string;
  tier: string;
  recipientName?: string;
  owedByName?: string | null;
  reason?: string;
  hours?: string;
}
interface Preview {
  at: string;
  open: boolean;
  letters: { recipientName: string; because: string; subject: string; html: string; items: Thing[] }[];
  waiting: Thing[];
  leftOut: Thing[];
}
describeOnBoth('the reminder rules', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    officer = await Client.as(app(), 'chenli');
  });

  /** Everybody signs in anew: a session does not last for days. */
  const itIs = async (on: string, time: string): Promise<void> => {
    app().setClock(on, time);
    officer = await Client.as(app(), 'chenli');
  };
  const write = <T>(work: Parameters<UnitOfWork['run']>[0]): Promise<T> =>
    app().get(UnitOfWork).run(work) as Promise<T>;
  const move = (subjectId: string, on: string): Promise<unknown> =>
    write(async (tx) => {
      await tx.update(DeadlineRow, { subjectId }, { state: 'met' });
      const due = { state: 'open', dueOn: day(on), dueAt: endOf(day(on)) } as const;
      await tx.update(DeadlineRow, { subjectId, step: 'rectify' }, due);
    });
  /** A case of the first street with only the limit for 整改办结 left, due at the end of that day. */
  const dueOn = async (on: string, title: string): Promise<string> => {
    const { id } = await make.dispatched(district, { title });
    await app().drain();
    await move(id, on);
    return id;
  };
  const settle = (): Promise<unknown> =>
    write((tx) => tx.update(DeadlineRow, { state: 'open' }, { state: 'met' }));
  const rules = async (scope = 'general'): Promise<Rules> =>
    (await officer.get<Rules>(`/api/reminder-rules/${scope}`)).body;
  const set = (
    wanted: Partial<Omit<Rules, 'ladders'>> & { ladders: Ladders | null },
    version: number,
    scope = 'general',
    client = officer,
  ) =>
    client.put<Rules>(
      `/api/reminder-rules/${scope}`,
      { opensAt: '08:30', closesAt: '18:00', stopAfter: 10, ...wanted },
      { 'if-match': `"${version}"` },
    );
  const preview = async (at?: string): Promise<Preview> =>
    (await officer.get<Preview>(`/api/reminder-preview${at ? `?at=${encodeURIComponent(at)}` : ''}`)).body;
  const reminders = async () =>
    (await app().mails()).filter(({ rule }) => rule === 'deadline.remind' || rule === 'call.remind');
  const noticesOf = (caseId: string): Promise<NoticeRow[]> =>
    app().reads.find(NoticeRow, { where: { caseId }, order: { id: 'ASC' } });

  afterEach(settle);

  it('propose what held before, refuse what makes no sense, and are changed by one at a time', async () => {
    const before = await rules();
    expect([before.version, before.isOwn, before.opensAt, before.closesAt, before.stopAfter]).toEqual([
      0,
      false,
      '08:30',
      '18:00',
      10,
    ]);
    expect(before.ladders.first.map(({ from, amount, every, to }) => [from, amount, every, to])).toEqual([
      ['days-left', 7, null, ['owner']],
      ['threshold', null, null, ['owner']],
      ['days-left', 1, null, ['owner']],
      ['due-today', null, null, ['owner']],
      ['days-late', 1, null, ['owner']],
      ['days-late', 3, null, ['owner', 'unit-head']],
      ['days-late', 5, 5, ['owner', 'unit-head', 'leaders']],
    ]);

    const late = (amount: number, to: string[]): Rung => ({
      from: 'days-late',
      amount,
      to,
      on: true,
      hours: 'office',
    });
    const wrong = { ...before.ladders, first: [late(1, ['owner']), late(1, []), late(95, ['owner'])] };
    const refused = await set({ ladders: wrong }, 0);
    expect(refused.status).toBe(422);
    expect(refused.body.errors!.map(({ field, code }) => [field, code])).toEqual([
      ['ladders.first.1', 'reminder.rung_twice'],
      ['ladders.first.1', 'reminder.rung_nobody'],
      ['ladders.first.2', 'reminder.rung_number'],
    ]);
    const upsideDown = await set({ ladders: before.ladders, opensAt: '18:00', closesAt: '08:00' }, 0);
    expect([upsideDown.status, upsideDown.body.code]).toEqual([422, 'reminder.hours']);

    const order = { ...before.ladders, first: [late(3, ['owner']), late(1, ['owner'])] };
    expect((await set({ ladders: order }, 0)).status).toBe(204);
    const stale = await set({ ladders: before.ladders }, 0);
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    const after = await rules();
    expect(after.ladders.first.map(({ amount }) => amount)).toEqual([1, 3]);
    expect((await set({ ladders: null }, after.version)).status).toBe(204);
    expect((await rules()).ladders).toEqual(before.ladders);
    const street = await Client.as(app(), 'liuchang');
    expect((await street.get('/api/reminder-rules/general')).status).toBe(403);
    expect((await set({ ladders: null }, 0, '0190b6a0-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('of one campaign tell at 7, 3 and 1 days left, and go to whoever has the case in hand', async () => {
    await itIs('2026-05-11', '07:00');
    const own = await rules(district.campaign.id);
    const left = (amount: number): Rung => ({
      from: 'days-left',
      amount,
      to: ['handler'],
      on: true,
      hours: 'office',
    });
    const first = [
      left(1),
      left(7),
      left(3),
      { ...own.ladders.first.find(({ from }) => from === 'due-today')!, on: false },
    ];
    expect((await set({ ladders: { ...own.ladders, first } }, 0, district.campaign.id)).status).toBe(204);
    const id = await dueOn('2026-05-21', '七三一天');
    const wuling = district.users.head!;
    const street = await Client.as(app(), 'liuchang');
    const given = await street.put(`/api/cases/${id}/handler`, { userId: wuling.id });
    expect(given.status).toBeLessThan(300);
    for (const on of ['2026-05-11', '2026-05-13', '2026-05-14', '2026-05-18', '2026-05-19', '2026-05-20']) {
      await itIs(on, '09:00');
      await app().tick('tick.reminders');
      await app().tick('tick.reminders');
    }
    const told = (await noticesOf(id)).filter(({ rule }) => rule === 'deadline.remind');
    expect(told.map(({ tier, recipientName }) => [tier, recipientName])).toEqual([
      ['due-in-7', '吴岭'],
      ['due-in-3', '吴岭'],
      ['due-in-1', '吴岭'],
    ]);
    const { version } = await rules(district.campaign.id);
    expect((await set({ ladders: null }, version, district.campaign.id)).status).toBe(204);
    expect((await rules(district.campaign.id)).isOwn).toBe(false);
  });

  it('are shown before they act: the preview of tomorrow is the run of tomorrow', async () => {
    await itIs('2026-05-18', '20:00');
    const late = await dueOn('2026-05-15', '逾期一件');
    const soon = await dueOn('2026-05-21', '三天后到期');
    const shown = await preview();
    expect([shown.at, shown.open]).toEqual(['2026-05-19T00:30:00.000Z', true]);
    const before = (await reminders()).length;
    expect(
      shown.letters.map(({ recipientName, items }) => [recipientName, items.map(({ caseId }) => caseId)]),
    ).toEqual([['刘畅', [late, soon]]]);
    await itIs('2026-05-19', '08:30');
    await app().tick('tick.reminders');
    const sent = (await reminders()).slice(before);
    expect(sent.map(({ recipientName, subject, html }) => [recipientName, subject, html])).toEqual(
      shown.letters.map(({ recipientName, subject, html }) => [recipientName, subject, html]),
    );
    expect((await preview('2026-05-19T00:45:00.000Z')).letters).toEqual([]);
  });

  it('tell cases and street calls of one person in one mail', async () => {
    await itIs('2026-05-20', '08:00');
    const { department } = district;
    const { id } = await make.dispatched(district, { title: '部门自己的一件', leadUnitId: department.id });
    const street = await make.dispatched(district, { title: '街道呼的一件' });
    await app().drain();
    await settle();
    await move(id, '2026-05-20');
    const actor = make.actor(district.users.street!, district.streets[0]!);
    const call = { unitIds: [department.id], need: '请协助查看泵站', answerBy: null };
    await app()
      .get(RaiseCall)
      .run(actor, street.id, call as never, null);
    await app().drain();
    const before = (await reminders()).length;
    await itIs('2026-05-25', '09:00');
    await app().tick('tick.reminders');
    const mine = (await reminders()).slice(before).filter(({ recipientName }) => recipientName === '段晓');
    expect(mine.map(({ subject }) => subject)).toEqual(['【督办提醒】已逾期 1 件,街道呼 1 件(5 月 25 日)']);
    expect(mine[0]!.text).toContain('部门自己的一件');
    expect(mine[0]!.text).toContain('街道呼的一件');
    const told = await app().reads.findBy(NoticeRow, { mailId: mine[0]!.id });
    expect(told.map(({ rule, decision }) => [rule, decision]).toSorted()).toEqual([
      ['call.remind', 'bundled'],
      ['deadline.remind', 'bundled'],
    ]);
  });

  it('keep quiet on a day off, except where a rung is meant for the days of the stay', async () => {
    await itIs('2026-05-29', '17:00');
    await app()
      .get(ChangeCampaign)
      .run(SYSTEM, district.campaign.id, {
        stationedFrom: day('2026-05-20'),
        stationedTo: day('2026-06-05'),
      } as never);
    const plain = await dueOn('2026-05-28', '周末不催');
    await itIs('2026-05-30', '10:00');
    const fresh = await make.dispatched(district, { title: '周六交办两小时签收' });
    await app().drain();
    await write((tx) =>
      tx.update(
        DeadlineRow,
        { subjectId: fresh.id, step: 'sign' },
        {
          dueAt: new Date('2026-05-30T04:00:00.000Z').toISOString() as never,
        },
      ),
    );
    const before = (await reminders()).length;
    await itIs('2026-05-30', '11:30');
    const shown = await preview('2026-05-30T03:30:00.000Z');
    expect(shown.open).toBe(false);
    expect(shown.waiting.map(({ caseId, hours }) => [caseId, hours])).toContainEqual([plain, 'office']);
    await app().tick('tick.reminders');
    await itIs('2026-05-30', '20:00');
    await app().tick('tick.reminders');
    expect((await reminders()).slice(before).map(({ subject }) => subject)).toEqual([
      '【督办提醒】未签收 1 件(5 月 30 日)',
    ]);
    const [told] = (await noticesOf(fresh.id)).filter(({ rule }) => rule === 'deadline.remind');
    expect(told!.tier).toBe('unsigned');
  });

  it('stop after so many overdue letters about one date, and say so once', async () => {
    const { version, ladders } = await rules();
    expect((await set({ ladders, stopAfter: 2 }, version)).status).toBe(204);
    await itIs('2026-06-08', '09:00');
    const id = await dueOn('2026-06-05', '催了又催');
    for (const on of ['2026-06-08', '2026-06-10', '2026-06-12', '2026-06-15']) {
      await itIs(on, '09:00');
      await app().tick('tick.reminders');
      await app().tick('tick.reminders');
    }
    const mine = (await noticesOf(id)).filter(
      ({ rule, recipientName }) => rule === 'deadline.remind' && recipientName === '刘畅',
    );
    expect(mine.map(({ tier, decision, reason, detail }) => [tier, decision, reason, detail])).toEqual([
      ['overdue-1', 'mailed', null, null],
      ['overdue-3', 'mailed', null, null],
      ['overdue-5', 'skipped', 'stopped', '2'],
    ]);
    const again = await rules();
    expect((await set({ ladders: null, stopAfter: 10 }, again.version)).status).toBe(204);
  });

  it('leave alone what an extension is asked for, until it is late', async () => {
    await itIs('2026-06-16', '09:00');
    const id = await dueOn('2026-06-17', '申请了延期');
    await write((tx) =>
      tx.update(DeadlineRow, { subjectId: id, step: 'rectify' }, { askedAt: app().clock.now() }),
    );
    await app().tick('tick.reminders');
    await itIs('2026-06-18', '09:00');
    await app().tick('tick.reminders');
    const told = (await noticesOf(id)).filter(
      ({ rule, recipientName }) => rule === 'deadline.remind' && recipientName === '刘畅',
    );
    expect(told.map(({ tier, decision, reason }) => [tier, decision, reason])).toEqual([
      ['due-soon', 'skipped', 'asked'],
      ['overdue-1', 'mailed', null],
    ]);
  });
});
