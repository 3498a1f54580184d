import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { timingSafeEqual } from 'node:crypto';
import { ForbiddenError } from '../../../kernel/errors.js';
import { PUBLIC_ROUTE } from '../../../platform/http/public-route.js';
import { Sessions } from '../application/sessions.js';
import { CsrfError, NotSignedInError, PasswordChangeRequiredError } from '../domain/access-errors.js';
import { SecondFactorSetupRequiredError } from '../domain/second-factor-errors.js';
import { can, type Permission } from '../domain/policy.js';
import { PERMISSION, SIGN_IN_PENDING } from './authenticated.js';
import { readCookie } from './session-cookie.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Deny by default: who is it, may they send this from here, does the role hold the permission of the route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const of = <T>(key: string): T | undefined =>
      this.reflector.getAllAndOverride<T>(key, [context.getHandler(), context.getClass()]);
    if (of<boolean>(PUBLIC_ROUTE)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    await this.identify(request);
    if (!request.account) throw new NotSignedInError();
    const early = of<boolean>(SIGN_IN_PENDING);
    if (request.session?.mustSetUpSecondFactor && !early) throw new SecondFactorSetupRequiredError();
    if (request.account.mustChangePassword && !early) throw new PasswordChangeRequiredError();
    const permission = of<Permission>(PERMISSION);
    if (!permission || !can(request.account.actor, permission))
      throw new ForbiddenError({ permission: permission ?? 'none' });
    return true;
  }

  private async identify(request: Request): Promise<void> {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) {
      request.account = (await this.sessions.byToken(bearer)) ?? undefined;
      return;
    }
    const secret = readCookie(request);
    const session = secret
      ? ((await this.sessions.byCookie(secret)) ?? (await this.sessions.atStage('setup', secret)))
      : null;
    if (!session) return;
    if (!SAFE.has(request.method) && !same(request.headers['x-csrf-token'], session.csrfToken))
      throw new CsrfError();
    request.session = session;
    request.account = session.account;
  }
}

function same(given: unknown, wanted: string): boolean {
  return (
    typeof given === 'string' &&
    given.length === wanted.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(wanted))
  );
}
