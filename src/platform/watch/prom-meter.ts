import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Asked, Doing, Meter, Reading } from './probe.js';

/** Few: each is a series of its own for every route. */
const REQUEST_SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const JOB_SECONDS = [0.03, 0.3, 3, 30, 300];

/** Figures for Prometheus. */
export class PromMeter implements Meter {
  private readonly registry = new Registry();
  private readonly histograms: Record<'request' | Doing['kind'], Histogram>;

  constructor(build: Record<string, string>) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'duban_build_info',
      help: 'Always 1; its labels say what runs here.',
      labelNames: Object.keys(build),
      registers,
    }).set(build, 1);
    const histogram = (name: string, help: string, labelNames: string[], buckets: number[]): Histogram =>
      new Histogram({ name, help, labelNames, buckets, registers });
    this.histograms = {
      request: histogram(
        'duban_http_request_duration_seconds',
        'Requests that were answered, without open streams.',
        ['method', 'route', 'status'],
        REQUEST_SECONDS,
      ),
      transaction: histogram(
        'duban_transaction_duration_seconds',
        'Write transactions, with their wait for their turn.',
        ['outcome'],
        REQUEST_SECONDS,
      ),
      job: histogram('duban_job_duration_seconds', 'Jobs run here.', ['job', 'outcome'], JOB_SECONDS),
      mail: histogram(
        'duban_mail_duration_seconds',
        'Mails handed to the mail server here: ok, refused (bounced at once), uncertain, failed (tried again).',
        ['outcome'],
        REQUEST_SECONDS,
      ),
    };
  }

  asked({ method, route, status }: Asked, seconds: number): void {
    this.histograms.request.observe({ method, route, status }, seconds);
  }

  done(doing: Doing, outcome: string, seconds: number): void {
    const labels = doing.kind === 'job' ? { job: doing.job, outcome } : { outcome };
    this.histograms[doing.kind].observe(labels, seconds);
  }

  add({ name, help, labels = [], read }: Reading): void {
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [this.registry],
      // What cannot be read is left out rather than told as it was: `duban_part_up` says why.
      async collect() {
        const samples = await Promise.resolve()
          .then(read)
          .catch(() => []);
        this.reset();
        this.remove({});
        for (const sample of samples) this.set(sample.labels ?? {}, sample.value);
      },
    });
  }

  async text(): Promise<{ type: string; body: string }> {
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }
}
