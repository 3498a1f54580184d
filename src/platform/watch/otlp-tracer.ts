import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span as OtelSpan,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Doing, Span, Tracer } from './probe.js';
import { runInside, running, type Running } from './running.js';

const EXPORT_EVERY_MS = 2_000;
const GOODBYE_WITHIN_MS = 3_000;
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

type Facts = Record<string, string | number>;

export interface TracerOptions {
  /** Of the collector, without `/v1/traces`. */
  endpoint: string;
  /** Part of the traces that are begun here, 0 to 1. */
  ratio: number;
  resource: Record<string, string>;
}

/** Traces for an OpenTelemetry collector. A collector that is away costs a few kept spans and nobody a request. */
export class OtlpTracer implements Tracer {
  private readonly provider: TracerProvider;
  private readonly tracer: ReturnType<TracerProvider['getTracer']>;

  constructor({ endpoint, ratio, resource }: TracerOptions) {
    const exporter = new OTLPTraceExporter({
      url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
      timeoutMillis: GOODBYE_WITHIN_MS,
    });
    this.provider = new TracerProvider({
      resource: resourceFromAttributes(resource),
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
      spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: EXPORT_EVERY_MS })],
    });
    this.tracer = this.provider.getTracer('duban');
  }

  begin(doing: Doing): Span {
    switch (doing.kind) {
      case 'transaction':
        return this.open('transaction', SpanKind.INTERNAL, {}, ofNow());
      case 'mail':
        return this.open('mail send', SpanKind.CLIENT, {}, ofNow());
      case 'job': {
        const { job, queue, tries, outboxId, cause } = doing;
        const facts = {
          'duban.job': job,
          'duban.queue': queue,
          'duban.tries': tries,
          'duban.outbox_id': outboxId,
        };
        return this.open(`job ${job}`, SpanKind.CONSUMER, facts, ofCaller(cause ?? undefined));
      }
    }
  }

  beginRequest(method: string, traceparent: string | undefined, requestId: string): Span {
    const facts = { 'http.request.method': method, 'duban.request_id': requestId };
    return this.open(method, SpanKind.SERVER, facts, ofCaller(traceparent));
  }

  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, GOODBYE_WITHIN_MS)));
    await Promise.race([this.provider.shutdown().catch(() => undefined), late]);
    clearTimeout(timer);
  }

  private open(name: string, kind: SpanKind, attributes: Facts, parent: Context): Span {
    return new OtlpSpan(this.tracer.startSpan(name, { kind, attributes }, parent));
  }
}

class OtlpSpan implements Span {
  private readonly here: Running;

  constructor(private readonly span: OtelSpan) {
    const { traceId, spanId, traceFlags } = span.spanContext();
    this.here = { traceId, spanId, sampled: (traceFlags & 1) === 1, statements: 0, outer: running() };
  }

  run<T>(work: () => T): T {
    return runInside(this.here, work);
  }

  /** The route is known only now, and names the span. */
  end(outcome: string, facts: Facts = {}): void {
    const route = facts['http.route'];
    if (route !== undefined) this.span.updateName(`${facts['http.request.method']} ${route}`);
    this.span.setAttributes({ ...facts, 'duban.outcome': outcome, 'duban.statements': this.here.statements });
    if (outcome === 'failed' || outcome === '5xx') this.span.setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}

/** Below what is going on here. */
function ofNow(): Context {
  const now = running();
  if (!now) return ROOT_CONTEXT;
  const { traceId, spanId, sampled } = now;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: sampled ? 1 : 0 });
}

/** Below what caused it elsewhere; whatever is no traceparent begins a trace of its own. */
function ofCaller(traceparent: string | undefined): Context {
  const found = TRACEPARENT.exec(traceparent ?? '');
  if (!found || /^0+$/.test(found[1]!) || /^0+$/.test(found[2]!)) return ROOT_CONTEXT;
  const [, traceId = '', spanId = '', flags = '00'] = found;
  const traceFlags = Number.parseInt(flags, 16) & 1;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
