import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { NotSignedInError } from '../domain/access-errors.js';
import type { Actor } from '../domain/actor.js';
import type { Permission } from '../domain/policy.js';
import type { Account } from '../application/accounts.js';
import type { LiveSession } from '../application/sessions.js';

declare module 'express-serve-static-core' {
  interface Request {
    account?: Account;
    session?: LiveSession;
  }
}

export const PERMISSION = 'duban:permission';

/** The permission a route needs; a route without it (and without @Public) does not exist for anybody. */
export const RequirePermission = (permission: Permission): MethodDecorator =>
  SetMetadata(PERMISSION, permission);

export const SIGN_IN_PENDING = 'duban:sign-in-pending';

/** A route that a person may use before a forced password change or the forced setting up of a second factor. */
export const AllowedWhileSigningIn = (): MethodDecorator => SetMetadata(SIGN_IN_PENDING, true);

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { account } = context.switchToHttp().getRequest<Request>();
  if (!account) throw new NotSignedInError();
  return account.actor;
});

/** The browser session; programs with a token have none. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): LiveSession => {
  const { session } = context.switchToHttp().getRequest<Request>();
  if (!session) throw new NotSignedInError();
  return session;
});
