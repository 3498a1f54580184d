import { CaseRow } from '../../src/modules/cases/index.js';
import { BellItemRow, MailRow, NoticeRow } from '../../src/modules/notices/index.js';
import { UnitRow, UserRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';

interface Head {
  id: string;
  state: string;
  recipientName: string;
  againBy: string | null;
  againOf: string | null;
  code?: string;
}

let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
});
afterAll(() => smtp.stop());

describeOnBoth(
  'a mail that did not get there',
  (app) => {
    let make: ReturnType<typeof given>;
    let district: District;
    let officer: Client;
    let street: Client;
    let admin: Client;

    beforeAll(async () => {
      make = given(app());
      district = await make.district();
      app().setClock('2026-05-20', '09:00');
      officer = await Client.as(app(), 'chenli');
      street = await Client.as(app(), 'liuchang');
      admin = await Client.as(app(), 'guanli');
    });

    const write = (work: Parameters<UnitOfWork['run']>[0]): Promise<unknown> =>
      app().get(UnitOfWork).run(work);
    const mailsTo = (name: string): Promise<MailRow[]> =>
      app().reads.find(MailRow, { where: { recipientName: name }, order: { id: 'ASC' } });
    const lastNotice = async (caseId: string): Promise<NoticeRow> =>
      app().reads.findOneOrFail(NoticeRow, { where: { caseId }, order: { id: 'DESC' } });
    /** What works runs; what fails stays promised. */
    const work = (): Promise<unknown> => app().get(JobRunner).drainWhatWorks();
    /** The last try of a mail, as the worker does it. */
    const giveUp = async (): Promise<void> => {
      for (const { id } of await app().reads.findBy(OutboxRow, { job: 'mail.send', state: 'open' }))
        await app().get(JobRunner).giveUp(id, 'too often');
    };
    const failing = async (): Promise<Head[]> =>
      (await officer.get<Head[]>('/api/send-log?failing=true')).body;
    const resend = (id: string, body: object = {}, client = officer) =>
      client.post<Head>(`/api/send-log/${id}/resend`, body);
    const dispatch = async (): Promise<MailRow> => {
      await make.dispatched(district);
      await work();
      return (await mailsTo('刘畅')).at(-1)!;
    };

    it('was refused: is sent again as a new message, once, by who may', async () => {
      smtp.refuseNext(554);
      const mail = await dispatch();
      expect(mail.state).toBe('refused');
      expect((await failing()).map(({ id }) => id)).toEqual([mail.id]);
      expect((await resend(mail.id, {}, street)).status).toBe(403);
      const [one, other] = await Promise.all([resend(mail.id), resend(mail.id, {}, admin)]);
      expect([one.status, other.status].toSorted()).toEqual([200, 409]);
      expect([one, other].find(({ status }) => status === 409)!.body.code).toBe('mail.sent_again');
      await work();
      const again = (await mailsTo('刘畅')).at(-1)!;
      expect([again.againOf, again.state, again.subject]).toEqual([mail.id, 'sent', mail.subject]);
      const arrived = smtp.mails.at(-1)!;
      expect(arrived.messageId).toBe(`<${again.id}@duban>`);
      expect(await failing()).toEqual([]);
      expect((await resend(again.id)).body.code).toBe('mail.not_failed');
    });

    it('is uncertain: is sent again only with a word, under the same Message-ID', async () => {
      const mail = await dispatch();
      await write((tx) => tx.update(MailRow, { id: mail.id }, { state: 'uncertain' }));
      const asked = await resend(mail.id);
      expect([asked.status, asked.body.code]).toEqual([409, 'mail.uncertain']);
      expect((await resend(mail.id, { isChecked: true })).status).toBe(200);
      await work();
      expect(smtp.mails.at(-1)!.messageId).toBe(`<${mail.id}@duban>`);
      expect(smtp.mails.filter(({ messageId }) => messageId === `<${mail.id}@duban>`)).toHaveLength(2);
    });

    it('was given up: may be tried by hand, and then its own job leaves it alone', async () => {
      smtp.failNext(1, 451);
      const mail = await dispatch();
      expect(mail.state).toBe('waiting');
      await giveUp();
      expect((await failing()).map(({ id, state }) => [id, state])).toEqual([[mail.id, 'failed']]);
      expect((await resend(mail.id)).status).toBe(200);
      await work();
      const before = smtp.mails.length;
      await write((tx) => tx.update(OutboxRow, { jobKey: `mail.send_${mail.id}` }, { state: 'open' }));
      await work();
      expect(smtp.mails.length).toBe(before);
    });

    it('was refused twice for its address: the address is marked, the bell rings instead, until it is put right', async () => {
      const bad = async () =>
        (await officer.get<{ address: string; refusals: number }[]>('/api/send-log/bad-addresses')).body;
      for (const times of [1, 2]) {
        smtp.refuseNext(550);
        const mail = await dispatch();
        await write((tx) => tx.update(MailRow, { id: mail.id }, { state: 'waiting' }));
        expect([times, mail.state]).toEqual([times, 'refused']);
      }
      expect(await bad()).toEqual([]);
      smtp.refuseAddress('liuchang@duban.example');
      await dispatch();
      expect(await bad()).toEqual([]);
      await dispatch();
      expect((await bad()).map(({ address, refusals }) => [address, refusals])).toEqual([
        ['liuchang@duban.example', 2],
      ]);
      const found = await make.dispatched(district);
      await work();
      expect(await lastNotice(found.id)).toMatchObject({
        decision: 'bell',
        reason: 'bad-address',
        mailId: null,
      });
      expect(await app().reads.countBy(BellItemRow, { caseId: found.id })).toBe(1);
      smtp.refuseAddress(null);
      expect(
        (await street.post('/api/send-log/bad-addresses/clear', { address: 'liuchang@duban.example' }))
          .status,
      ).toBe(403);
      expect(
        (await officer.post('/api/send-log/bad-addresses/clear', { address: 'Liuchang@duban.example' }))
          .status,
      ).toBe(204);
      expect((await dispatch()).state).toBe('sent');
    });

    it('is found by rule, person, day and state, page by page; so is each decision', async () => {
      const list = async <T>(path: string): Promise<T[]> => (await officer.get<T[]>(path)).body;
      const all = await list<Head>('/api/send-log?limit=200');
      expect(all.length).toBeGreaterThan(8);
      const first = await list<Head>('/api/send-log?limit=3');
      const rest = await list<Head>(`/api/send-log?limit=200&before=${first.at(-1)!.id}`);
      expect([...first, ...rest].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      const unit = { id: district.streets[0]!.id };
      await write((tx) => tx.update(UnitRow, unit, { dutyEmail: 'zhiban@wutong.example' }));
      await write((tx) => tx.update(UserRow, { username: 'liuchang' }, { email: null }));
      const mail = await dispatch();
      expect((await list<Head>('/api/send-log?person=zhiban')).map(({ id }) => id)).toEqual([mail.id]);
      expect(await list<Head>('/api/send-log?person=100%25')).toEqual([]);
      expect(await list<Head>('/api/send-log?day=2026-05-19')).toEqual([]);
      expect((await list<Head>('/api/send-log?day=2026-05-20&rule=case.dispatched&limit=200')).length).toBe(
        all.length + 1,
      );
      expect(new Set((await list<Head>('/api/send-log?state=refused')).map(({ state }) => state))).toEqual(
        new Set(['refused']),
      );
      expect((await officer.get('/api/send-log?state=nonsense')).status).toBe(422);
      const rung = await list<{ decision: string; number: string }>('/api/notices?decision=bell&limit=200');
      expect(rung.length).toBe(1);
      expect(rung[0]!.number).toMatch(/^D3ZZ2026/);
      expect((await list('/api/notices?person=刘畅&day=2026-05-20&limit=2')).length).toBe(2);
      const number = rung[0]!.number;
      const ofCase = await list<{ number: string }>(`/api/notices?number=${number.slice(-4)}&limit=200`);
      expect(new Set(ofCase.map((one) => one.number))).toEqual(new Set([number]));
      expect(await list('/api/notices?number=%25')).toEqual([]);
      const liuchang = await app().reads.findOneByOrFail(UserRow, { username: 'liuchang' });
      const hers = await list<{ recipientName: string }>(`/api/notices?recipientId=${liuchang.id}&limit=200`);
      expect(new Set(hers.map(({ recipientName }) => recipientName))).toEqual(new Set(['刘畅']));
      expect(
        (await list(`/api/notices?number=${number}&recipientId=${district.users.head!.id}`)).length,
      ).toBe(0);
    });

    it('is read by whoever it went to, and by whom the log is open to; by nobody else', async () => {
      interface Notice {
        recipientName: string;
        caseId: string;
        title: string | null;
        mailId: string | null;
      }
      const auditor = await Client.as(app(), 'shenji');
      const [other, ...rest] = await mailsTo('刘畅');
      const mail = rest.at(-1);
      const head = district.users.head!.id;
      await write((tx) =>
        tx.update(MailRow, { id: other!.id }, { recipientId: head, recipientName: '吴岭' }),
      );
      for (const reader of [officer, admin, auditor, street]) {
        const read = await reader.get<{ html: string; text: string }>(`/api/send-log/${mail!.id}`);
        expect([read.status, read.body.text.includes('刘畅')]).toEqual([200, true]);
      }
      expect((await street.get(`/api/send-log/${other!.id}`)).status).toBe(404);
      const own = (await street.get<Head[]>('/api/send-log?limit=200')).body;
      expect(own.length).toBe(await app().reads.countBy(MailRow, { recipientId: mail!.recipientId! }));
      expect((await street.get<Head[]>('/api/send-log?person=吴岭')).body).toEqual([]);
      const told = (await street.get<Notice[]>('/api/notices?limit=200')).body;
      expect(new Set(told.map(({ recipientName }) => recipientName))).toEqual(new Set(['刘畅']));
      expect((await street.get<Notice[]>(`/api/notices?recipientId=${head}`)).body.length).toBeGreaterThan(0);
      expect((await street.get('/api/send-log/bad-addresses')).status).toBe(403);

      const { caseId, title } = told[0]!;
      expect(title).not.toBeNull();
      await write((tx) => tx.update(CaseRow, { id: caseId }, { status: 'registered' }));
      const later = (await street.get<Notice[]>('/api/notices?limit=200')).body;
      expect(later.find((one) => one.caseId === caseId)!.title).toBeNull();
      expect((await officer.get<Notice[]>(`/api/notices?caseId=${caseId}`)).body[0]!.title).toBe(title);
    });
  },
  async () => ({ SMTP_URL: smtp.url }),
);
