import { MailRow, Notices } from '../../src/modules/notices/index.js';
import { day } from '../../src/kernel/day.js';
import { plusMillis } from '../../src/kernel/instant.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';
import { given, type District } from './given.js';
import { describeOnBoth } from './on-both.js';
import { startSmtp, type TestSmtp } from './smtp.js';

export interface Line {
  id: string;
  job: string;
  place: string;
  about: string;
  tries: number;
  attempts: number;
  nextAt: string | null;
  error: string | null;
}

export interface Health {
  queue: string;
  counts: Record<'open' | 'failing' | 'failed', number>;
  mail: { waiting: number; failingSince: string | null };
  mailAlarm: boolean;
}

/** Suites about what the background owes: letters whose mail goes to a server that can be told to refuse. */
export function describeJobs(what: string, suite: (app: () => TestApp, desk: JobDesk) => void): void {
  let smtp: TestSmtp;
  beforeAll(async () => (smtp = await startSmtp()));
  afterAll(() => smtp.stop());
  describeOnBoth(
    what,
    (app) =>
      suite(
        app,
        jobDesk(app, () => smtp),
      ),
    async () => ({ SMTP_URL: smtp.url }),
  );
}

export type JobDesk = ReturnType<typeof jobDesk>;

function jobDesk(app: () => TestApp, smtp: () => TestSmtp) {
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

  return {
    smtp,
    administrator: () => administrator,
    list,
    health,
    decide,
    rowOf,
    mailOf,
    write,
    letter,
    run,
    later,
  };
}
