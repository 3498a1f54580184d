import { CaseRow } from '../../src/modules/cases/index.js';
import { NoticeRow, type MailRow } from '../../src/modules/notices/index.js';
import { SwitchUser, type UserRow } from '../../src/modules/organisation/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { reportAs } from '../support/reported.js';
import { verifying } from '../support/verifying.js';

const STEPS = { milestone: '管网通水', milestoneOn: '2026-12-31' };

describeOnBoth('reminders of 公开', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let desk: ReturnType<typeof verifying>;
  let bureauHead: UserRow;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    desk = verifying(app(), make, district);
    bureauHead = await make.user('jubin', '局彬', 'leader', district.bureau);
    await make.user('hebing', '何冰', 'bureau-officer', district.bureau);
  });

  const as = (username: string) => Client.as(app(), username);
  /** Verified on that day; the district gives five days to publish. */
  const verified = async (on: string, verb: 'close' | 'stage-close'): Promise<string> => {
    app().setClock(on, '09:00');
    const id = await desk.reported();
    const { status } = await desk.move(await as('shenhe'), id, verb, verb === 'close' ? {} : STEPS);
    expect(status).toBe(204);
    await app().drain();
    return id;
  };
  const remindedOn = async (on: string, time = '09:00'): Promise<MailRow[]> => {
    app().setClock(on, time);
    const before = (await app().mails()).length;
    await app().tick('tick.reminders');
    return (await app().mails()).slice(before).filter(({ rule }) => rule === 'deadline.remind');
  };
  const names = (mails: readonly MailRow[]) => mails.map(({ recipientName }) => recipientName).toSorted();
  const tiersOf = async (caseId: string): Promise<string[]> => {
    const rows = await app().reads.findBy(NoticeRow, { caseId, rule: 'deadline.remind', step: 'publish' });
    return rows.map(({ tier, recipientName }) => `${tier} ${recipientName}`).toSorted();
  };
  const publish = async (id: string) =>
    expect((await desk.move(await as('chenli'), id, 'publish')).status).toBe(204);

  it('go to the officers of the bureau in one mail each, then to who heads it, and to nobody of the street', async () => {
    const staged = await verified('2026-05-11', 'stage-close');
    const closed = await verified('2026-05-11', 'close');
    const owned = await verified('2026-05-11', 'close');
    const officer = { caseOfficerId: district.users.officer!.id };
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(CaseRow, { id: owned }, officer));
    // Due at the end of Saturday the 16th: the Friday is the last day on which anybody works.
    expect(await remindedOn('2026-05-14')).toEqual([]);
    expect(names(await remindedOn('2026-05-15'))).toEqual(['何冰', '陈立']);
    const first = await remindedOn('2026-05-18');
    expect(names(first)).toEqual(['何冰', '陈立']);
    expect(await remindedOn('2026-05-18', '15:00')).toEqual([]);
    const [mine, other] = ['陈立', '何冰'].map((name) => first.find((one) => one.recipientName === name)!);
    expect(mine!.subject).toBe('【督办提醒】已逾期 3 件(5 月 18 日)');
    expect(other!.subject).toBe('【督办提醒】已逾期 2 件(5 月 18 日)');
    for (const words of ['公开期限', '等您公开', '/cases?view=all&mark=to-publish'])
      expect(mine!.text).toContain(words);
    expect(names(await remindedOn('2026-05-20'))).toEqual(['何冰', '局彬', '陈立']);
    const climbed = (await app().mails()).findLast(({ recipientName }) => recipientName === '局彬')!;
    expect(climbed.text).toContain('承办人未公开，升级至区迎检办负责人');
    expect(await tiersOf(owned)).toEqual([
      'publish-due-today 陈立',
      'publish-overdue-1 陈立',
      'publish-overdue-3 局彬',
      'publish-overdue-3 陈立',
    ]);
    for (const id of [staged, closed, owned]) await publish(id);
    expect(await remindedOn('2026-05-22')).toEqual([]);
  });

  it('open the list of what waits to be published', async () => {
    const waiting = await verified('2026-05-25', 'close');
    const done = await verified('2026-05-25', 'close');
    await publish(done);
    const list = async (): Promise<string[]> => {
      const found = await (
        await as('chenli')
      ).get<{ items: { id: string }[] }>('/api/cases?view=all&marks=to-publish');
      return found.body.items.map(({ id }) => id);
    };
    expect(await list()).toEqual([waiting]);
    await publish(waiting);
    expect(await list()).toEqual([]);
  });

  it('are silent while the case is reported anew, when nobody can publish', async () => {
    const id = await verified('2026-06-01', 'stage-close');
    app().setClock('2026-06-02', '09:00');
    await reportAs(app(), 'liuchang', id);
    await app().drain();
    expect((await remindedOn('2026-06-24')).flatMap(({ text }) => text.match(/公开期限/) ?? [])).toEqual([]);
    expect(await tiersOf(id)).toEqual([]);
  });

  it('reach the administrator where nobody heads the bureau and it has no duty mailbox', async () => {
    await app()
      .get(SwitchUser)
      .off(SYSTEM, bureauHead.id, bureauHead.version, { reason: '调离' } as never);
    const id = await verified('2026-07-06', 'close');
    await remindedOn('2026-07-15');
    expect(await tiersOf(id)).toEqual([
      'publish-overdue-3 何冰',
      'publish-overdue-3 管一',
      'publish-overdue-3 陈立',
    ]);
    await publish(id);
  });

  it('follow the ladder that is set, and show in the preview what they will send', async () => {
    const officer = await as('chenli');
    interface Rules {
      version: number;
      ladders: Record<string, object[]>;
    }
    const { version, ladders } = (await officer.get<Rules>('/api/reminder-rules/general')).body;
    expect(ladders.publish).toHaveLength(4);
    const rung = { from: 'days-late', amount: 2, every: null, to: ['leaders'], on: true, hours: 'office' };
    const body = {
      ladders: { ...ladders, publish: [rung] },
      opensAt: '08:30',
      closesAt: '18:00',
      stopAfter: 10,
    };
    const answer = await officer.put('/api/reminder-rules/general', body, { 'if-match': `"${version}"` });
    expect(answer.status).toBe(204);
    const id = await verified('2026-08-03', 'close');
    expect(await remindedOn('2026-08-10')).toEqual([]);
    const preview = await (
      await as('chenli')
    ).get<{ letters: { recipientName: string; items: { caseId: string; tier: string }[] }[] }>(
      `/api/reminder-preview?at=${encodeURIComponent('2026-08-11T01:00:00.000Z')}`,
    );
    expect(
      preview.body.letters.flatMap(({ recipientName, items }) =>
        items.filter(({ caseId }) => caseId === id).map(({ tier }) => [recipientName, tier]),
      ),
    ).toEqual([['冯启', 'publish-overdue-2']]);
  });
});
