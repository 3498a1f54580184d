import { createHmac } from 'node:crypto';
import { MailRow, NoticeRow, WebhookMessageRow, WebhookRow } from '../../src/modules/notices/index.js';
import { UnitRow, UserRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { listen } from '../support/live.js';
import { describeOnBoth } from '../support/on-both.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { until } from '../support/until.js';
import { startReceiver, type TestReceiver } from '../support/webhook-receiver.js';

interface Bell {
  unread: number;
  items: { id: string; subject: string; caseId: string | null; cases: number; readAt: string | null }[];
}
interface Hook {
  id: string;
  version: number;
  name: string;
  host: string;
  hasSecret: boolean;
  last: { state: string; error: string | null } | null;
  code?: string;
  detail?: string;
}
let receiver: TestReceiver;
let smtp: TestSmtp;

beforeAll(async () => {
  [receiver, smtp] = await Promise.all([startReceiver(), startSmtp()]);
});
afterAll(async () => {
  await Promise.all([receiver.stop(), smtp.stop()]);
});

const SECRET = 'geheim-2026-wutong';

describeOnBoth(
  'the ways out',
  (app) => {
    let make: ReturnType<typeof given>;
    let district: District;
    let officer: Client;
    let street: Client;

    beforeAll(async () => {
      make = given(app());
      district = await make.district();
      app().setClock('2026-05-20', '09:00');
      officer = await Client.as(app(), 'chenli');
      street = await Client.as(app(), 'liuchang');
    });

    const write = (work: Parameters<UnitOfWork['run']>[0]): Promise<unknown> =>
      app().get(UnitOfWork).run(work);
    const setUser = (username: string, change: Partial<UserRow>): Promise<unknown> =>
      write((tx) => tx.update(UserRow, { username }, change));
    const bell = async (client: Client): Promise<Bell> => (await client.get<Bell>('/api/bell')).body;
    const mailsTo = (name: string): Promise<MailRow[]> =>
      app().reads.find(MailRow, { where: { recipientName: name }, order: { id: 'ASC' } });
    const lastNotice = async (caseId: string): Promise<NoticeRow> =>
      app().reads.findOneOrFail(NoticeRow, { where: { caseId }, order: { id: 'DESC' } });
    /** What works runs; what fails stays promised. */
    const work = (): Promise<unknown> => app().get(JobRunner).drainWhatWorks();
    /** The last try of a job, as the worker does it. */
    const giveUp = async (job: string): Promise<void> => {
      for (const { id } of await app().reads.findBy(OutboxRow, { job, state: 'open' }))
        await app().get(JobRunner).giveUp(id, 'too often');
    };
    const hooks = async (): Promise<Hook[]> => (await officer.get<Hook[]>('/api/webhooks')).body;
    const addHook = (more: object, client = officer) =>
      client.post<Hook>('/api/webhooks', {
        name: '梧桐街道群',
        unitId: district.streets[0]!.id,
        format: 'json',
        url: `${receiver.url}/in`,
        secret: SECRET,
        active: true,
        ...more,
      });
    const noHooks = (): Promise<unknown> =>
      write((tx) => tx.update(WebhookRow, { active: true }, { active: false }));

    describe('the bell', () => {
      it('rings for a dispatch in an open tab at once, and is read by nobody else', async () => {
        const stream = await listen(street);
        const found = await make.dispatched(district, { title: '铃声一件' });
        await app().drain();
        await until('the bell is heard', () => stream.told().includes('bell'));
        stream.leave();
        const mine = await bell(street);
        expect([mine.unread, mine.items[0]!.caseId, mine.items[0]!.cases]).toEqual([1, found.id, 1]);
        const other = await Client.as(app(), 'hanlei');
        expect(await bell(other)).toEqual({ unread: 0, items: [] });
        const read = await other.post<{ read: number }>('/api/bell/read', { ids: [mine.items[0]!.id] });
        expect([read.status, read.body.read]).toEqual([200, 0]);
        expect((await bell(street)).unread).toBe(1);
        expect((await street.post<{ read: number }>('/api/bell/read', {})).body.read).toBe(1);
        expect((await bell(street)).unread).toBe(0);
      });

      it('is what is left for a person without an address, unless the unit has a duty mailbox', async () => {
        await setUser('liuchang', { email: null });
        const first = await make.dispatched(district);
        await app().drain();
        expect(await lastNotice(first.id)).toMatchObject({
          decision: 'bell',
          reason: 'no-address',
          mailId: null,
        });
        const unit = { id: district.streets[0]!.id };
        await write((tx) => tx.update(UnitRow, unit, { dutyEmail: 'zhiban@wutong.example' }));
        const second = await make.dispatched(district);
        await app().drain();
        expect(await lastNotice(second.id)).toMatchObject({ decision: 'mailed', reason: 'duty-mailbox' });
        expect((await mailsTo('刘畅')).at(-1)!.address).toBe('zhiban@wutong.example');
        await write((tx) => tx.update(UnitRow, unit, { dutyEmail: null }));
        await setUser('liuchang', { email: 'liuchang@duban.example' });
      });

      it('is switched per rule, and so is the mail', async () => {
        const ways = (mail: boolean, rings: boolean, client = officer) =>
          client.put('/api/channel-rules/case.dispatched', { mail, bell: rings, webhook: true });
        expect((await ways(false, true, street)).status).toBe(403);
        expect(
          (await officer.put('/api/channel-rules/nonsense', { mail: true, bell: true, webhook: true }))
            .status,
        ).toBe(404);
        expect((await ways(false, true)).status).toBe(204);
        const quiet = await make.dispatched(district);
        await app().drain();
        expect(await lastNotice(quiet.id)).toMatchObject({
          decision: 'bell',
          reason: 'channel-off',
          mailId: null,
        });
        await ways(true, false);
        const before = (await bell(street)).items.length;
        const mailed = await make.dispatched(district);
        await app().drain();
        expect((await lastNotice(mailed.id)).decision).toBe('mailed');
        expect((await bell(street)).items).toHaveLength(before);
        await ways(true, true);
      });
    });

    describe('a webhook', () => {
      afterEach(noHooks);

      it('goes to no address of the own network, and only by https, unless the host is configured', async () => {
        const refused = async (url: string) => {
          const { status, body } = await addHook({ url });
          return [status, body.code];
        };
        for (const url of [
          'http://robot.example/in',
          'https://127.0.0.1/in',
          'https://[::1]/in',
          'https://10.0.0.5/in',
          'https://169.254.169.254/latest/meta-data',
          'https://localhost/in',
          'https://no-such-host.invalid/in',
          'https://user:pass@8.8.8.8/in',
          'ftp://8.8.8.8/in',
          'robot',
        ])
          expect([url, ...(await refused(url))]).toEqual([url, 422, 'webhook.address']);
        expect((await addHook({}, street)).status).toBe(403);
        expect((await addHook({ secret: null })).body.code).toBe('webhook.secret');
      });

      it('gets one signed message for the whole unit, with ids and links and no title', async () => {
        expect((await addHook({})).status).toBe(201);
        const [hook] = await hooks();
        expect([hook!.host, hook!.hasSecret]).toEqual([receiver.host, true]);
        expect(JSON.stringify(await hooks())).not.toContain(SECRET);
        const stored = await app().reads.findOneByOrFail(WebhookRow, { id: hook!.id });
        expect(stored.urlSealed + stored.secretSealed).not.toMatch(/geheim|127\.0/);
        const second = await make.user('zhangsan', '张三', 'street-user', district.streets[0]!);
        const before = receiver.received.length;
        const found = await make.dispatched(district, { title: '不外传的标题' });
        await app().drain();
        expect((await mailsTo('张三')).length).toBe(1);
        const got = receiver.received.slice(before);
        expect(got).toHaveLength(1);
        const [{ headers, body, path }] = got as [(typeof got)[number]];
        expect(path).toBe('/in');
        const stamp = headers['x-duban-timestamp'] as string;
        const signed = createHmac('sha256', SECRET).update(`${stamp}.${body}`).digest('hex');
        expect(headers['x-duban-signature']).toBe(`sha256=${signed}`);
        const told = JSON.parse(body) as {
          id: string;
          rule: string;
          unitName: string;
          link: string;
          cases: { id: string }[];
        };
        expect(told).toMatchObject({
          rule: 'case.dispatched',
          unitName: '梧桐街道',
          link: `http://duban.example/cases/${found.id}`,
        });
        expect(told.cases.map(({ id }) => id)).toEqual([found.id]);
        expect(told.id).toBe(headers['x-duban-id']);
        expect(body).not.toContain('不外传的标题');
        await setUser(second.username, { active: false });
      });

      it('of another unit hears nothing, and one of all units hears everything', async () => {
        await addHook({ unitId: district.streets[1]!.id, url: `${receiver.url}/other` });
        await addHook({ unitId: null, url: `${receiver.url}/all`, format: 'wecom', secret: null });
        await addHook({ unitId: null, url: `${receiver.url}/ding?access_token=t1`, format: 'dingtalk' });
        const before = receiver.received.length;
        await make.dispatched(district);
        await app().drain();
        const got = receiver.received.slice(before);
        const paths = got.map(({ path }) => path.split(/[?]/)[0]);
        expect(paths.toSorted()).toEqual(['/all', '/ding']);
        const ding = new URL(got.find(({ path }) => path.startsWith('/ding'))!.path, receiver.url)
          .searchParams;
        const stamp = ding.get('timestamp')!;
        expect(ding.get('sign')).toBe(
          createHmac('sha256', SECRET).update(`${stamp}\n${SECRET}`).digest('base64'),
        );
        const robot = JSON.parse(got.find(({ path }) => path === '/all')!.body) as {
          msgtype: string;
          markdown: { content: string };
        };
        expect(robot.msgtype).toBe('markdown');
        expect(robot.markdown.content).toContain('【交办通知】梧桐街道 1 件');
      });

      it('is tried again while the receiver is busy, and never again once it may have the message', async () => {
        await addHook({});
        const states = async () =>
          (await app().reads.find(WebhookMessageRow, { order: { id: 'DESC' }, take: 1 })).map(
            ({ state, tries }) => [state, tries],
          )[0];
        const test = async () => {
          const hook = (await hooks()).at(-1)!;
          expect((await officer.post(`/api/webhooks/${hook.id}/test`)).status).toBe(200);
        };
        receiver.answerNext(503, 429);
        await test();
        await work();
        expect(await states()).toEqual(['waiting', 1]);
        await work();
        await work();
        expect(await states()).toEqual(['sent', 3]);

        receiver.answerNext('hang-up');
        await test();
        const before = receiver.received.length;
        await work();
        await work();
        expect(await states()).toEqual(['uncertain', 1]);
        expect(receiver.received.length).toBe(before + 1);
        const unknown = await app().reads.findOneByOrFail(OutboxRow, {
          job: 'webhook.send',
          state: 'failed',
        });
        const admin = await Client.as(app(), 'guanli');
        const again = { ids: [unknown.id], reason: '对方没有收到' };
        expect((await admin.post<{ done: number }>('/api/jobs/repeat', again)).body.done).toBe(1);
        await work();
        expect(await states()).toEqual(['sent', 2]);
        expect(receiver.received.length).toBe(before + 2);

        receiver.answerNext('hang-up');
        await test();
        await work();
        receiver.answerNext({ status: 302, location: `${receiver.url}/elsewhere` });
        await test();
        await work();
        expect(await states()).toEqual(['refused', 1]);
        expect(receiver.received.map(({ path }) => path)).not.toContain('/elsewhere');

        receiver.answerNext(503);
        await test();
        await work();
        await giveUp('webhook.send');
        expect(await states()).toEqual(['failed', 1]);
        const failed = await officer.get<{ state: string }[]>('/api/webhooks/failed');
        expect(failed.body.map(({ state }) => state).slice(0, 3)).toEqual(['failed', 'refused', 'uncertain']);
      });

      it('takes the word of a robot inside a 200', async () => {
        await addHook({ format: 'wecom', secret: null, unitId: null });
        receiver.answerNext({ status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' });
        await make.dispatched(district);
        await app().drain();
        expect((await hooks()).at(-1)!.last).toMatchObject({
          state: 'refused',
          error: '93000 invalid webhook url',
        });
      });

      it('is changed by one at a time, keeps what is not given, and can be taken away', async () => {
        await addHook({ name: '旧名' });
        const hook = (await hooks()).at(-1)!;
        const change = (name: string, version: number) =>
          officer.put<Hook>(
            `/api/webhooks/${hook.id}`,
            { name, unitId: null, format: 'json', active: true },
            { 'if-match': `"${version}"` },
          );
        expect((await change('新名', 1)).status).toBe(204);
        const late = await change('更新', 1);
        expect([late.status, late.body.code]).toEqual([412, 'version.stale']);
        const after = (await hooks()).at(-1)!;
        expect([after.name, after.host, after.hasSecret]).toEqual(['新名', receiver.host, true]);
        expect((await officer.delete(`/api/webhooks/${hook.id}`)).status).toBe(204);
        expect((await hooks()).map(({ id }) => id)).not.toContain(hook.id);
      });
    });
  },
  async () => ({ SMTP_URL: smtp.url, WEBHOOK_INTRANET: receiver.host }),
);
