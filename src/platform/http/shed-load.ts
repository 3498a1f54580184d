import type { NextFunction, Request, Response } from 'express';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { DomainError, type Wording } from '../../kernel/errors.js';
import { refuse } from './refuse.js';
import { WaitingLine } from './waiting-line.js';

const COME_BACK_S = 5;
/** What would be looked at only after a wait of this length is told to come back. */
const LONGEST_WAIT_MS = 3_000;
const COUNTED = /^\/api(?!\/live(?:[/?]|$))(?:[/?]|$)/i;

export class OverloadedError extends DomainError {
  readonly code = 'server.overloaded';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '现在同时办的人太多，这一步还没有做，您填的内容还在。请 {retryAfterSeconds} 秒后再试。',
    en: 'Too many are at work at once: this step was not done, and what you filled in is still there. Try again in {retryAfterSeconds} seconds.',
  };
}

/** Hears of each that was refused before anything else was done with it. */
export type Told = (method: string) => void;

/**
 * Refuses what would only wait, before the database hears of it: 503 with `Retry-After`. Where a request is much work of this
 * process they wait in a line (SQLite); where the database works, no more than `most` are in hand (PostgreSQL). Being told
 * costs nearly nothing: it happens before Express and all that stands in it. Uploads have a limit of their own
 * (`UPLOADS_AT_ONCE`) and lie open as long as a weak signal takes; a live stream lies open all day. Neither counts.
 */
export class LoadShedding {
  private inHand = 0;

  constructor(
    private readonly most: number,
    private readonly told: Told = () => undefined,
  ) {}

  /** Stands before whatever answers this server's requests so far. */
  guard(server: Server): void {
    const line = new WaitingLine(server);
    const behind = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const pass = (): void => behind.forEach((answer) => answer(request, response as never));
      if (!isCounted(request)) return pass();
      if (this.inHand >= this.most || line.waited > LONGEST_WAIT_MS) return this.sendAway(request, response);
      line.enter((waited) => {
        if (response.destroyed) return false;
        if (waited > LONGEST_WAIT_MS) {
          this.sendAway(request, response);
          return false;
        }
        pass();
        return true;
      });
    });
  }

  /** Stands behind the reading of the body: who sends it slowly, by a weak signal or on purpose, takes no place meanwhile. */
  readonly count = (request: Request, response: Response, next: NextFunction): void => {
    if (!isCounted(request)) return next();
    if (this.inHand >= this.most) return refuse(request, response, overloaded(), request.requestId);
    this.inHand += 1;
    response.once('close', () => {
      this.inHand -= 1;
    });
    next();
  };

  private sendAway(request: IncomingMessage, response: ServerResponse): void {
    this.told(request.method ?? 'GET');
    refuse(request, response, overloaded());
  }
}

const overloaded = (): OverloadedError => new OverloadedError({ retryAfterSeconds: COME_BACK_S });

function isCounted(request: IncomingMessage): boolean {
  const url = (request as Partial<Request>).originalUrl ?? request.url ?? '';
  return COUNTED.test(url) && !request.headers['content-type']?.startsWith('multipart/form-data');
}
