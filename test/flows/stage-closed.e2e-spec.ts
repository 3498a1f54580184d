import { In } from 'typeorm';
import { NoticeRow } from '../../src/modules/notices/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { startSmtp, type ReceivedMail, type TestSmtp } from '../support/smtp.js';
import { verifying } from '../support/verifying.js';

const TICKS = ['tick.rollups', 'tick.reminders', 'tick.digests'] as const;
const TITLE = '清溪河截污工程';
const FAR = '石桥填埋场导气';
const [MORNING, WEEKLY, REMINDER] = ['【今日督办】', '【督办周报】', '【督办提醒】'] as const;
/** The clerk who owns the case and the head of the street that leads it. */
const [CLERK, HEAD] = ['liuchang@duban.example', 'wuling@duban.example'] as const;

describe.each(['sqlite', 'postgres'] as const)('a stage-closed case in the mails, on %s', (kind) => {
  let postgres: TestPostgres | null = null;
  let smtp: TestSmtp;
  let test: TestApp;
  let district: District;
  let desk: ReturnType<typeof verifying>;
  let id: string;

  const as = (username: string) => Client.as(test, username);
  const arrived = (to: string, kindOf: string): ReceivedMail[] =>
    smtp.mails.filter((mail) => mail.deliveredTo.includes(to) && mail.subject?.startsWith(kindOf));
  /** Runs every round twice at that time; answers with what arrived at the mail server, to whom. */
  const moment = async (on: string, time: string): Promise<ReceivedMail[]> => {
    const before = smtp.mails.length;
    test.setClock(on, time);
    for (const tick of [...TICKS, ...TICKS]) await test.tick(tick);
    await test.drain();
    return smtp.mails.slice(before);
  };
  const about = (mails: readonly ReceivedMail[], kindOf: string, title: string): string[] =>
    mails
      .filter(({ subject, text }) => subject?.startsWith(kindOf) && text?.includes(title))
      .flatMap(({ deliveredTo }) => deliveredTo);
  const last = (to: string, kindOf: string): string => arrived(to, kindOf).at(-1)?.text ?? '';

  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : null;
    smtp = await startSmtp();
    const databaseUrl = await postgres?.url('stage_mails');
    test = await startApp({ ...(databaseUrl ? { databaseUrl } : {}), env: { SMTP_URL: smtp.url } });
    const make = given(test);
    district = await make.district();
    desk = verifying(test, make, district);
    const staged = async (title: string, milestoneOn: string): Promise<string> => {
      const one = await desk.reported({ title });
      const ending = { milestone: '管网通水', milestoneOn };
      expect((await desk.move(await as('shenhe'), one, 'stage-close', ending)).status).toBe(204);
      // Published in time, so that the mails are of the milestone alone.
      expect((await desk.move(await as('chenli'), one, 'publish')).status).toBe(204);
      return one;
    };
    test.setClock('2026-05-14', '09:00');
    id = await staged(TITLE, '2026-05-28');
    await staged(FAR, '2026-12-31');
    await test.drain();
    smtp.mails.length = 0;
  });
  afterAll(async () => {
    await test?.stop();
    await smtp?.stop();
    await postgres?.stop();
  });

  it('is silent while its milestone is further away than ten days', async () => {
    const mails = await moment('2026-05-15', '09:00');
    expect(about(mails, REMINDER, TITLE)).toEqual([]);
    const text = last(HEAD, MORNING);
    expect(text).toContain('阶段性办结盯办');
    expect(text).toMatch(/2 件，单独计数/);
    expect(text).toContain('无逾期');
  });

  it('is told ten days ahead, once, in a block of its own', async () => {
    const mails = await moment('2026-05-18', '09:00');
    expect(about(mails, REMINDER, TITLE)).toEqual([CLERK]);
    expect(about(mails, REMINDER, FAR)).toEqual([]);
    for (const kindOf of [MORNING, WEEKLY]) {
      const text = last(HEAD, kindOf);
      const block = text.slice(text.indexOf('阶段性办结盯办'));
      expect(block).toMatch(/2 件，单独计数/);
      expect(block).toContain('节点：5/28 管网通水');
      // Among the overdue and the soon due of the first clock it is not.
      expect(block).toContain(TITLE);
      expect(text.slice(0, text.indexOf('阶段性办结盯办'))).not.toContain(TITLE);
    }
    // The week before was caught up on Friday.
    expect(arrived(HEAD, WEEKLY)).toHaveLength(2);
  });

  it('is told of no more on the next day, by the same rung', async () => {
    const mails = await moment('2026-05-19', '09:00');
    expect(about(mails, REMINDER, TITLE)).toEqual([]);
    expect(arrived(HEAD, WEEKLY)).toHaveLength(2);
  });

  it('is told on the first working day after it has passed, once, and counted as passed', async () => {
    for (const day of ['2026-05-21', '2026-05-27', '2026-05-28']) await moment(day, '09:00');
    const mails = await moment('2026-05-29', '09:00');
    expect(about(mails, REMINDER, TITLE)).toEqual([CLERK]);
    const text = last(HEAD, MORNING);
    expect(text).toMatch(/过期 1 天/);
    expect(text.slice(0, text.indexOf('阶段性办结盯办'))).toContain('无逾期');
    const again = await moment('2026-05-29', '15:00');
    expect(about(again, REMINDER, TITLE)).toEqual([]);
  });

  it('stands as passed in the digest of the week, which no figure of the first clock knows', async () => {
    const before = arrived(HEAD, WEEKLY).length;
    await moment('2026-06-01', '09:00');
    expect(arrived(HEAD, WEEKLY)).toHaveLength(before + 1);
    const text = last(HEAD, WEEKLY);
    expect(text).toMatch(/过期 4 天/);
    expect(arrived(HEAD, WEEKLY).at(-1)?.subject).not.toMatch(/逾期 [1-9]/);
  });

  it('falls silent with the next milestone, and each rung was told to each person once', async () => {
    const version = await desk.versionOf(id);
    const next = { note: '主管已贯通', milestone: '支管接入', milestoneOn: '2026-09-30' };
    const done = await (
      await as('chenli')
    ).post(`/api/cases/${id}/next-milestone`, next, { 'if-match': `"${version}"` });
    expect(done.status).toBe(204);
    const mails = await moment('2026-06-04', '09:00');
    expect(about(mails, REMINDER, TITLE)).toEqual([]);
    const notices = await test.reads.findBy(NoticeRow, {
      caseId: id,
      rule: 'deadline.remind',
      decision: In<NoticeRow['decision']>(['mailed', 'bundled']),
    });
    expect(notices.length).toBeGreaterThan(2);
    const keys = notices.map(({ tier, day, recipientName }) => `${tier} ${day} ${recipientName}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(notices.every(({ step }) => step === 'milestone')).toBe(true);
    const ids = smtp.mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
