import type { NextFunction, Request, Response } from 'express';

/**
 * Answers are of one person and one moment. An ETag here is the version of a case for `If-Match`, not of the answer: a
 * photo changes the one and not the other, and a cache would keep showing the case without it.
 */
export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
