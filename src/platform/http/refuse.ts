import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DomainError } from '../../kernel/errors.js';
import { describeRefusal } from './describe-refusal.js';
import { languageOf } from './language.js';
import { newRequestId } from './request-id.js';

/** Answers with a refusal by the server's own means, where nothing else has touched the request yet. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: DomainError,
  requestId = newRequestId(),
): void {
  const problem = describeRefusal(error, languageOf(request), requestId);
  const body = Buffer.from(JSON.stringify(problem));
  const { retryAfterSeconds } = error.details;
  response.writeHead(problem.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': requestId,
    ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
  });
  response.end(body);
}
