import { AsyncLocalStorage } from 'node:async_hooks';

/** What is just going on, as the trace knows it; inner work has its own and counts for the outer one too. */
export interface Running {
  traceId: string;
  spanId: string;
  sampled: boolean;
  /** Statements sent to the database so far. */
  statements: number;
  outer: Running | null;
}

const inside = new AsyncLocalStorage<Running>();

/** Null outside of everything, and wherever nothing is traced. */
export const running = (): Running | null => inside.getStore() ?? null;

export const runInside = <T>(what: Running, work: () => T): T => inside.run(what, work);

/** The key in the payload of a promised job; handlers do not see it. */
export const TRACE_KEY = '_traceparent';

/** What a promised job remembers of the work that promised it; empty where nothing is traced. */
export function traceOfNow(): Record<string, string> {
  const now = running();
  return now ? { [TRACE_KEY]: `00-${now.traceId}-${now.spanId}-${now.sampled ? '01' : '00'}` } : {};
}

/** What each log line carries beside its own facts. */
export function idsOfNow(): { traceId?: string; spanId?: string } {
  const now = running();
  return now ? { traceId: now.traceId, spanId: now.spanId } : {};
}

export function countStatement(): void {
  for (let at = running(); at; at = at.outer) at.statements += 1;
}
