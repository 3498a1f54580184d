import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { Router, urlencoded, type NextFunction, type Request, type Response } from 'express';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, isDay, type Day } from '../../../kernel/day.js';
import { DomainError, fill, NotFoundError, type ErrorKind } from '../../../kernel/errors.js';
import type { Language } from '../../../platform/http/language.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { PublicNotices } from '../application/public-notices.js';
import { ReceiveObjection } from '../application/receive-objection.js';
import { alonePage, linkTo, ROOT } from '../public/frame.js';
import { listPage } from '../public/list-page.js';
import { noticePage } from '../public/notice-page.js';
import { POLICY } from '../public/style.js';

const STATUS: Partial<Record<ErrorKind, number>> = { invalid: 422, conflict: 409, 'too-many': 429 };
const MOST_TYPED = '16kb';

/** 公示 for everybody: whole pages written here, without a script, and one plain form. */
@Injectable()
export class PublicSite {
  constructor(
    private readonly notices: PublicNotices,
    private readonly receive: ReceiveObjection,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** To be mounted at `/public`. */
  router(): Router {
    const router = Router();
    router.use((_: Request, response: Response, next: NextFunction) => {
      response.setHeader('Content-Security-Policy', POLICY);
      response.setHeader('Cache-Control', 'no-store');
      next();
    });
    router.get('/publicity', (request, response) => this.list(request, response));
    router.get('/publicity/:id', (request, response) => this.one(request, response));
    const form = urlencoded({ extended: false, limit: MOST_TYPED, parameterLimit: 4 });
    router.post('/publicity/:id/objections', form, (request, response) => this.object(request, response));
    router.use((request: Request, response: Response) => this.gone(request, response));
    router.use((error: unknown, request: Request, response: Response, next: NextFunction) =>
      response.headersSent ? next(error) : this.failed(error, request, response),
    );
    return router;
  }

  private async list(request: Request, response: Response): Promise<void> {
    const { before } = request.query;
    const asked = typeof before === 'string' && isDay(before) ? before : undefined;
    const page = await this.notices.page(asked);
    response.send(listPage(languageOf(request), page, this.today(), asked));
  }

  private async one(request: Request, response: Response): Promise<void> {
    const notice = await this.notices.one(String(request.params.id));
    const form = { press: randomUUID(), sent: request.query.sent === '1' };
    response.send(noticePage(languageOf(request), notice, this.today(), form));
  }

  /** Sent from another site it is not what somebody wrote here. */
  private async object(request: Request, response: Response): Promise<void> {
    const language = languageOf(request);
    const id = String(request.params.id);
    const from = request.headers['sec-fetch-site'];
    if (from !== undefined && from !== 'same-origin') return this.gone(request, response);
    const { text, press } = (request.body ?? {}) as Record<string, unknown>;
    const typed = typeof text === 'string' ? text : '';
    try {
      await this.receive.run(id, typed, request.ip ?? '', attemptOf(id, typed, press));
      response.redirect(303, `${linkTo(`${ROOT}/${id}?sent=1`, language)}#sent`);
    } catch (error) {
      if (!(error instanceof DomainError) || error instanceof NotFoundError) throw error;
      const [field] = error.fields;
      const wrong = field ? fill(field.wording, field.details)[language] : error.sentence[language];
      const notice = await this.notices.one(id);
      const form = { press: randomUUID(), wrong, text: typed };
      response.status(STATUS[error.kind] ?? 400).send(noticePage(language, notice, this.today(), form));
    }
  }

  private gone(request: Request, response: Response): void {
    response.status(404).send(alonePage(languageOf(request), ROOT, 'gone', 'goneText'));
  }

  private failed(error: unknown, request: Request, response: Response): void {
    const { status } = error as { status?: number };
    if (error instanceof NotFoundError) return this.gone(request, response);
    const isTheirs = status !== undefined && status >= 400 && status < 500;
    if (!isTheirs) this.logger.error({ requestId: request.requestId, err: error }, 'public page failed');
    const page = alonePage(languageOf(request), ROOT, 'failed', 'failedText');
    response.status(isTheirs ? status : 503).send(page);
  }

  private today = (): Day => dayOf(this.clock.now());
}

/** Chinese unless English is asked for in the address: the same page for everybody who gets the link. */
const languageOf = ({ query }: Request): Language => (query.lang === 'en' ? 'en' : 'zh');

/** The same filling-in with the same words is taken once. */
function attemptOf(id: string, text: string, press: unknown): Attempt | null {
  if (typeof press !== 'string' || !/^[0-9a-f-]{36}$/.test(press)) return null;
  const bodyHash = createHash('sha256').update(text).digest('hex');
  return { key: `public-${press}`, route: `POST ${ROOT}/${id}/objections`, bodyHash };
}
