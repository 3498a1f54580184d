import type { NextFunction, Request, Response } from 'express';
import { DomainError, type Wording } from '../../kernel/errors.js';
import type { AcceptQueue } from './accept-queue.js';

const COME_BACK_S = 5;
/** What is taken after a wait of this length is told to come back. */
const LONGEST_WAIT_MS = 3_000;

export class OverloadedError extends DomainError {
  readonly code = 'server.overloaded';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '现在同时办的人太多，这一步还没有做，您填的内容还在。请 {retryAfterSeconds} 秒后再试。',
    en: 'Too many are at work at once: this step was not done, and what you filled in is still there. Try again in {retryAfterSeconds} seconds.',
  };
}

/**
 * Refuses what would only wait, before the database hears of it: 503 with `Retry-After`. Requests wait in three places. On
 * PostgreSQL they are in hand while the database works: no more than `most` are. On SQLite each is done with before the
 * next is looked at, so those of new connections wait to be taken, and those of a proxy's lie unread in its connections.
 * Uploads have a limit of their own (`UPLOADS_AT_ONCE`) and lie open as long as a weak signal takes; a live stream lies
 * open all day. Neither counts.
 */
export function shedLoad(most: number, queue: Pick<AcceptQueue, 'waited'>) {
  let inHand = 0;
  const turn = turnOfLoop();
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.path === '/live' || request.is('multipart/form-data')) {
      next();
      return;
    }
    if (inHand >= most || Math.max(turn(), queue.waited()) > LONGEST_WAIT_MS) {
      next(new OverloadedError({ retryAfterSeconds: COME_BACK_S }));
      return;
    }
    inHand += 1;
    response.once('close', () => {
      inHand -= 1;
    });
    next();
  };
}

/** For how many milliseconds the loop has been at requests since it last came round. */
function turnOfLoop(): () => number {
  let began: number | null = null;
  return () => {
    const now = performance.now();
    if (began === null) {
      began = now;
      setImmediate(() => {
        began = null;
      });
    }
    return now - began;
  };
}
