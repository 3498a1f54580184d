import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { millis, MINUTE } from '../../src/kernel/instant.js';
import { Client } from '../support/client.js';
import { type TestSmtp } from '../support/smtp.js';
import { describeJobs } from '../support/job-desk.js';

describeJobs('what the background owes', (app, desk) => {
  const { list, health, decide, rowOf, mailOf, write, letter, run, later } = desk;
  let smtp: TestSmtp;
  let administrator: Client;
  beforeAll(() => {
    smtp = desk.smtp();
    administrator = desk.administrator();
  });

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
});
