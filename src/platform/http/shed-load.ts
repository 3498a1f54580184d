import type { NextFunction, Request, Response } from 'express';
import { DomainError, type Wording } from '../../kernel/errors.js';

const COME_BACK_S = 5;

export class OverloadedError extends DomainError {
  readonly code = 'server.overloaded';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '现在同时办的人太多，这一步还没有做，您填的内容还在。请 {retryAfterSeconds} 秒后再试。',
    en: 'Too many are at work at once: this step was not done, and what you filled in is still there. Try again in {retryAfterSeconds} seconds.',
  };
}

/**
 * Refuses what would only wait: with that many requests in hand the next one is told to come back (503 with
 * `Retry-After`), before the database hears of it. Uploads have a limit of their own (`UPLOADS_AT_ONCE`) and lie open as
 * long as a weak signal takes; a live stream lies open all day. Neither counts.
 */
export function shedLoad(most: number) {
  let inHand = 0;
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.path === '/live' || request.is('multipart/form-data')) {
      next();
      return;
    }
    if (inHand >= most) {
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
