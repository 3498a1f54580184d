import { ChangeCampaign } from '../../campaigns/index.js';
import { DeadlineRow } from '../../deadlines/index.js';
import { SYSTEM } from '../../access/index.js';
import { UserRow } from '../../organisation/index.js';
import { day, dayOf, endOf, timeOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { startApp, type TestApp } from '../../../../test/support/app.js';
import { given, type District } from '../../../../test/support/given.js';

let test: TestApp;
let district: District;
let make: ReturnType<typeof given>;

beforeEach(async () => {
  test = await startApp();
  make = given(test);
  district = await make.district();
});
afterEach(() => test.stop());

/** A signed case of the first street with only the limit for 整改办结 left, due at the end of that day. */
async function dueOn(on: string): Promise<string> {
  const { id } = await make.dispatched(district);
  await test.drain();
  await move(id, on);
  return id;
}

async function move(caseId: string, on: string): Promise<void> {
  await test.get(UnitOfWork).run(async (tx) => {
    await tx.update(DeadlineRow, { subjectId: caseId }, { state: 'met' });
    const due = { state: 'open', dueOn: day(on), dueAt: endOf(day(on)) } as const;
    await tx.update(DeadlineRow, { subjectId: caseId, step: 'rectify' }, due);
  });
}

async function remindedAt(on: string, time: string): Promise<void> {
  test.setClock(on, time);
  await test.tick('tick.reminders');
}

const told = async (): Promise<string[]> =>
  (await test.mails())
    .filter(({ rule }) => rule === 'deadline.remind')
    .map(({ createdAt, recipientName, subject }) =>
      [dayOf(createdAt).slice(5), timeOf(createdAt), recipientName, /】(.*)\(/.exec(subject)?.[1]].join(' '),
    );

it('tells on Friday what falls due before reminders open again', async () => {
  await dueOn('2026-05-17');
  await remindedAt('2026-05-15', '08:29');
  expect(await told()).toEqual([]);
  await remindedAt('2026-05-15', '08:30');
  await remindedAt('2026-05-15', '17:59');
  await remindedAt('2026-05-16', '10:00');
  expect(await told()).toEqual(['05-15 08:30 刘畅 今日到期 1 件']);
});

it('keeps quiet on a holiday and speaks on a make-up workday', async () => {
  await dueOn('2026-09-19');
  await remindedAt('2026-09-20', '09:00');
  expect(await told()).toEqual(['09-20 09:00 刘畅 已逾期 1 件']);
  await remindedAt('2026-10-01', '09:00');
  expect(await told()).toHaveLength(1);
});

it('climbs from the clerk to the head and the leader, each once a rung', async () => {
  await dueOn('2026-05-15');
  for (const on of ['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22', '2026-05-25']) {
    await remindedAt(on, '09:00');
    await remindedAt(on, '09:15');
  }
  expect(await told()).toEqual([
    '05-18 09:00 刘畅 已逾期 1 件',
    '05-20 09:00 刘畅 已逾期 1 件',
    '05-20 09:00 吴岭 已逾期 1 件',
    '05-22 09:00 刘畅 已逾期 1 件',
    '05-22 09:00 吴岭 已逾期 1 件',
    '05-22 09:00 冯启 已逾期 1 件',
  ]);
});

it('catches up after a missed week with the highest rung only', async () => {
  await dueOn('2026-05-15');
  await remindedAt('2026-05-22', '16:00');
  expect(await told()).toEqual([
    '05-22 16:00 刘畅 已逾期 1 件',
    '05-22 16:00 吴岭 已逾期 1 件',
    '05-22 16:00 冯启 已逾期 1 件',
  ]);
});

it('tells a date that was moved anew', async () => {
  const id = await dueOn('2026-05-15');
  await remindedAt('2026-05-18', '09:00');
  await move(id, '2026-05-19');
  await remindedAt('2026-05-20', '09:00');
  expect(await told()).toEqual(['05-18 09:00 刘畅 已逾期 1 件', '05-20 09:00 刘畅 已逾期 1 件']);
});

it('writes one mail to a person who is reached twice', async () => {
  await dueOn('2026-05-15');
  await dueOn('2026-05-18');
  await remindedAt('2026-05-20', '09:00');
  expect(await told()).toEqual(['05-20 09:00 刘畅 已逾期 2 件', '05-20 09:00 吴岭 已逾期 1 件']);
});

it('passes over who is no longer active, and goes up where nobody is below', async () => {
  await dueOn('2026-05-15');
  const { street } = district.users;
  await test.get(UnitOfWork).run((tx) => tx.update(UserRow, { id: street!.id }, { active: false }));
  await remindedAt('2026-05-18', '09:00');
  expect(await told()).toEqual(['05-18 09:00 吴岭 已逾期 1 件']);
});

it('reminds of a receipt from half of a long limit on', async () => {
  const rule = { step: 'sign', amount: 40, unit: 'calendar-day', countFirstDay: false } as const;
  await test.get(ChangeCampaign).setRule(SYSTEM, district.campaign.id, {
    ...rule,
    innerAmount: null,
    dayEndsAt: '24:00',
    basis: '',
  });
  await make.dispatched(district);
  await test.get(UnitOfWork).run((tx) => tx.update(DeadlineRow, { step: 'reply' }, { state: 'met' }));
  await test.get(UnitOfWork).run((tx) => tx.update(DeadlineRow, { step: 'rectify' }, { state: 'met' }));
  await remindedAt('2026-05-29', '09:00');
  expect(await told()).toEqual([]);
  await remindedAt('2026-06-01', '09:00');
  expect(await told()).toEqual(['06-01 09:00 刘畅 未签收 1 件']);
});
