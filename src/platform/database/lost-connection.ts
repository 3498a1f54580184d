import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/** The connection broke in the middle of a transaction: PostgreSQL takes back what it had begun. */
export class ConnectionLostError extends Error {
  /** connection_failure of the SQL standard, as PostgreSQL names it. */
  readonly code = '08006';

  constructor(cause: unknown) {
    super('the connection broke in the middle of a transaction', { cause });
  }
}

/** TypeORM takes the connection away as soon as it breaks; what is asked next is then told only that it is gone. */
export const isTakenAway = (error: unknown): boolean =>
  error instanceof QueryRunnerAlreadyReleasedError ||
  error instanceof QueryRunnerProviderAlreadyReleasedError;
