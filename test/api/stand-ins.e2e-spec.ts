import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { BellItemRow, NoticeRow } from '../../src/modules/notices/index.js';
import { UserRow } from '../../src/modules/organisation/index.js';
import { day, endOf } from '../../src/kernel/day.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Notice {
  rule: string;
  tier: string | null;
  recipientName: string;
  decision: string;
  reason: string | null;
  detail: string | null;
  number: string | null;
  mailId: string | null;
}

describeOnBoth('who is told instead, and why', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });

  /** Everybody signs in anew: a session does not last for days. */
  const itIs = async (on: string, time: string): Promise<void> => {
    app().setClock(on, time);
    officer = await Client.as(app(), 'chenli');
  };
  const write = (work: Parameters<UnitOfWork['run']>[0]): Promise<unknown> => app().get(UnitOfWork).run(work);
  /** A case of the first street with only the limit for 整改办结 left, due at the end of that day. */
  const dueOn = async (on: string, title: string): Promise<string> => {
    const { id } = await make.dispatched(district, { title });
    await app().drain();
    await write(async (tx) => {
      await tx.update(DeadlineRow, { subjectId: id }, { state: 'met' });
      const due = { state: 'open', dueOn: day(on), dueAt: endOf(day(on)) } as const;
      await tx.update(DeadlineRow, { subjectId: id, step: 'rectify' }, due);
    });
    return id;
  };
  const reminders = async () => (await app().mails()).filter(({ rule }) => rule === 'deadline.remind');
  const noticesOf = (caseId: string): Promise<NoticeRow[]> =>
    app().reads.find(NoticeRow, { where: { caseId }, order: { id: 'ASC' } });

  afterEach(() => write((tx) => tx.update(DeadlineRow, { state: 'open' }, { state: 'met' })));

  describe('while somebody is away', () => {
    let head: Client;

    it('say who may stand in: only who sees the same cases', async () => {
      await itIs('2026-06-22', '08:00');
      const street = await Client.as(app(), 'liuchang');
      const possible = await street.get<{ name: string }[]>('/api/absences/stand-ins');
      const names = possible.body.map(({ name }) => name);
      expect(names).toContain('吴岭');
      expect(names).not.toContain('韩磊');
      expect(names).not.toContain('刘畅');
      const days = { fromOn: '2026-06-22', toOn: '2026-06-23' };
      const enter = (standInId: string, more: object = {}, client = street) =>
        client.post<{ id: string; code: string }>('/api/absences', { ...days, standInId, ...more });
      const foreign = await enter(district.users.otherStreet!.id);
      expect([foreign.status, foreign.body.code]).toEqual([422, 'absence.no_stand_in']);
      expect((await enter(district.users.head!.id, { toOn: '2026-06-20' })).body.code).toBe('absence.days');
      expect((await enter(district.users.head!.id, { userId: district.users.otherStreet!.id })).status).toBe(
        404,
      );
      const atOnce = await Promise.all([1, 2, 3, 4].map(() => enter(district.users.head!.id)));
      expect(atOnce.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
      const twice = await enter(district.users.head!.id);
      expect([twice.status, twice.body.code]).toEqual([409, 'absence.overlap']);
    });

    it('write to the stand-in, one mail for both, and do not tell the same again on the way back', async () => {
      const id = await dueOn('2026-06-19', '外出时逾期');
      const before = (await reminders()).length;
      await itIs('2026-06-23', '09:00');
      await app().tick('tick.reminders');
      const [letter, ...more] = (await reminders()).slice(before);
      expect(more).toEqual([]);
      expect([letter!.recipientName, letter!.address]).toEqual(['吴岭', 'wuling@duban.example']);
      expect(letter!.text).toContain('您代刘畅收信');
      const [told] = (await noticesOf(id)).filter(({ rule }) => rule === 'deadline.remind');
      expect([told!.recipientName, told!.reason, told!.detail]).toEqual(['刘畅', 'stand-in', '吴岭']);
      const rung = await app().reads.findBy(BellItemRow, { mailId: letter!.id });
      const people = await app().reads.find(UserRow);
      const nameOf = (userId: string) => people.find((one) => one.id === userId)?.name;
      expect(rung.map(({ userId }) => nameOf(userId)).toSorted()).toEqual(['刘畅', '吴岭']);
      await itIs('2026-06-24', '09:00');
      await app().tick('tick.reminders');
      const later = (await noticesOf(id)).filter(({ tier }) => tier === 'overdue-1');
      expect(later).toHaveLength(1);
    });

    it('replace them in every other letter too, and stop as soon as they are back', async () => {
      head = await Client.as(app(), 'wuling');
      const days = { fromOn: '2026-06-24', toOn: '2026-06-30' };
      const entered = await head.post<{ id: string }>('/api/absences', {
        ...days,
        userId: district.users.street!.id,
        standInId: district.users.head!.id,
      });
      expect(entered.status).toBe(201);
      const away = await make.dispatched(district, { title: '代收的交办' });
      await app().drain();
      const letter = (await app().mails()).findLast(({ rule }) => rule === 'case.dispatched')!;
      expect([letter.recipientName, letter.subject.endsWith('（代刘畅）')]).toEqual(['吴岭', true]);
      expect((await noticesOf(away.id))[0]).toMatchObject({
        recipientName: '刘畅',
        reason: 'stand-in',
        detail: '吴岭',
      });
      expect((await head.delete(`/api/absences/${entered.body.id}`)).status).toBe(204);
      await make.dispatched(district, { title: '回来后的交办' });
      await app().drain();
      expect((await app().mails()).findLast(({ rule }) => rule === 'case.dispatched')!.recipientName).toBe(
        '刘畅',
      );
    });
  });

  it('answer on the case why somebody got it, and why not', async () => {
    await itIs('2026-06-29', '09:00');
    const id = await dueOn('2026-06-24', '为什么收到');
    await app().tick('tick.reminders');
    const read = async (client: Client) =>
      (
        await client.get<{
          seesAll: boolean;
          told: Notice[];
          deadlines: {
            step: string;
            rungs: { tier: string; state: string; people: string[]; isMine: boolean }[];
          }[];
        }>(`/api/cases/${id}/notices`)
      ).body;
    const all = await read(officer);
    expect(all.seesAll).toBe(true);
    expect(
      all.told
        .filter(({ rule }) => rule === 'deadline.remind')
        .map(({ recipientName, tier }) => [recipientName, tier])
        .toSorted(),
    ).toEqual([
      ['刘畅', 'overdue-3'],
      ['吴岭', 'overdue-3'],
    ]);
    expect(all.deadlines[0]!.rungs.map(({ tier, state, people }) => [tier, state, people])).toEqual([
      ['due-soon', 'passed', ['刘畅']],
      ['due-today', 'passed', ['刘畅']],
      ['overdue-1', 'passed', ['刘畅']],
      ['overdue-3', 'told', ['刘畅', '吴岭']],
      ['overdue-5', 'ahead', ['刘畅', '吴岭', '冯启']],
    ]);
    const own = await read(await Client.as(app(), 'liuchang'));
    expect(own.seesAll).toBe(false);
    expect(new Set(own.told.map(({ recipientName }) => recipientName))).toEqual(new Set(['刘畅']));
    expect(own.deadlines[0]!.rungs.at(-1)!.people).toEqual(['刘畅']);
    const foreign = await Client.as(app(), 'hanlei');
    expect((await foreign.get(`/api/cases/${id}/notices`)).status).toBe(404);
  });
});
