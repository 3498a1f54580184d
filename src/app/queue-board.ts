import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ForbiddenError } from '../kernel/errors.js';
import {
  can,
  NotSignedInError,
  PasswordChangeRequiredError,
  readCookie,
  Sessions,
} from '../modules/access/index.js';
import { QueueAwayError } from '../platform/queue/queue-errors.js';
import { JobQueues } from '../platform/queue/job-queues.js';

export const QUEUE_BOARD = '/api/queues';

/** Of this path alone: its own scripts and nothing from elsewhere, in no frame, sending nothing. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What lies in Redis just now, for an administrator to look at; what is to be done again is told to the outbox. */
export function mountQueueBoard(app: NestExpressApplication): void {
  const queues = app.get(JobQueues);
  const sessions = app.get(Sessions, { strict: false });
  let board: Promise<RequestHandler> | null = null;
  app.use(QUEUE_BOARD, (request: Request, response: Response, next: NextFunction) => {
    admit(sessions, request)
      .then(async () => {
        // Redis may be away, and a command of the operator opens no queue at all.
        if (!queues.isReady) throw new QueueAwayError();
        board ??= boardOf(queues);
        const show = await board;
        response.setHeader('Content-Security-Policy', POLICY);
        withoutForeignFonts(response);
        show(request, response, next);
      })
      .catch(next);
  });
}

/** Deny by default, as AccessGuard does for routes; looking is all there is. */
async function admit(sessions: Sessions, request: Request): Promise<void> {
  const secret = readCookie(request);
  const account = secret ? (await sessions.byCookie(secret))?.account : null;
  if (!account) throw new NotSignedInError();
  if (account.mustChangePassword) throw new PasswordChangeRequiredError();
  const mayLook = can(account.actor, 'job.manage') && (request.method === 'GET' || request.method === 'HEAD');
  if (!mayLook) throw new ForbiddenError({ permission: 'job.manage' });
}

/** Loaded with the first look: hardly anybody ever takes one. */
async function boardOf(queues: JobQueues): Promise<RequestHandler> {
  const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/express'),
  ]);
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(QUEUE_BOARD);
  createBullBoard({
    queues: queues.all.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter,
    options: { uiConfig: { boardTitle: '督办 Duban' } },
  });
  return serverAdapter.getRouter() as RequestHandler;
}

/** Its page asks a server abroad for letters; an intranet has none, and nobody is to be told of it. */
function withoutForeignFonts(response: Response): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) =>
    send(typeof body === 'string' ? body.replace(/<link href="https:\/\/fonts\.[^>]*>/g, '') : body);
}
