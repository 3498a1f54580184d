import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { DomainError, type Wording } from '../../kernel/errors.js';

/** The connection broke in the middle of a transaction: PostgreSQL takes back what it had begun. */
export class ConnectionLostError extends Error {
  /** connection_failure of the SQL standard, as PostgreSQL names it. */
  readonly code = '08006';

  constructor(cause: unknown) {
    super('the connection broke in the middle of a transaction', { cause });
  }
}

/** The connection broke over the COMMIT: PostgreSQL may have kept it or not, and nobody can say which. */
export class OutcomeUnknownError extends DomainError {
  readonly code = 'write.outcome_unknown';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '数据库在保存的一刻断开了，可能已经存上，也可能没有。请刷新看一看；没有的话再提交一次。',
    en: 'The connection to the database broke while this was being saved; it may be there or not. Reload and look; if it is not, send it again.',
  };

  constructor(cause: unknown) {
    super({ retryAfterSeconds: 5 });
    this.cause = cause;
  }
}

/** TypeORM takes the connection away as soon as it breaks; what is asked next is then told only that it is gone. */
export const isTakenAway = (error: unknown): boolean =>
  error instanceof QueryRunnerAlreadyReleasedError ||
  error instanceof QueryRunnerProviderAlreadyReleasedError;

/** What the driver says of a connection that ended, or PostgreSQL as it ends it; a refusal has other codes. */
const ENDED = /ECONNRESET|EPIPE|Connection terminated|\b(?:57P0[123]|08\d{3})\b/;

export function isConnectionLost(error: unknown): boolean {
  const { code, message, driverError } = error as {
    code?: string;
    message?: string;
    driverError?: { code?: string };
  };
  return isTakenAway(error) || ENDED.test(`${code ?? ''} ${driverError?.code ?? ''} ${message ?? ''}`);
}
