import type { NextFunction, Request, Response } from 'express';
import { randomBytes } from 'node:crypto';

declare module 'express-serve-static-core' {
  interface Request {
    requestId: string;
  }
}

export const newRequestId = (): string => randomBytes(5).toString('hex');

/** Gives every request a short number that is in its log lines and in its refusals. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  request.requestId = newRequestId();
  response.setHeader('X-Request-Id', request.requestId);
  next();
}
