import type { CookieOptions, Request } from 'express';

export const COOKIE = 'duban_session';

export function cookieOptions(secure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure, path: '/' };
}

export function readCookie(request: Request): string | null {
  const pair = (request.headers.cookie ?? '').split('; ').find((one) => one.startsWith(`${COOKIE}=`));
  return pair ? pair.slice(COOKIE.length + 1) : null;
}
