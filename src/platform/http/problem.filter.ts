import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError, type Wording } from '../../kernel/errors.js';
import { isLostRace } from '../database/lost-race.js';
import type { Logger } from '../logging/logger.js';
import { describeRefusal } from './describe-refusal.js';
import { languageOf, type Language } from './language.js';
import type { Problem } from './problem.js';

const PLAIN: Record<number, { code: string; wording: Wording }> = {
  400: { code: 'request.malformed', wording: { zh: '请求的格式不对。', en: 'The request is malformed.' } },
  404: { code: 'route.unknown', wording: { zh: '没有这个地址。', en: 'There is no such address.' } },
  409: {
    code: 'write.lost_race',
    wording: {
      zh: '同一时刻有人在写同一项，请再试一次。',
      en: 'Somebody wrote the same item at the same moment; try again.',
    },
  },
  413: { code: 'request.too_large', wording: { zh: '内容太大。', en: 'The request is too large.' } },
  503: {
    code: 'unavailable',
    wording: {
      zh: '系统这会儿忙不过来，您填的内容没有保存。请过几秒再试一次。',
      en: 'The system cannot answer just now and nothing was saved. Try again in some seconds.',
    },
  },
  507: {
    code: 'storage.full',
    wording: {
      zh: '服务器的磁盘满了，您填的内容没有保存。请告诉管理员；腾出空间后再试一次即可。',
      en: 'The disk of the server is full and nothing was saved. Tell your administrator; once there is room, try again.',
    },
  },
};

const UNKNOWN: Wording = {
  zh: '系统出错了,您填的内容没有保存。请稍后再试;仍不行时把下面的编号告诉管理员。',
  en: 'Something went wrong and nothing was saved. Try again; if it persists, tell your administrator the number below.',
};

/** SQLite and PostgreSQL may say it in the driver's code, a file system in its own. */
const FULL =
  /SQLITE_FULL|SQLITE_IOERR_WRITE|SQLITE_IOERR_SHMSIZE|\b53100\b|ENOSPC|EDQUOT|database or disk is full/i;

const BUSY =
  /SQLITE_BUSY|SQLITE_LOCKED|ECONNREFUSED|ECONNRESET|database is locked|Connection terminated|timeout exceeded|\b(?:57P0[123]|53300|08006)\b/i;

/** Turns every error into problem+json in the reader's language; the only place that knows status numbers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    const problem = this.describe(error, languageOf(request), request.requestId);
    if (problem.status >= 500)
      this.logger.error({ requestId: request.requestId, err: error }, 'request failed');
    const wait = (problem.details as { retryAfterSeconds?: number } | undefined)?.retryAfterSeconds;
    if (wait !== undefined) response.setHeader('Retry-After', String(wait));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private describe(error: unknown, language: Language, requestId: string): Problem {
    if (error instanceof DomainError) return describeRefusal(error, language, requestId);
    const status = statusOf(error);
    const { code, wording } = PLAIN[status] ?? {
      code: 'internal',
      wording: UNKNOWN,
    };
    return {
      type: `urn:duban:problem:${code}`,
      title: wording[language],
      detail: wording[language],
      status,
      code,
      errors: [],
      ...(status === 503 || status === 507 ? { details: { retryAfterSeconds: 5 } } : {}),
      requestId,
    };
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status, code, message } = error as { status?: number; code?: string; message?: string };
  if (isLostRace(error)) return 409;
  if (typeof status === 'number' && status >= 400 && status < 500) return status;
  const { driverError } = error as { driverError?: { code?: string } };
  const said = `${code ?? ''} ${driverError?.code ?? ''} ${message ?? ''}`;
  if (FULL.test(said)) return 507;
  return BUSY.test(said) ? 503 : 500;
}
