import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LinkDoor, type Visit } from '../application/link-door.js';

const visits = new WeakMap<Request, Visit>();

/** Lets in who brings the token of a link, before anything of the request is read; no session takes part. */
@Injectable()
export class LinkGuard implements CanActivate {
  constructor(private readonly door: LinkDoor) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    http.getResponse<Response>().setHeader('X-Robots-Tag', 'noindex, nofollow');
    const token = request.headers['x-dispatch-link'];
    visits.set(
      request,
      await this.door.enter(typeof token === 'string' ? token : '', request.ip ?? 'unknown'),
    );
    return true;
  }
}

export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit =>
  visits.get(context.switchToHttp().getRequest<Request>())!,
);
