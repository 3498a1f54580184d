import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import { DomainError, type Wording } from '../../kernel/errors.js';
import type { Attempt } from '../idempotency/once.js';

export class BadIdempotencyKeyError extends DomainError {
  readonly code = 'idempotency.bad_key';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: 'Idempotency-Key 须为 8 到 100 个字符。',
    en: 'Idempotency-Key must be 8 to 100 characters.',
  };
}

/**
 * The caller's `Idempotency-Key`, or null; a create that arrives twice with it is done once. `aside` names a field of
 * the body that may differ between two tries at the same thing.
 */
export const CreateAttempt = createParamDecorator(
  (aside: string | undefined, context: ExecutionContext): Attempt | null => {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return null;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key)) throw new BadIdempotencyKeyError();
    const route = `${request.method} ${request.path}`;
    const content = JSON.stringify(request.body ?? null, (name, value: unknown) =>
      name === aside ? undefined : value,
    );
    return { key, route, bodyHash: createHash('sha256').update(content).digest('hex') };
  },
);
