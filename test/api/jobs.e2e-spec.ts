import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { MailRow, Notices } from '../../src/modules/notices/index.js';
import { newId } from '../../src/kernel/ids.js';
import { day } from '../../src/kernel/day.js';
import { instant, millis, MINUTE, plusMillis } from '../../src/kernel/instant.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Mailer, MailUncertainError } from '../../src/platform/mail/mailer.js';
import { SmtpMailer } from '../../src/platform/mail/smtp-mailer.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { OutboxRepository } from '../../src/platform/outbox/outbox.repository.js';
import { RoundRepository } from '../../src/platform/outbox/round.repository.js';
import { JobHandlers } from '../../src/platform/queue/handlers.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { Ticker } from '../../src/platform/queue/ticker.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';

let smtp: TestSmtp;
beforeAll(async () => (smtp = await startSmtp()));
afterAll(() => smtp.stop());

interface Line {
  id: string;
  job: string;
  place: string;
  about: string;
  tries: number;
  attempts: number;
  nextAt: string | null;
  error: string | null;
}

interface Health {
  queue: string;
  counts: Record<'open' | 'failing' | 'failed', number>;
  mail: { waiting: number; failingSince: string | null };
  mailAlarm: boolean;
}

describeOnBoth(
  'what the background owes',
  (app) => {
    let district: District;
    let administrator: Client;
    let letters = 0;

    beforeAll(async () => {
      district = await given(app()).district();
      administrator = await Client.as(app(), 'guanli');
    });

    const list = async (filter: string): Promise<Line[]> =>
      (await administrator.get<Line[]>(`/api/jobs?filter=${filter}`)).body;
    const health = async (): Promise<Health> => (await administrator.get<Health>('/api/jobs/health')).body;
    const decide = (verb: 'repeat' | 'drop', ids: string[], reason = '服务器已恢复') =>
      administrator.post<{ done: number; left: string[] }>(`/api/jobs/${verb}`, { ids, reason });
    const rowOf = (id: string): Promise<OutboxRow> => app().reads.findOneByOrFail(OutboxRow, { id });
    const mailOf = (id: string): Promise<MailRow> => app().reads.findOneByOrFail(MailRow, { id });
    const write = <T>(work: Parameters<UnitOfWork['run']>[0]): Promise<T> =>
      app().get(UnitOfWork).run(work) as Promise<T>;

    /** A letter to the head of the first street; its mail and the job that is to send it. */
    async function letter(): Promise<{ mailId: string; jobId: string }> {
      letters += 1;
      const { id, name, email } = district.users.head!;
      const key = `test_letter_${letters}`;
      const mailId = await write<string>((tx) =>
        app()
          .get(Notices)
          .post(
            tx,
            {
              rule: 'test',
              key,
              recipient: { key: id, userId: id, name, email },
              items: [{ key, caseId: null, step: null, tier: null, day: day('2026-05-11') }],
              mail: { subject: `第${letters}封`, html: '<p>.</p>', text: '.' },
            },
            app().clock.now(),
          ),
      );
      const row = await app().reads.findOneByOrFail(OutboxRow, { jobKey: `mail.send_${mailId}` });
      return { mailId, jobId: row.id };
    }

    const run = (id: string): Promise<string> =>
      app()
        .get(JobRunner)
        .run(id)
        .catch((error: Error) => error.message);
    const later = (ms: number): void => app().clock.set(plusMillis(app().clock.now(), ms));

    it('books a failed try with its error and the next one, each later than the one before', async () => {
      const { jobId, mailId } = await letter();
      const pauses: number[] = [];
      for (const _ of [1, 2, 3]) {
        smtp.failNext(1);
        expect(await run(jobId)).toMatch(/451|refused on purpose/);
        pauses.push(millis((await rowOf(jobId)).offerAt) - millis(app().clock.now()));
      }
      expect(pauses).toEqual([5_000, 10_000, 20_000]);
      const [line] = await list('failing');
      expect(line).toMatchObject({ id: jobId, job: 'mail.send', place: 'failing', about: mailId, tries: 3 });
      expect(line?.error).toMatch(/refused on purpose/);
      expect((await mailOf(mailId)).state).toBe('waiting');

      expect((await decide('repeat', [jobId])).body).toEqual({ done: 1, left: [] });
      expect(await run(jobId)).toBe('ran');
      expect(await rowOf(jobId)).toMatchObject({ state: 'done', failingSince: null });
      expect((await mailOf(mailId)).state).toBe('sent');
    });

    it('tells when mail has been failing for more than half an hour', async () => {
      const { jobId } = await letter();
      smtp.failNext(1);
      await run(jobId);
      later(29 * MINUTE);
      expect(await health()).toMatchObject({ mail: { waiting: 1 }, mailAlarm: false });
      later(2 * MINUTE);
      expect((await health()).mailAlarm).toBe(true);
      await run(jobId);
      expect(await health()).toMatchObject({ mail: { waiting: 0, failingSince: null }, mailAlarm: false });
    });

    it('gives up after the last try, and an administrator repeats it with a reason that is kept', async () => {
      const { jobId, mailId } = await letter();
      await write((tx) => tx.update(OutboxRow, { id: jobId }, { tries: 299 }));
      smtp.failNext(1);
      await run(jobId);
      expect(await list('failed')).toMatchObject([{ id: jobId, place: 'failed', tries: 300, attempts: 300 }]);
      expect(await run(jobId)).toBe('skipped');

      expect((await decide('repeat', [jobId])).body.done).toBe(1);
      expect((await decide('repeat', [jobId], '再按一次')).body.done).toBe(1);
      await run(jobId);
      expect((await mailOf(mailId)).state).toBe('sent');
      expect(await decide('repeat', [jobId])).toMatchObject({
        status: 200,
        body: { done: 0, left: [jobId] },
      });
      const history = await app().reads.findBy(HistoryEntryRow, { subjectType: 'job', subjectId: jobId });
      expect(history.map(({ action, note, actorName }) => [action, note, actorName])).toEqual([
        ['job.repeat', '服务器已恢复', '管一'],
        ['job.repeat', '再按一次', '管一'],
      ]);
    });

    it('drops what is not wanted any more, and never runs it', async () => {
      const { jobId, mailId } = await letter();
      smtp.failNext(1);
      await run(jobId);
      expect((await decide('drop', [jobId], '收件人已调离')).body).toEqual({ done: 1, left: [] });
      expect(await run(jobId)).toBe('skipped');
      expect((await rowOf(jobId)).state).toBe('dropped');
      expect(smtp.mails.some(({ messageId }) => messageId === `<${mailId}@duban>`)).toBe(false);
    });

    describe('giving up', () => {
      /** Nobody can write that a mail has failed, as when the disk is full in that moment. */
      async function whileNoMailCanFail(work: () => Promise<void>): Promise<void> {
        const [lay, take] = app().get(UnitOfWork).isPostgres
          ? [
              `CREATE FUNCTION no_failed_mail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 IF NEW.state = 'failed' THEN RAISE EXCEPTION 'disk full'; END IF; RETURN NEW; END $$;
               CREATE TRIGGER no_failed_mail BEFORE UPDATE ON mail FOR EACH ROW EXECUTE FUNCTION no_failed_mail()`,
              `DROP TRIGGER no_failed_mail ON mail; DROP FUNCTION no_failed_mail`,
            ]
          : [
              `CREATE TRIGGER no_failed_mail BEFORE UPDATE ON mail WHEN NEW.state = 'failed'
                 BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
              `DROP TRIGGER no_failed_mail`,
            ];
        await write((tx) => tx.query(lay!));
        await work().finally(() => write((tx) => tx.query(take!)));
      }

      it('says so in the job and in what waits for it, or in neither and comes again', async () => {
        const { jobId, mailId } = await letter();
        await write((tx) => tx.update(OutboxRow, { id: jobId }, { tries: 299 }));
        await whileNoMailCanFail(async () => {
          smtp.failNext(1);
          expect(await run(jobId)).toMatch(/refused on purpose/);
          expect(await rowOf(jobId)).toMatchObject({
            state: 'open',
            runner: null,
            error: expect.stringMatching(/refused on purpose.*not given up.*disk full/s),
          });
          expect((await mailOf(mailId)).state).toBe('waiting');
          expect(await list('failing')).toMatchObject([{ id: jobId, place: 'failing' }]);
        });
        smtp.failNext(1);
        await run(jobId);
        expect((await rowOf(jobId)).state).toBe('failed');
        expect((await mailOf(mailId)).state).toBe('failed');
        await decide('drop', [jobId]);
      });

      it('of a process that dies meanwhile leaves nothing half said', async () => {
        const { jobId, mailId } = await letter();
        const row = await rowOf(jobId);
        const dying = write(async (tx) => {
          await app().get(OutboxRepository).fail(tx, row, 'too often', app().clock.now());
          await app().get(JobHandlers).giveUp(tx, 'mail.send', row.payload);
          throw new Error('killed');
        });
        await expect(dying).rejects.toThrow('killed');
        expect([(await rowOf(jobId)).state, (await mailOf(mailId)).state]).toEqual(['open', 'waiting']);
        expect(await run(jobId)).toBe('ran');
      });

      it('is not for one that lost its lease: the job is in other hands', async () => {
        const { jobId, mailId } = await letter();
        const outbox = app().get(OutboxRepository);
        const late = await write<OutboxRow | null>((tx) =>
          outbox.take(tx, jobId, newId(), app().clock.now()),
        );
        later(31_000);
        const next = newId();
        await write((tx) => outbox.take(tx, jobId, next, app().clock.now()));
        expect(await write((tx) => outbox.fail(tx, late!, 'too often', app().clock.now()))).toBe(false);
        expect(await rowOf(jobId)).toMatchObject({ state: 'open', runner: next });
        expect((await mailOf(mailId)).state).toBe('waiting');
        later(31_000);
        expect(await run(jobId)).toBe('ran');
      });

      it('by an administrator is one breath too', async () => {
        const { jobId, mailId } = await letter();
        await whileNoMailCanFail(async () => {
          expect((await decide('drop', [jobId], '不再需要')).status).toBe(500);
          expect((await rowOf(jobId)).state).toBe('open');
          expect(await app().reads.countBy(HistoryEntryRow, { subjectType: 'job', subjectId: jobId })).toBe(
            0,
          );
        });
        expect((await decide('drop', [jobId], '不再需要')).body).toEqual({ done: 1, left: [] });
        expect((await mailOf(mailId)).state).toBe('failed');
      });
    });

    it('gives up what takes every worker down, counts no such death as a try, and begins anew for a person', async () => {
      const officer = await Client.as(app(), 'zhoumin');
      const wanted = { layout: 'A', format: 'csv', query: {} };
      const { id } = (await officer.post<{ id: string }>('/api/exports', wanted)).body;
      const jobKey = `export.write_${id}`;
      const outbox = app().get(OutboxRepository);
      const { id: jobId } = await app().reads.findOneByOrFail(OutboxRow, { jobKey });
      /** A worker takes it and is not heard of again; the relay offers it to the next one. */
      const die = async (): Promise<void> => {
        const dying = await write<OutboxRow | null>((tx) =>
          outbox.take(tx, jobId, newId(), app().clock.now()),
        );
        expect(dying?.state).toBe('open');
        later(31_000);
        await write((tx) => outbox.claimForOffer(tx, app().clock.now(), 200));
      };
      for (const _ of [1, 2, 3]) await die();
      expect(await rowOf(jobId)).toMatchObject({ state: 'open', tries: 0, deaths: 3 });
      expect(await run(jobId)).toBe('skipped');
      expect(await rowOf(jobId)).toMatchObject({
        state: 'failed',
        error: expect.stringContaining('3 workers died with it in hand'),
      });
      const told = (await officer.get<{ state: string; failure: string }>(`/api/exports/${id}`)).body;
      expect([told.state, told.failure]).toEqual(['failed', expect.stringContaining('没有留下文件')]);

      expect((await decide('repeat', [jobId])).body.done).toBe(1);
      expect((await rowOf(jobId)).deaths).toBe(0);
      // Of a process that is gone for certain, as at the start of the only one.
      await write((tx) => outbox.take(tx, jobId, newId(), app().clock.now()));
      await write((tx) => outbox.releaseAll(tx, app().clock.now()));
      expect(await rowOf(jobId)).toMatchObject({ deaths: 1, runner: null });
      expect(await run(jobId)).toBe('ran');
    });

    it('asks for a reason, and for ids', async () => {
      const { jobId } = await letter();
      expect((await decide('drop', [jobId], '')).status).toBe(422);
      expect((await decide('drop', [])).status).toBe(422);
      expect((await decide('drop', ['not-an-id'])).status).toBe(422);
      expect((await rowOf(jobId)).state).toBe('open');
      await run(jobId);
    });

    it.each(['zhoumin', 'chenli', 'wuling', 'shenji', 'fengqi'])('is not for %s', async (username) => {
      const other = await Client.as(app(), username);
      for (const path of ['/api/jobs?filter=failed', '/api/jobs/health', '/api/queues'])
        expect((await other.get(path)).status).toBe(403);
      expect((await other.post('/api/jobs/repeat', { ids: [], reason: 'x' })).status).toBe(403);
    });

    it('shows nobody the board without a sign-in, and says when there is no queue', async () => {
      const stranger = new Client(app().url);
      expect((await stranger.get('/api/queues')).status).toBe(401);
      expect((await stranger.get('/api/queues/static/js/main.js')).status).toBe(401);
      expect((await stranger.get('/api/queues/api/queues')).status).toBe(401);
      expect(await administrator.get('/api/queues')).toMatchObject({
        status: 503,
        body: { code: 'queue.away' },
      });
      expect((await health()).queue).toBe('away');
    });

    describe('a mail', () => {
      it('whose sender died before the last dot is sent again', async () => {
        const { jobId, mailId } = await letter();
        await write((tx) => tx.update(MailRow, { id: mailId }, { state: 'sending', tries: 1 }));
        expect(await run(jobId)).toBe('ran');
        expect(await mailOf(mailId)).toMatchObject({ state: 'sent', tries: 2 });
      });

      it('whose sender died after it is left to a person, who repeats it', async () => {
        const { jobId, mailId } = await letter();
        const now = app().clock.now();
        await write((tx) =>
          tx.update(MailRow, { id: mailId }, { state: 'sending', tries: 1, handedAt: now }),
        );
        expect(await run(jobId)).toMatch(/nobody knows/);
        expect((await mailOf(mailId)).state).toBe('uncertain');
        expect(await list('failed')).toMatchObject([{ id: jobId, tries: 1 }]);
        expect((await decide('repeat', [jobId])).body.done).toBe(1);
        expect(await run(jobId)).toBe('ran');
        expect((await mailOf(mailId)).state).toBe('sent');
        expect(smtp.mails.filter(({ messageId }) => messageId === `<${mailId}@duban>`)).toHaveLength(1);
      });

      it('of unknown fate is not sent by a job that is merely offered again', async () => {
        const { jobId, mailId } = await letter();
        await write((tx) => tx.update(MailRow, { id: mailId }, { state: 'uncertain' }));
        expect(await run(jobId)).toMatch(/nobody knows/);
        expect((await mailOf(mailId)).state).toBe('uncertain');
        await decide('drop', [jobId], '日志中查到');
      });

      it('whose try was overtaken breaks off before its last dot', async () => {
        const mailer = app().get(Mailer);
        const message = {
          messageId: '<overtaken@duban>',
          to: 'a@duban.example',
          subject: 's',
          html: 'h',
          text: 't',
          attachments: [],
        };
        await expect(mailer.send(message, () => Promise.reject(new Error('overtaken')))).rejects.toThrow(
          'overtaken',
        );
        await mailer.send({ ...message, messageId: '<next@duban>' }, async () => undefined);
        expect(smtp.mails.some(({ messageId }) => messageId === '<overtaken@duban>')).toBe(false);
        expect(smtp.mails.some(({ messageId }) => messageId === '<next@duban>')).toBe(true);
      });

      it('is certain of nothing only between dot and answer', async () => {
        const dying = await startSmtp();
        const mailer = new SmtpMailer(dying.url, 'duban@localhost');
        const message = {
          messageId: '<dying@duban>',
          to: 'a@duban.example',
          subject: 's',
          html: 'h',
          text: 't',
          attachments: [],
        };
        // The server goes away while the text is out and the dot is not.
        const before = mailer.send(message, async () => {
          await dying.breakOff();
          throw new Error('never ended');
        });
        await expect(before).rejects.not.toBeInstanceOf(MailUncertainError);
        dying.swallowNext();
        await expect(mailer.send(message, async () => undefined)).rejects.toBeInstanceOf(MailUncertainError);
        await dying.stop();
      });
    });

    describe('a lease', () => {
      it('keeps others away until it runs out', async () => {
        const { jobId } = await letter();
        const outbox = app().get(OutboxRepository);
        const take = (who: string) =>
          write<OutboxRow | null>((tx) => outbox.take(tx, jobId, who, app().clock.now()));
        expect(await take('first')).toMatchObject({ runner: 'first' });
        expect(await take('second')).toBeNull();
        expect(await decide('drop', [jobId])).toMatchObject({ body: { done: 0, left: [jobId] } });
        later(20_000);
        expect(await write((tx) => outbox.hold(tx, jobId, 'first', app().clock.now()))).toBe(true);
        later(20_000);
        expect(await take('second')).toBeNull();
        later(11_000);
        expect(await take('second')).toMatchObject({ runner: 'second' });
        expect(await write((tx) => outbox.hold(tx, jobId, 'first', app().clock.now()))).toBe(false);
        later(31_000);
        await run(jobId);
      });

      it('of an offer holds between two relays: each row goes to one of them', async () => {
        const ids = new Set<string>();
        for (let count = 0; count < 6; count += 1) ids.add((await letter()).jobId);
        const outbox = app().get(OutboxRepository);
        const claim = () => write<OutboxRow[]>((tx) => outbox.claimForOffer(tx, app().clock.now(), 100));
        const claimed = (await Promise.all([claim(), claim(), claim()])).flat().map(({ id }) => id);
        expect(claimed.filter((id) => ids.has(id)).toSorted()).toEqual([...ids].toSorted());
        await app().drain();
      });

      it('does not wait for an hour that has been before when the clock is set back', async () => {
        const { jobId } = await letter();
        const outbox = app().get(OutboxRepository);
        const ahead = app().clock.now();
        await write((tx) => outbox.claimForOffer(tx, ahead, 100));
        later(-60 * MINUTE);
        const now = app().clock.now();
        expect(await outbox.countOffers(app().reads, now)).toBe(0);
        expect(await write((tx) => outbox.offerWhatIsAhead(tx, now))).toBe(1);
        expect((await rowOf(jobId)).offerAt).toBe(now);
        // Two clocks that differ a little are no such case.
        expect(await write((tx) => outbox.offerWhatIsAhead(tx, plusMillis(now, -MINUTE)))).toBe(0);
        await app().drain();
        app().clock.set(ahead);
      });
    });

    describe('a round', () => {
      const schedule = [{ job: 'tick.exports', cron: '5 * * * *' }] as const;
      const rounds = (): Promise<OutboxRow[]> =>
        app().reads.find(OutboxRow, { where: { job: 'tick.exports' }, order: { jobKey: 'ASC' } });
      const hours = async (state: string): Promise<string[]> =>
        (await rounds()).filter((one) => one.state === state).map(({ payload }) => String(payload.at));
      // A worker of its own each time, as after a restart.
      const look = () =>
        new Ticker(app().get(UnitOfWork), app().get(RoundRepository), app().clock, null as never).look(
          schedule,
        );

      it('of a new installation is not caught up, and comes once an hour from then on', async () => {
        app().setClock('2026-12-31', '20:30');
        expect(await look()).toBe(0);
        app().setClock('2026-12-31', '21:04');
        expect(await look()).toBe(0);
        app().setClock('2026-12-31', '21:05');
        expect(await Promise.all([look(), look()])).toContain(1);
        expect(await look()).toBe(0);
        expect(await hours('open')).toEqual(['2026-12-31T13:05:00.000Z']);
      });

      it('passes the end of the year like any other hour', async () => {
        await app().drain();
        app().setClock('2026-12-31', '23:59');
        await look();
        app().setClock('2027-01-01', '00:04');
        expect(await look()).toBe(0);
        app().setClock('2027-01-01', '00:05');
        expect(await look()).toBe(1);
        expect(await hours('open')).toEqual(['2026-12-31T16:05:00.000Z']);
        await app().drain();
      });

      it('missed over a weekend is caught up once', async () => {
        app().setClock('2027-01-01', '18:30');
        await look();
        await app().drain();
        app().setClock('2027-01-04', '08:00');
        expect(await look()).toBe(1);
        expect(await hours('open')).toEqual(['2027-01-03T23:05:00.000Z']);
        await app().drain();
      });

      it('that nobody has begun makes way for a later one, and older ones are forgotten', async () => {
        app().setClock('2027-01-08', '10:30');
        await look();
        app().setClock('2027-01-08', '14:30');
        await look();
        expect(await hours('open')).toEqual(['2027-01-08T06:05:00.000Z']);
        expect((await rounds()).length).toBeLessThanOrEqual(3);
        await app().drain();
      });

      it('that failed is made good by the next one that goes well', async () => {
        app().setClock('2027-01-08', '15:30');
        await look();
        const [open] = (await rounds()).filter(({ state }) => state === 'open');
        await app().get(JobRunner).giveUp(open!.id, 'disk full');
        expect(await hours('failed')).toHaveLength(1);
        app().setClock('2027-01-08', '16:30');
        await look();
        await app().drain();
        expect(await hours('failed')).toEqual([]);
      });

      it('does not come a second time when the clock is set back', async () => {
        app().setClock('2027-01-08', '15:30');
        expect(await look()).toBe(0);
        expect(await hours('open')).toEqual([]);
        expect(instant(app().clock.now())).toBe(app().clock.now());
      });
    });
  },
  async () => ({ SMTP_URL: smtp.url }),
);
