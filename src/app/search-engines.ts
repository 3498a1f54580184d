import type { NextFunction, Request, RequestHandler, Response } from 'express';

const PUBLIC = '/public/';

/** Tells search engines to stay away: from everything, or where it is allowed from all but the public pages. */
export function searchEngines(mayList: boolean): RequestHandler {
  const robots = mayList
    ? `User-agent: *\nAllow: ${PUBLIC}\nAllow: /api${PUBLIC}\nAllow: /assets/\nDisallow: /\n`
    : 'User-agent: *\nDisallow: /\n';
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.path === '/robots.txt') {
      response.type('text/plain').send(robots);
      return;
    }
    if (!mayList || !request.path.startsWith(PUBLIC))
      response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
    next();
  };
}
