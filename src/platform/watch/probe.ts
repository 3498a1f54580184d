/** Work with a beginning and an end. Its labels are words of the code: never an id, an address or a name. */
export type Doing =
  | { kind: 'transaction' }
  | { kind: 'job'; job: string; queue: string; tries: number; outboxId: string; cause: string | null }
  | { kind: 'mail' };

export interface Asked {
  method: string;
  /** The template, such as `/api/cases/:id`; `none` where nothing was routed. */
  route: string;
  /** `2xx`, or `aborted` where the reader went away. */
  status: string;
}

/** Takes figures. */
export interface Meter {
  asked(asked: Asked, seconds: number): void;
  done(doing: Doing, outcome: string, seconds: number): void;
  add(reading: Reading): void;
  /** Everything, in the words of Prometheus. */
  text(): Promise<{ type: string; body: string }>;
}

/** A figure that is asked for when somebody looks. */
export interface Reading {
  name: string;
  help: string;
  labels?: readonly string[];
  read: () => Promise<readonly Sample[]> | readonly Sample[];
}

export interface Sample {
  value: number;
  labels?: Record<string, string>;
}

/** One piece of work in a trace. */
export interface Span {
  run<T>(work: () => T): T;
  end(outcome: string, facts?: Record<string, string | number>): void;
}

/** Takes traces. */
export interface Tracer {
  begin(doing: Doing): Span;
  beginRequest(method: string, traceparent: string | undefined, requestId: string): Span;
  close(): Promise<void>;
}

/** Tells how work ended; an error may say it in a word of its own. */
export type OutcomeOf = (error: unknown) => string;

/** Stands around the work of this process and tells meter and tracer of it, where there are any. */
export class Probe {
  constructor(
    readonly meter: Meter | null = null,
    readonly tracer: Tracer | null = null,
  ) {}

  get isOn(): boolean {
    return this.meter !== null || this.tracer !== null;
  }

  async around<T>(doing: Doing, work: () => Promise<T>, outcomeOf: OutcomeOf = () => 'failed'): Promise<T> {
    if (!this.isOn) return work();
    const began = performance.now();
    const span = this.tracer?.begin(doing);
    const end = (outcome: string): void => {
      this.meter?.done(doing, outcome, (performance.now() - began) / 1000);
      span?.end(outcome);
    };
    try {
      const result = await (span ? span.run(work) : work());
      end('ok');
      return result;
    } catch (error) {
      end(outcomeOf(error));
      throw error;
    }
  }
}

/** For whoever has none. */
export const SILENT = new Probe();
