import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError, type Wording } from '../../kernel/errors.js';

export class VersionMissingError extends DomainError {
  readonly code = 'version.missing';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '缺少版本号(If-Match),请刷新后再试。',
    en: 'The If-Match header with the version is missing; reload and try again.',
  };
}

/** The version the caller has seen, from `If-Match: "7"`. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = seenBy(context);
  if (version === null) throw new VersionMissingError();
  return version;
});

/** The same where a program may go without; null then. */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number | null =>
  seenBy(context),
);

function seenBy(context: ExecutionContext): number | null {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '');
  return found ? Number(found[1]) : null;
}
