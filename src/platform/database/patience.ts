import type { NextFunction, Request, Response } from 'express';
import { AsyncLocalStorage } from 'node:async_hooks';

const patience = new AsyncLocalStorage<number>();

/** For how many milliseconds whoever asks now waits for one answer of the database; undefined for jobs and migrations. */
export const patienceNow = (): number | undefined => patience.getStore();

/** People do not wait for a database that hangs; a job does. */
export const withPatience =
  (seconds: number) =>
  (_request: Request, _response: Response, next: NextFunction): void =>
    patience.run(seconds * 1000, next);
