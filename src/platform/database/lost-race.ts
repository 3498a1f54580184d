import { QueryFailedError } from 'typeorm';

/** Unique keys in SQLite and PostgreSQL, and PostgreSQL's way out of a deadlock. */
const CODES = new Set(['SQLITE_CONSTRAINT_UNIQUE', '23505', '40P01']);

/** Whether a transaction failed only because another one was faster: done again, it sees what that one wrote. */
export function isLostRace(error: unknown): boolean {
  return error instanceof QueryFailedError && CODES.has(codeOf(error));
}

/** Whether another program has the SQLite file locked just now. */
export function isLocked(error: unknown): boolean {
  return error instanceof QueryFailedError && /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

const codeOf = (error: QueryFailedError): string => (error.driverError as { code?: string }).code ?? '';
