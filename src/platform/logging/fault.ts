import { DomainError } from '../../kernel/errors.js';

/** An error that quotes somebody else's words, such as a mail server's; a person may read them, the log may not. */
export class ForeignWordsError extends Error {
  constructor(
    words: string,
    /** What the log says instead. */
    readonly inLog: string,
  ) {
    super(words);
  }
}

export interface Fault {
  type: string;
  code?: string;
  message?: string;
  /** Of the database. */
  constraint?: string;
  /** Where it happened, without what was said. */
  stack?: string;
  cause?: Fault | string;
}

const FRAME = /^\s+at /;
const DEEPEST = 3;

/** What the log keeps of an error: its kind, its code, its place. Queries, parameters, bodies and answers stay out. */
export function faultOf(error: unknown, depth = 0): Fault | string {
  if (!(error instanceof Error)) return scrub(String(error));
  const { code, constraint } = { ...(error as { driverError?: object }).driverError, ...error } as {
    code?: unknown;
    constraint?: unknown;
  };
  const type = error.constructor.name;
  // Its sentence is for the reader and may name people; its code says which it is.
  if (error instanceof DomainError) return { type, code: error.code };
  return {
    type,
    ...(typeof code === 'string' || typeof code === 'number' ? { code: scrub(String(code)) } : {}),
    message: error instanceof ForeignWordsError ? error.inLog : scrub(error.message),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: framesOf(error),
    ...(error.cause !== undefined && depth < DEEPEST ? { cause: faultOf(error.cause, depth + 1) } : {}),
  };
}

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => FRAME.test(line))
    .join('\n');

/** The names of tables and the like stay, other quoted words may be what somebody typed. */
const NAMED = 'relation|column|constraint|table|role|database|schema|function|host|user';

const MASKS: readonly [RegExp, string][] = [
  // A parser quotes what it could not read, quotation marks and all.
  [/(?=.*JSON)".*"/s, '"…"'],
  [new RegExp(`(?<!(?:${NAMED}) )"[^"]*"`, 'g'), '"…"'],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^/\s@]*@/gi, '$1…@'],
  // Addresses of webhooks carry their key in the path or behind it.
  [/(\bhttps?:\/\/[^/\s?]+)[/?]\S*/gi, '$1/…'],
  [/[\w.+-]+@[\w-][\w.-]*/g, '…@…'],
  [/(?<!\d)\d{17}[\dXx](?![\dXx])/g, '…'],
  [/(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, '…'],
  [/(?<![0-9a-f-])0\d{2,3}[ -]?\d{7,8}(?![0-9a-f])/gi, '…'],
  // Secrets of links, sessions and tokens; ids have their dashes elsewhere.
  [/(?<![\w-])(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-]))[\w-]{32,}/gi, '…'],
];

/** Blacks out in a text what may belong to a person or open a door. */
export const scrub = (text: string): string =>
  MASKS.reduce((rest, [mask, instead]) => rest.replace(mask, instead), text);
