import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openMetrics } from '../../src/app/watch.js';
import { plusMillis } from '../../src/kernel/instant.js';
import { ConfigError, loadConfig } from '../../src/platform/config/config.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { Ticker } from '../../src/platform/queue/ticker.js';
import { MetricsDoor } from '../../src/platform/watch/metrics-door.js';
import type { Sample } from '../../src/platform/watch/probe.js';
import { InstallationReadings } from '../../src/platform/watch/readings/installation.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { OverdueClocks } from '../../src/modules/deadlines/index.js';
import { startApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { listen } from '../support/live.js';
import { describeOnBoth } from '../support/on-both.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { until } from '../support/until.js';

const TOKEN = 'token-of-the-metrics-2026';
const FILES = ['alerts.yml'].map((name) => join(import.meta.dirname, '../../deploy/prometheus', name));
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startSmtp();
});
afterAll(() => smtp.stop());

describeOnBoth(
  'what a process tells Prometheus',
  (app) => {
    let make: ReturnType<typeof given>;
    let district: District;
    let officer: Client;
    let url: string;

    beforeAll(async () => {
      make = given(app());
      district = await make.district();
      officer = await Client.as(app(), 'chenli');
      await openMetrics(app().app, { requests: true });
      url = `http://127.0.0.1:${app().get(MetricsDoor).port}`;
    });

    const ask = (path = '/metrics', token = TOKEN, method = 'GET'): Promise<Response> =>
      fetch(url + path, { method, headers: { authorization: `Bearer ${token}` } });
    const scrape = async (): Promise<string> => (await ask()).text();
    /** The values of one figure by its labels, as they are told. */
    const told = async (name: string): Promise<Map<string, number>> =>
      new Map(
        [...(await scrape()).matchAll(new RegExp(`^${name}(?:\\{(.*)\\})? (\\S+)$`, 'gm'))].map(
          ([, labels = '', value]) => [labels, Number(value)],
        ),
      );
    const later = (ms: number): void => app().clock.set(plusMillis(app().clock.now(), ms));
    const read = async (name: string): Promise<readonly Sample[]> =>
      app()
        .get(InstallationReadings)
        .all()
        .find((one) => one.name === name)!
        .read();
    const readOne = async (name: string, label: string): Promise<number | undefined> =>
      (await read(name)).find(({ labels }) => Object.values(labels ?? {}).includes(label))?.value;

    it('answers who knows the word, on a port of its own, and nothing but /metrics', async () => {
      expect((await fetch(`${url}/metrics`)).status).toBe(401);
      expect((await ask('/metrics', `${TOKEN}x`)).status).toBe(401);
      expect((await ask('/healthz')).status).toBe(404);
      expect((await ask('/metrics', TOKEN, 'POST')).status).toBe(405);
      const answer = await ask();
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
      for (const path of ['/metrics', '/api/metrics'])
        expect(await (await fetch(app().url + path)).text()).not.toContain('duban_');
    });

    it('tells requests by their template, whatever stood in the address', async () => {
      const found = await make.registered(district);
      for (const query of ['', '?a=13812345678']) await officer.get(`/api/cases/${found.id}${query}`);
      await officer.get('/api/cases/0198c1f2-7a3b-7c4d-8e5f-001122334455');
      const counts = await told('duban_http_request_duration_seconds_count');
      expect(counts.get('method="GET",route="/api/cases/:id",status="2xx"')).toBe(2);
      expect(counts.get('method="GET",route="/api/cases/:id",status="4xx"')).toBe(1);
      const text = await scrape();
      for (const secret of [found.id, '0198c1f2', '13812345678', 'chenli', '青石巷', '梧桐'])
        expect(text).not.toContain(secret);
    });

    it('has no more series after five hundred addresses that nobody has', async () => {
      const tries = async (round: number): Promise<void> => {
        for (let at = 0; at < 25; at += 1)
          await Promise.all(
            ['', 'api/', 'api/cases/', 'api/queues/', 'assets/', 'public/', 'api/public/publicity/'].flatMap(
              (base) =>
                ['GET', 'PROPFIND', 'DELETE'].map((method) =>
                  fetch(`${app().url}/${base}${round}-${at}-${base.length}`, { method }).then((found) =>
                    found.arrayBuffer(),
                  ),
                ),
            ),
          );
      };
      const series = async (): Promise<number> =>
        (await scrape()).split('\n').filter((line) => line.startsWith('duban_')).length;
      await tries(1);
      const before = await series();
      await tries(2);
      expect(await series()).toBe(before);
    });

    it('tells open tabs, and not as requests that last', async () => {
      const stream = await listen(officer);
      await until('the tab is told', async () => (await told('duban_live_connections')).get('') === 1);
      stream.leave();
      await until('it is gone', async () => (await told('duban_live_connections')).get('') === 0);
      expect(await scrape()).not.toContain('route="/api/live"');
    });

    it('tells what is owed, since when, and what was given up', async () => {
      await app().drain();
      expect(await readOne('duban_outbox_jobs', 'waiting')).toBe(0);
      await make.dispatched(district);
      const waiting = await readOne('duban_outbox_jobs', 'waiting');
      expect(waiting).toBeGreaterThan(0);
      later(120_000);
      const [oldest] = await read('duban_outbox_oldest_seconds');
      expect(oldest!.value).toBeGreaterThanOrEqual(89);
      const row = await app().reads.findOneByOrFail(OutboxRow, {
        state: 'open',
        job: 'case.notify-dispatched',
      });
      await app().get(JobRunner).giveUp(row.id, 'too often');
      expect(await readOne('duban_outbox_jobs', 'failed')).toBe(1);
      expect(await readOne('duban_outbox_jobs', 'waiting')).toBe(waiting! - 1);
    });

    it('tells mails by how they ended, and since when they fail', async () => {
      const sends = async (outcome: string): Promise<number> =>
        (await told('duban_mail_duration_seconds_count')).get(`outcome="${outcome}"`) ?? 0;
      const work = async (): Promise<void> => {
        await make.dispatched(district);
        later(60_000);
        await app().get(JobRunner).drainWhatWorks();
      };
      await work();
      expect(await sends('ok')).toBe(1);
      smtp.refuseAddress('liuchang@duban.example');
      await work();
      smtp.refuseAddress(null);
      expect(await sends('refused')).toBe(1);
      smtp.failNext(1);
      await work();
      expect(await sends('failed')).toBe(1);
      later(300_000);
      expect((await read('duban_mail_waiting'))[0]!.value).toBe(1);
      expect((await read('duban_mail_failing_seconds'))[0]!.value).toBeGreaterThanOrEqual(300);
      await app().get(JobRunner).drainWhatWorks();
      expect((await read('duban_mail_failing_seconds'))[0]!.value).toBe(0);
      const jobs = await told('duban_job_duration_seconds_count');
      expect(jobs.get('job="mail.send",outcome="ok"')).toBeGreaterThanOrEqual(2);
      expect(jobs.get('job="mail.send",outcome="failed"')).toBe(1);
    });

    it('tells when a round was done, which is not when it made way for the next', async () => {
      const at = (): Promise<number | undefined> =>
        readOne('duban_round_last_success_timestamp_seconds', 'tick.reminders');
      app().setClock('2026-05-12', '10:00');
      await app().get(Ticker).look();
      app().setClock('2026-05-12', '10:16');
      await app().get(Ticker).look();
      await app().drain();
      const done = Date.parse('2026-05-12T10:16:00+08:00') / 1000;
      expect(await at()).toBe(done);
      // Nobody runs these two; the older makes way.
      for (const time of ['10:31', '10:46']) {
        app().setClock('2026-05-12', time);
        await app().get(Ticker).look();
      }
      expect(await at()).toBe(done);
      await app().drain();
      expect(await at()).toBe(Date.parse('2026-05-12T10:46:00+08:00') / 1000);
    });

    it('counts the clocks that have run out by step, and tells each step', async () => {
      const count = async (): Promise<Map<string, number>> =>
        app().get(OverdueClocks).count(app().reads, app().clock.now());
      const before = (await count()).get('sign')!;
      await make.dispatched(district);
      expect((await count()).get('sign')).toBe(before);
      app().setClock('2026-06-30', '09:00');
      expect((await count()).get('sign')).toBeGreaterThan(before);
      expect([...(await told('duban_deadlines_overdue')).keys()]).toEqual(
        ['sign', 'reply', 'rectify', 'publish', 'milestone', 'review', 'answer'].map(
          (step) => `step="${step}"`,
        ),
      );
    });

    it('tells transactions, the room on the disk, and which parts it reaches', async () => {
      await app()
        .get(UnitOfWork)
        .run(async () => {})
        .catch(() => undefined);
      await expect(
        app()
          .get(UnitOfWork)
          .run(async () => {
            throw new Error('on purpose');
          }),
      ).rejects.toThrow('on purpose');
      const transactions = await told('duban_transaction_duration_seconds_count');
      expect(transactions.get('outcome="ok"')).toBeGreaterThan(0);
      expect(transactions.get('outcome="rolled_back"')).toBeGreaterThan(0);
      expect((await told('duban_disk_free_bytes')).get('folder="data"')).toBeGreaterThan(0);
      const parts = await told('duban_part_up');
      // No queue is open in this test: that is what is told, and the rest of the answer is there all the same.
      expect([parts.get('part="database"'), parts.get('part="queue"')]).toEqual([1, 0]);
      const { isPostgres } = app().get(UnitOfWork);
      expect((await told('duban_database_connections')).size).toBe(isPostgres ? 2 : 0);
      expect([...(await told('duban_build_info')).keys()][0]).toContain(
        `database="${isPostgres ? 'postgres' : 'sqlite'}"`,
      );
    });

    it('tells transactions that wait for their turn', async () => {
      const uow = app().get(UnitOfWork);
      const held = Array.from({ length: 12 }, () => uow.run(() => wait(150)));
      await wait(50);
      expect(uow.waiting).toBe(uow.isPostgres ? 2 : 11);
      await Promise.all(held);
      expect(uow.waiting).toBe(0);
    });

    it.each(FILES)('has every figure that %s asks for', async (file) => {
      const wanted = new Set(readFileSync(file, 'utf8').match(/\b(?:duban|process|nodejs)_[a-z0-9_]+/g));
      expect(wanted.size).toBeGreaterThan(8);
      const text = await scrape();
      const missing = [...wanted].filter(
        (name) => !text.includes(`# TYPE ${name.replace(/_(bucket|count|sum)$/, '')} `),
      );
      expect(missing).toEqual([]);
    });
  },
  async () => ({ METRICS_PORT: '0', METRICS_TOKEN: TOKEN, SMTP_URL: smtp.url }),
);

describe('by default', () => {
  it('nothing listens', async () => {
    const app = await startApp();
    await openMetrics(app.app, { requests: true });
    expect(app.get(MetricsDoor).port).toBeNull();
    await app.stop();
  });

  it('only this machine is answered, unless there is a token', () => {
    const open = {
      DATA_DIR: '/tmp',
      SECRET_KEY: 'ab'.repeat(32),
      METRICS_PORT: '9100',
      METRICS_HOST: '0.0.0.0',
    };
    expect(() => loadConfig(open)).toThrow(ConfigError);
    expect(() => loadConfig(open)).toThrow('METRICS_TOKEN');
    expect(loadConfig({ ...open, METRICS_TOKEN: TOKEN }).env.METRICS_HOST).toBe('0.0.0.0');
    expect(loadConfig({ ...open, METRICS_HOST: '' }).env.METRICS_HOST).toBe('127.0.0.1');
  });
});
