import { pino, type Logger as PinoLogger } from 'pino';
import { idsOfNow } from '../watch/running.js';
import { faultOf } from './fault.js';

/** Token of the process's logger. JSON lines; never a name, a phone or a text of a case. */
export const LOGGER = Symbol('logger');

export type Logger = Pick<PinoLogger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** With the trace of what is going on, and nothing of an error that belongs to a person. Writes to stderr, so that a command's own output stays alone on stdout. */
export function createLogger(level: string): PinoLogger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: idsOfNow,
      serializers: { err: faultOf, fault: faultOf },
    },
    pino.destination(2),
  );
}
