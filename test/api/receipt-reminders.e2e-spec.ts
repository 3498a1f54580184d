import { NoticeRow } from '../../src/modules/notices/index.js';
import type { MailRow } from '../../src/modules/notices/index.js';
import { UserRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { papersOf, type Papers } from '../support/receipts.js';

interface Item {
  rule: string;
  caseId: string | null;
  subjectId: string | null;
  title: string;
  tier: string;
  dueOn: string;
}
interface Preview {
  letters: { recipientName: string; subject: string; items: Item[] }[];
  waiting: Item[];
  leftOut: (Item & { recipientName: string; reason: string })[];
}
type Decision = Item & { recipientName: string; decision: string; reason: string | null; number: string };

describeOnBoth('reminders of receipts', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let papers: Papers;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    papers = papersOf(app(), district, make);
  });

  const remindedAt = async (on: string, time = '09:00'): Promise<MailRow[]> => {
    app().setClock(on, time);
    const before = (await app().mails()).length;
    await app().tick('tick.reminders');
    return (await app().mails()).slice(before).filter(({ rule }) => rule.endsWith('.remind'));
  };
  const told = (mails: readonly MailRow[]) =>
    mails.map(({ rule, recipientName, subject }) => [rule, recipientName, subject].join(' ')).toSorted();
  const preview = async (on: string): Promise<Preview> => {
    const officer = await Client.as(app(), 'chenli');
    const at = encodeURIComponent(`${on}T01:00:00.000Z`);
    return (await officer.get<Preview>(`/api/reminder-preview?at=${at}`)).body;
  };
  const decisions = async (rule: string): Promise<Decision[]> => {
    const officer = await Client.as(app(), 'chenli');
    return (await officer.get<Decision[]>(`/api/notices?rule=${rule}&limit=100`)).body;
  };

  describe('of a slip', () => {
    let slip: { id: string; number: string };
    beforeAll(async () => {
      // Friday; one working day for the receipt: Monday the 8th.
      app().setClock('2026-06-05', '09:00');
      slip = await papers.slip('yellow');
      await app().drain();
    });

    it('are silent until its day has passed, then climb by working days, each rung told once', async () => {
      expect(await remindedAt('2026-06-08')).toEqual([]);
      expect(told(await remindedAt('2026-06-09'))).toEqual([
        'slip.remind 刘畅 【签收提醒】逾期未签收 1 份(6 月 9 日)',
      ]);
      expect(await remindedAt('2026-06-09', '16:00')).toEqual([]);
      expect(told(await remindedAt('2026-06-10'))).toEqual([
        'slip.remind 刘畅 【签收提醒】逾期未签收 1 份(6 月 10 日)',
        'slip.remind 吴岭 【签收提醒】逾期未签收 1 份(6 月 10 日)',
      ]);
      expect((await remindedAt('2026-06-11')).map(({ recipientName }) => recipientName).toSorted()).toEqual(
        ['刘畅', '吴岭', '陈立'].toSorted(),
      );
      expect(await remindedAt('2026-06-13')).toEqual([]);
    });

    it('name the slip, its day and where it is signed, and nothing of its cases', async () => {
      const [mail] = (await app().mails()).filter(({ rule }) => rule === 'slip.remind');
      for (const words of [`${slip.number} 黄单（警示）`, '6 月 8 日前签收', '发给 梧桐街道', '涉及 1 件'])
        expect(mail!.text).toContain(words);
      expect(mail!.text).toMatch(new RegExp(`/colour-slips/${slip.id}$`, 'm'));
      expect(mail!.text + mail!.html).not.toContain('青石巷');
    });

    it('stand in the send log under the number of the slip, and in the preview before they go', async () => {
      const [newest] = await decisions('slip.remind');
      expect(newest).toMatchObject({ caseId: null, subjectId: slip.id, number: slip.number });
      expect(newest).toMatchObject({ tier: 'receipt-overdue-3', decision: 'mailed' });
      const { letters } = await preview('2026-06-16');
      const mine = letters.find(({ recipientName }) => recipientName === '刘畅')!;
      expect(mine.items.filter(({ rule }) => rule === 'slip.remind')).toEqual([
        expect.objectContaining({
          subjectId: slip.id,
          title: slip.number,
          tier: 'receipt-overdue-6',
          dueOn: '2026-06-08',
        }),
      ]);
    });

    it('stop when the unit has signed', async () => {
      app().setClock('2026-06-15', '10:00');
      const street = await Client.as(app(), 'liuchang');
      await papers.receiveSlip(street, slip.id);
      expect((await remindedAt('2026-06-16')).filter(({ rule }) => rule === 'slip.remind')).toEqual([]);
    });

    it('stop when it is withdrawn', async () => {
      app().setClock('2026-06-15', '10:30');
      const other = await papers.slip('blue');
      await papers.withdrawSlip(other.id);
      expect(await remindedAt('2026-06-17')).toEqual([]);
    });
  });

  describe('of a letter', () => {
    let letter: { id: string; number: string };
    beforeAll(async () => {
      // Three working days over Dragon Boat: the 17th, 18th and, after the holiday, the 22nd.
      app().setClock('2026-06-16', '09:00');
      letter = await papers.letter();
      await app().drain();
    });

    it('go to its addressees after the days that the office has set, over a holiday', async () => {
      const street = await Client.as(app(), 'wuling');
      const { body } = await street.get<{ receiptDueOn: string; receiptLate: boolean }>(
        `/api/written-reminders/${letter.id}`,
      );
      expect(body).toMatchObject({ receiptDueOn: '2026-06-22', receiptLate: false });
      expect(await remindedAt('2026-06-22')).toEqual([]);
      const [mail, ...others] = await remindedAt('2026-06-23');
      expect([mail!.rule, mail!.recipientName, others]).toEqual(['written-reminder.remind', '吴岭', []]);
      expect(mail!.text).toContain(`${letter.number} 书面提醒`);
      expect(mail!.text).toMatch(new RegExp(`/written-reminders/letters/${letter.id}$`, 'm'));
    });

    it('are bundled with what else is late into the one mail of the person and run', async () => {
      app().setClock('2026-06-23', '09:30');
      const slip = await papers.slip('red');
      const found = await make.dispatched(district);
      await app().drain();
      const mails = await remindedAt('2026-06-25');
      const toHead = mails.filter(({ recipientName }) => recipientName === '吴岭');
      expect(toHead).toHaveLength(1);
      expect(toHead[0]!.rule).toBe('deadline.remind');
      expect(toHead[0]!.subject).toMatch(/未签收 \d+ 件,待签收 1 份/);
      for (const words of [found.title, letter.number]) expect(toHead[0]!.text).toContain(words);
      const toClerk = mails.filter(({ recipientName }) => recipientName === '刘畅');
      expect(toClerk).toHaveLength(1);
      expect(toClerk[0]!.text).toContain(slip.number);
      const rows = await app().reads.findBy(NoticeRow, { mailId: toHead[0]!.id });
      expect(rows.map(({ rule, decision }) => [rule, decision])).toContainEqual([
        'written-reminder.remind',
        'bundled',
      ]);
    });

    it('stop with the receipt, and with the withdrawal', async () => {
      app().setClock('2026-06-25', '11:00');
      const other = await papers.letter('2026-06-02');
      await papers.receiveLetter(await Client.as(app(), 'wuling'), letter.id);
      await papers.withdrawLetter(other.id);
      const rules = (await remindedAt('2026-07-10')).map(({ rule }) => rule);
      expect(rules).not.toContain('written-reminder.remind');
      expect((await decisions('written-reminder.remind')).map(({ subjectId }) => subjectId)).not.toContain(
        other.id,
      );
    });
  });

  describe('as data', () => {
    interface Rules {
      version: number;
      ladders: Record<string, object[]>;
      opensAt: string;
      closesAt: string;
      stopAfter: number;
    }
    const set = async (receipt: object[], stopAfter: number): Promise<void> => {
      const officer = await Client.as(app(), 'chenli');
      const { version, ladders, opensAt, closesAt } = (
        await officer.get<Rules>('/api/reminder-rules/general')
      ).body;
      const body = { ladders: { ...ladders, receipt }, opensAt, closesAt, stopAfter };
      const { status } = await officer.put('/api/reminder-rules/general', body, {
        'if-match': `"${version}"`,
      });
      expect(status).toBe(204);
    };
    const rung = (to: string[], more: object = {}) => ({
      from: 'days-late',
      amount: 1,
      every: 1,
      to,
      on: true,
      hours: 'office',
      ...more,
    });

    it('follow the ladder that is set, stop after so many, and say so once', async () => {
      app().setClock('2026-07-13', '09:00');
      await set([rung(['unit-head'])], 2);
      const slip = await papers.slip('blue');
      await app().drain();
      const ofSlip = async () =>
        (await decisions('slip.remind'))
          .filter(({ subjectId }) => subjectId === slip.id)
          .map(({ recipientName, tier, decision, reason }) => [recipientName, tier, decision, reason]);
      for (const on of ['2026-07-15', '2026-07-16', '2026-07-17']) await remindedAt(on);
      await remindedAt('2026-07-17', '15:00');
      expect((await ofSlip()).map(([name, tier, , reason]) => [name, tier, reason])).toEqual([
        ['吴岭', 'receipt-overdue-3', 'stopped'],
        ['吴岭', 'receipt-overdue-2', null],
        ['吴岭', 'receipt-overdue-1', null],
      ]);
      await papers.withdrawSlip(slip.id);
    });

    it('leave a row when nobody has the post, or the rung is switched off for mail', async () => {
      app().setClock('2026-07-20', '09:00');
      await set([rung(['leaders'])], 10);
      const slip = await papers.slip('blue');
      await app().drain();
      const leader = { id: district.users.leader!.id };
      await app()
        .get(UnitOfWork)
        .run((tx) => tx.update(UserRow, leader, { active: false }));
      await remindedAt('2026-07-22');
      await remindedAt('2026-07-22', '15:00');
      const rows = await app().reads.findBy(NoticeRow, { subjectId: slip.id, rule: 'slip.remind' });
      expect(rows.map(({ decision, reason }) => [decision, reason])).toEqual([['skipped', 'nobody']]);
      await set([rung(['unit-head'], { ways: ['bell'] })], 10);
      await remindedAt('2026-07-23');
      const bells = await app().reads.findBy(NoticeRow, { subjectId: slip.id, decision: 'bell' });
      expect(bells.map(({ recipientName, reason }) => [recipientName, reason])).toEqual([
        ['吴岭', 'channel-off'],
      ]);
    });
  });
});
