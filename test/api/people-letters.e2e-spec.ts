import { day, endOf } from '../../src/kernel/day.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { MailRow } from '../../src/modules/notices/index.js';
import { SwitchUser, UserRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { MailSendJob } from '../../src/modules/notices/jobs/mail-send.job.js';
import { Mails } from '../../src/modules/notices/application/mails.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('letters to somebody who left', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });

  const off = async (user: UserRow): Promise<void> => {
    const { version } = await app().reads.findOneByOrFail(UserRow, { id: user.id });
    await app().get(SwitchUser).off(SYSTEM, user.id, version, { reason: '调离', backToUnit: true });
  };
  const recipients = async (): Promise<string[]> => [
    ...new Set((await app().mails()).map(({ rule, recipientName }) => `${rule} ${recipientName}`)),
  ];

  it('are not written: no dispatch, reminder, roll-up or digest is addressed to them, and others go on', async () => {
    const { street, leader, auditor } = district.users as Record<string, UserRow>;
    app().setClock('2026-05-18', '08:00');
    const { id } = await make.dispatched(district);
    await app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await tx.update(DeadlineRow, { subjectId: id }, { state: 'met' });
        const due = { state: 'open', dueOn: day('2026-05-15'), dueAt: endOf(day('2026-05-15')) } as const;
        await tx.update(DeadlineRow, { subjectId: id, step: 'rectify' }, due);
      });
    app().setClock('2026-05-18', '08:31');
    await app().tick('tick.reminders');
    await app().tick('tick.rollups');
    await app().tick('tick.digests');
    const before = await recipients();
    expect(before.some((one) => one.endsWith('刘畅'))).toBe(true);
    expect(before.some((one) => one.startsWith('rollup') && one.endsWith('冯启'))).toBe(true);

    for (const user of [street!, leader!, auditor!]) await off(user);
    const mails = (await app().mails()).length;
    for (const week of ['2026-05-25', '2026-06-01']) {
      app().setClock(week, '08:31');
      await make.dispatched(district);
      await app().drain();
      await app().tick('tick.reminders');
      await app().tick('tick.rollups');
      await app().tick('tick.digests');
    }
    const after = (await app().mails()).slice(mails);
    expect(after.length).toBeGreaterThan(2);
    expect(
      after.filter(({ recipientId }) => [street!.id, leader!.id, auditor!.id].includes(recipientId ?? '')),
    ).toEqual([]);
    // The street is told all the same.
    expect(after.some(({ recipientName }) => recipientName === '吴岭')).toBe(true);
  });

  it('that wait already are not sent', async () => {
    const { department, reviewer } = district.users as Record<string, UserRow>;
    const promise = (user: UserRow, key: string): Promise<string> =>
      app()
        .get(UnitOfWork)
        .run((tx) =>
          app().get(Mails).promise(
            tx,
            {
              mailKey: key,
              rule: 'case.dispatched',
              recipientId: user.id,
              recipientName: user.name,
              address: user.email!,
              subject: '交办',
              html: '<p>交办</p>',
              text: '交办',
            },
            app().clock.now(),
          ),
        );
    const gone = await promise(department!, 'to-one-who-leaves');
    const stays = await promise(reviewer!, 'to-one-who-stays');
    await off(department!);
    for (const mailId of [gone, stays]) await app().get(MailSendJob).handle({ mailId });
    const state = async (id: string): Promise<string> =>
      (await app().reads.findOneByOrFail(MailRow, { id })).state;
    expect([await state(gone), await state(stays)]).toEqual(['refused', 'sent']);
  });
});
