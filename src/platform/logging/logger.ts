import { pino, type Logger as PinoLogger } from 'pino';

/** Token of the process's logger. JSON lines; never a name, a phone or a text of a case. */
export const LOGGER = Symbol('logger');

export type Logger = Pick<PinoLogger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** Writes to stderr, so that a command's own output stays alone on stdout. */
export function createLogger(level: string): PinoLogger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
