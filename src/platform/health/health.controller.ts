import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Leaving } from '../http/leaving.js';
import { Public } from '../http/public-route.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Mailer } from '../mail/mailer.js';
import { JobQueues } from '../queue/job-queues.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';

type Part = 'ok' | 'degraded' | 'down';

/** A balancer asks each second or so; the mail server is not to be signed in to as often. */
const MAIL_ASKED_EVERY_MS = 15_000;

/** For the machine that watches: is the process alive, and which part of it is not well. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  private mail: { asked: number; answer: Promise<Part> } | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queues: JobQueues,
    private readonly mailer: Mailer,
    private readonly outbox: OutboxRepository,
    private readonly leaving: Leaving,
  ) {}

  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  /**
   * 200 while requests can be served, since a balancer that takes the process out would help nobody: without Redis or mail
   * the work waits in the outbox and is told as degraded. 503 without the database, and from the moment this process was told
   * to stop: it answers for a while longer, and is to be sent nobody new.
   */
  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    if (this.leaving.isLeaving) {
      response.status(503).json({ status: 'leaving' });
      return;
    }
    const [database, queue, mail] = await Promise.all([
      check(this.uow.ping(), 'down'),
      check(this.queues.ping(), 'degraded'),
      this.askMail(),
    ]);
    const waiting = database === 'ok' ? await this.outbox.countOpen(this.uow.reads) : null;
    const parts = { database, queue, mail };
    const worst =
      Object.values(parts).find((part) => part === 'down') ??
      Object.values(parts).find((p) => p !== 'ok') ??
      'ok';
    response.status(worst === 'down' ? 503 : 200).json({ status: worst, parts, outbox: { waiting } });
  }

  private askMail(): Promise<Part> {
    const now = performance.now();
    if (!this.mail || now - this.mail.asked > MAIL_ASKED_EVERY_MS)
      this.mail = { asked: now, answer: check(this.mailer.ping(), 'degraded') };
    return this.mail.answer;
  }
}

async function check(work: Promise<void>, otherwise: Part): Promise<Part> {
  const late = new Promise<Part>((resolve) => setTimeout(() => resolve(otherwise), 2_000).unref());
  return Promise.race([work.then((): Part => 'ok').catch((): Part => otherwise), late]);
}
