import type { NextFunction, Request, Response } from 'express';
import { AsyncResource } from 'node:async_hooks';
import type { Logger } from '../logging/logger.js';

/** One line a request: method, route pattern and figures. No query, body or address: they may hold personal data. */
export function accessLog(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const start = process.hrtime.bigint();
    const told = AsyncResource.bind(() => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'static';
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      const line = {
        requestId: request.requestId,
        method: request.method,
        route,
        status: response.statusCode,
        ms,
      };
      if (route !== 'static') logger.info(line, 'request');
    });
    response.on('finish', told);
    next();
  };
}
