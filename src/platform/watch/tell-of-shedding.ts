import type { Logger } from '../logging/logger.js';
import type { Probe } from './probe.js';
import { NOT_ROUTED } from './watch-requests.js';

const LINE_EVERY_MS = 10_000;

/** Counts each request that was told to come back; one line in the log for many, since it heals by itself. */
export function tellOfShedding({ meter }: Probe, logger: Logger): (method: string) => void {
  let shed = 0;
  return (method) => {
    meter?.asked({ method, route: NOT_ROUTED, status: '5xx' }, 0);
    shed += 1;
    if (shed > 1) return;
    setTimeout(() => {
      logger.warn({ shed }, 'requests told to come back: more came than can be done');
      shed = 0;
    }, LINE_EVERY_MS).unref();
  };
}
