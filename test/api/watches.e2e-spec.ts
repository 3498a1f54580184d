import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { BellItemRow, MailOutageRow, NoticeRow } from '../../src/modules/notices/index.js';
import { DigestIssueRow } from '../../src/modules/digests/index.js';
import { Client } from '../support/client.js';
import { freePort } from '../support/free-port.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Pauses {
  items: {
    case: { id: string };
    reason: string;
    byName: string;
    days: number;
    left: { remaining: { unit: string; amount: number }; overdue: { amount: number } | null };
    long: boolean;
  }[];
  long: number;
  longAfter: number;
}
interface Watch {
  name: string;
  version: number;
  amount: number;
}

describeOnBoth('a clock that stands too long', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let caseId: string;

  const later = async (day: string, time = '09:00'): Promise<void> => {
    app().setClock(day, time);
    officer = await Client.as(app(), 'chenli');
  };
  const bells = (): Promise<BellItemRow[]> =>
    app().reads.find(BellItemRow, { where: { rule: 'pause.long' }, order: { id: 'ASC' } });
  const pauses = async (client = officer): Promise<Pauses> => (await client.get<Pauses>('/api/pauses')).body;
  const watch = async (name: string): Promise<Watch> =>
    (await officer.get<Watch[]>('/api/watch-rules')).body.find((one) => one.name === name)!;
  const set = async (amount: number, version: number, client = officer) =>
    client.put('/api/watch-rules/long-pause', { amount }, { 'if-match': `"${version}"` });

  beforeAll(async () => {
    app().setClock('2026-05-11', '09:00');
    make = given(app());
    district = await make.district();
    await later('2026-05-11');
    const found = await make.signed(district);
    caseId = found.id;
    await later('2026-05-13');
    const { version } = await make.caseOf(caseId);
    const paused = await officer.post(
      `/api/cases/${caseId}/deadlines/pause`,
      { steps: ['rectify'], reason: '等待第三方检测' },
      { 'if-match': `"${version}"` },
    );
    expect(paused.status).toBe(204);
  });

  it('is listed with what was left, by whom, and how long it has stood', async () => {
    await later('2026-06-01');
    expect(await pauses()).toMatchObject({
      long: 0,
      longAfter: 30,
      items: [
        {
          case: { id: caseId },
          reason: '等待第三方检测',
          byName: '陈立',
          days: 19,
          left: { remaining: { unit: 'working-day', amount: 8 }, overdue: null },
          long: false,
        },
      ],
    });
    const other = await Client.as(app(), 'hanlei');
    expect((await pauses(other)).items).toEqual([]);
  });

  it('rings the officers of the bureau once for a threshold, and again for another one', async () => {
    await later('2026-06-12');
    await app().tick('tick.pauses');
    expect(await bells()).toEqual([]);
    await later('2026-06-13');
    await app().tick('tick.pauses');
    await app().tick('tick.pauses');
    const [bell, ...more] = await bells();
    expect(more).toEqual([]);
    expect(bell).toMatchObject({
      userId: district.users.officer!.id,
      caseId,
      mailId: null,
      subject: '【中止过久】1 件中止计时已超过 30 天',
    });
    expect((await pauses()).long).toBe(1);

    expect((await set(40, 0)).status).toBe(204);
    await app().tick('tick.pauses');
    expect(await bells()).toHaveLength(1);
    expect((await pauses()).long).toBe(0);
    await later('2026-06-23');
    await app().tick('tick.pauses');
    expect((await bells()).map(({ subject }) => subject)).toEqual([
      '【中止过久】1 件中止计时已超过 30 天',
      '【中止过久】1 件中止计时已超过 40 天',
    ]);
    const notices = await app().reads.findBy(NoticeRow, { rule: 'pause.long' });
    expect(notices.map(({ tier }) => tier).toSorted()).toEqual(['over-30', 'over-40']);
  });

  it('is a number of the weekly digest of its street and of the district, and of no other street', async () => {
    await later('2026-06-29', '08:30');
    await app().tick('tick.digests');
    const issues = await app().reads.findBy(DigestIssueRow, { week: '2026-W26' });
    const totals = issues.map(({ content }) => content.longPauses?.total).toSorted();
    expect(totals).toEqual([0, 1, 1]);
    const mail = (await app().mails()).find(
      ({ rule, recipientName }) => rule === 'digest.weekly' && recipientName === '吴岭',
    );
    expect(mail!.text.replaceAll(/\s+/g, '')).toContain('另有1件中止计时已超过40天');
  });

  it('has a threshold that is changed over what was seen, within reason, by who may', async () => {
    await later('2026-06-30');
    const { version } = await watch('long-pause');
    expect((await set(50, version - 1)).status).toBe(412);
    for (const wrong of [0, 366, 2.5]) expect((await set(wrong, version)).status).toBe(422);
    expect((await officer.put('/api/watch-rules/moon', { amount: 5 }, { 'if-match': '"0"' })).status).toBe(
      404,
    );
    const street = await Client.as(app(), 'liuchang');
    expect((await set(50, version, street)).status).toBe(403);
    const answers = await Promise.all([set(50, version), set(60, version)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412]);
  });
});

let port: number;
let server: SMTPServer | null = null;

/** The mail server at its one address, there or not. */
async function beThere(is: boolean): Promise<void> {
  const gone = server;
  server = null;
  if (gone) await new Promise<void>((done) => gone.close(done));
  if (!is) return;
  server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
}

beforeAll(async () => {
  port = await freePort();
});
afterAll(() => beThere(false));

describeOnBoth(
  'a mail server that is away',
  (app) => {
    let admin: string;
    const bells = (): Promise<BellItemRow[]> =>
      app().reads.find(BellItemRow, { where: { rule: 'mail.away' }, order: { id: 'ASC' } });
    const outages = (): Promise<MailOutageRow[]> => app().reads.find(MailOutageRow, { order: { id: 'ASC' } });
    const at = async (time: string): Promise<void> => {
      app().setClock('2026-05-20', time);
      await app().tick('tick.mail-server');
    };

    beforeAll(async () => {
      const district = await given(app()).district();
      admin = district.users.administrator!.id;
      await beThere(true);
    });

    it('rings the administrators once, when it lasts, and once when it is back', async () => {
      await at('09:00');
      expect(await outages()).toEqual([]);
      await beThere(false);
      await at('09:05');
      await at('09:30');
      expect(await bells()).toEqual([]);
      await at('09:35');
      await at('09:40');
      expect(await bells()).toMatchObject([{ userId: admin, caseId: null, mailId: null }]);
      await beThere(true);
      await at('10:05');
      await at('10:10');
      expect((await bells()).map(({ subject }) => subject)).toEqual([
        '【邮件服务器中断】5 月 20 日 09:05 起没有应答，邮件在排队',
        '【邮件服务器已恢复】中断 60 分钟，积压的邮件正在发出',
      ]);
    });

    it('is not told of when it was short, and a second outage is told of anew', async () => {
      await beThere(false);
      await at('11:00');
      await beThere(true);
      await at('11:20');
      expect(await bells()).toHaveLength(2);
      await beThere(false);
      await at('12:00');
      await at('12:30');
      expect(await bells()).toHaveLength(3);
      await beThere(true);
      await at('12:35');
      expect(await bells()).toHaveLength(4);
      expect((await outages()).map(({ endedAt }) => endedAt !== null)).toEqual([true, true, true]);
    });
  },
  async () => ({ SMTP_URL: `smtp://127.0.0.1:${port}` }),
);
