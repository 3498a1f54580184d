import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { newId } from '../../src/kernel/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { OutboxRepository } from '../../src/platform/outbox/outbox.repository.js';
import { JobHandlers } from '../../src/platform/queue/handlers.js';
import { Client } from '../support/client.js';
import { type TestSmtp } from '../support/smtp.js';
import { describeJobs } from '../support/job-desk.js';

describeJobs('what the background gives up', (app, desk) => {
  const { list, decide, rowOf, mailOf, write, letter, run, later } = desk;
  let smtp: TestSmtp;
  beforeAll(() => {
    smtp = desk.smtp();
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
      const late = await write<OutboxRow | null>((tx) => outbox.take(tx, jobId, newId(), app().clock.now()));
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
        expect(await app().reads.countBy(HistoryEntryRow, { subjectType: 'job', subjectId: jobId })).toBe(0);
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
      const dying = await write<OutboxRow | null>((tx) => outbox.take(tx, jobId, newId(), app().clock.now()));
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
});
