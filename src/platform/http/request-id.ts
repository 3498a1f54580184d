import type { NextFunction, Request, Response } from 'express';
import { randomBytes } from 'node:crypto';

declare module 'express-serve-static-core' {
  interface Request {
    requestId: string;
  }
}

/** Gives every request a short number that is in its log lines and in its refusals. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  request.requestId = randomBytes(5).toString('hex');
  response.setHeader('X-Request-Id', request.requestId);
  next();
}
