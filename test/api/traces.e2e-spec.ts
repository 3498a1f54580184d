import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { plusMillis } from '../../src/kernel/instant.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { startCollector, type CollectedSpan, type TestCollector } from '../support/otlp-collector.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { until } from '../support/until.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
let collector: TestCollector;
let smtp: TestSmtp;

beforeAll(async () => {
  [collector, smtp] = await Promise.all([startCollector(), startSmtp()]);
});
afterAll(() => Promise.all([collector.stop(), smtp.stop()]));

const dispatch = (client: Client, items: { caseId: string; version: number }[], traceId: string) =>
  client.post('/api/dispatches', { items }, { traceparent: `00-${traceId}-${CALLER}-01` });

/** The spans of one trace, once one of that name has come. */
const traceOf = (traceId: string, name: string): Promise<CollectedSpan[]> =>
  until(`${name} is told`, () => {
    const mine = collector.spans.filter((span) => span.traceId === traceId);
    return mine.some((span) => span.name === name) && mine;
  });

describeOnBoth(
  'a trace',
  (app) => {
    let make: ReturnType<typeof given>;
    let district: District;
    let officer: Client;

    beforeAll(async () => {
      make = given(app());
      district = await make.district();
      officer = await Client.as(app(), 'chenli');
    });
    const work = async (): Promise<void> => {
      app().clock.set(plusMillis(app().clock.now(), 60_000));
      await app().get(JobRunner).drainWhatWorks();
    };

    it('goes from the caller through request and transaction, the outbox and its job, to the mail', async () => {
      // The same in both suites, so that the second starts from nothing.
      collector.spans.length = 0;
      const found = await make.registered(district, { title: '平湖路烧烤油烟' });
      const answer = await dispatch(officer, [{ caseId: found.id, version: found.version }], TRACE);
      expect(answer.status).toBeLessThan(300);
      await work();
      const spans = await traceOf(TRACE, 'mail send');
      const named = (name: string): CollectedSpan => spans.find((span) => span.name === name)!;
      const parentOf = (span: CollectedSpan): CollectedSpan =>
        spans.find(({ spanId }) => spanId === span.parentSpanId)!;

      const request = named('POST /api/dispatches');
      expect(request.parentSpanId).toBe(CALLER);
      expect(request.facts).toMatchObject({
        'http.request.method': 'POST',
        'http.route': '/api/dispatches',
        'http.response.status_code': answer.status,
        'duban.request_id': answer.headers.get('x-request-id'),
      });
      expect(request.of).toMatchObject({ 'service.name': 'duban' });
      const transaction = spans.find(
        ({ name, parentSpanId }) => name === 'transaction' && parentSpanId === request.spanId,
      )!;
      expect(transaction.facts['duban.statements']).toBeGreaterThan(3);
      expect(request.facts['duban.statements']).toBeGreaterThan(
        Number(transaction.facts['duban.statements']),
      );
      const job = named('job case.notify-dispatched');
      expect([request.spanId, transaction.spanId]).toContain(job.parentSpanId);
      expect(job.facts).toMatchObject({ 'duban.job': 'case.notify-dispatched', 'duban.outcome': 'ok' });
      const sending = named('job mail.send');
      expect(parentOf(parentOf(sending)).name).toBe('job case.notify-dispatched');
      expect(parentOf(named('mail send')).spanId).toBe(sending.spanId);
    });

    it('keeps its thread in the payload, which the handler does not see', async () => {
      const found = await make.registered(district);
      const traceId = '1'.repeat(32);
      await dispatch(officer, [{ caseId: found.id, version: found.version }], traceId);
      const row = await app().reads.findOneByOrFail(OutboxRow, {
        state: 'open',
        job: 'case.notify-dispatched',
      });
      expect(row.payload._traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
      await work();
      expect((await app().reads.findOneByOrFail(OutboxRow, { id: row.id })).state).toBe('done');
    });

    it('tells each try of a mail that fails, as failed', async () => {
      const found = await make.registered(district);
      const traceId = '2'.repeat(32);
      await dispatch(officer, [{ caseId: found.id, version: found.version }], traceId);
      smtp.failNext(1);
      await work();
      await work();
      const spans = await traceOf(traceId, 'mail send');
      const tries = await until('both tries are told', () => {
        const mine = collector.spans.filter(
          (span) => span.traceId === traceId && span.name === 'job mail.send',
        );
        return mine.length === 2 && mine;
      });
      expect(tries.map((span) => [span.facts['duban.tries'], span.failed])).toEqual([
        [0, true],
        [1, false],
      ]);
      expect(spans.length).toBeGreaterThan(0);
    });

    it('takes no nonsense for a caller, and tells refusals by their class', async () => {
      const before = collector.spans.length;
      for (const traceparent of [
        'x',
        `00-${'0'.repeat(32)}-${CALLER}-01`,
        `00-${TRACE}-${CALLER}`,
        "' OR 1=1",
      ])
        await officer.get('/api/cases/none', { traceparent });
      await until('they are told', () => collector.spans.length >= before + 4);
      const mine = collector.spans.slice(before).filter(({ name }) => name === 'GET /api/cases/:id');
      expect(mine).toHaveLength(4);
      expect(mine.every(({ parentSpanId, failed }) => !parentSpanId && !failed)).toBe(true);
      expect(new Set(mine.map(({ facts }) => facts['duban.outcome']))).toEqual(new Set(['4xx']));
    });

    it('holds nobody: no name, title, address, id of a person or word of a statement', () => {
      expect(collector.text().length).toBeGreaterThan(2_000);
      const users = Object.values(district.users).flatMap(({ id, name, username }) => [id, name, username]);
      for (const secret of [...users, '平湖路', '油烟', '@duban.example', '127.0.0.1', 'INSERT', 'SELECT'])
        expect(collector.text()).not.toContain(secret);
    });
  },
  async () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, SMTP_URL: smtp.url }),
);

describe('without a collector', () => {
  let app: TestApp;
  afterEach(() => app.stop());

  const dispatched = async (): Promise<OutboxRow> => {
    const make = given(app);
    const district = await make.district();
    const officer = await Client.as(app, 'chenli');
    const { id, version } = await make.registered(district);
    const answer = await dispatch(officer, [{ caseId: id, version }], TRACE);
    expect(answer.status).toBeLessThan(300);
    return app.reads.findOneByOrFail(OutboxRow, { state: 'open', job: 'case.notify-dispatched' });
  };

  it('nothing is kept of a trace', async () => {
    app = await startApp();
    expect(Object.keys((await dispatched()).payload)).not.toContain('_traceparent');
  });

  it('that answers, requests and jobs go on and the stop is short', async () => {
    app = await startApp({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' } });
    await dispatched();
    app.clock.set(plusMillis(app.clock.now(), 60_000));
    await app.drain();
    const began = performance.now();
    await app.app.close();
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
