import type { NextFunction, Request, Response } from 'express';
import type { Probe } from './probe.js';

/** Where nothing was routed: a file of the web, an address that is not there. */
export const NOT_ROUTED = 'none';

/** Tells of each request by its template and class of status. A stream that stays open has no duration worth telling. */
export function watchRequests({ meter, tracer, isOn }: Probe) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!isOn) return next();
    const began = performance.now();
    const { method } = request;
    const span = tracer?.beginRequest(method, request.get('traceparent'), request.requestId);
    response.once('close', () => {
      const route = templateOf(request);
      const answered = response.writableFinished;
      const status = answered ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted';
      if (!isStream(response)) meter?.asked({ method, route, status }, (performance.now() - began) / 1000);
      span?.end(status, {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': response.statusCode,
      });
    });
    if (span) span.run(next);
    else next();
  };
}

/** Only strings are templates of the product; what a library mounts is told as one. */
function templateOf(request: Request): string {
  const path = (request.route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' && !path.includes('*') ? path : NOT_ROUTED;
}

const isStream = (response: Response): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
