import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { MINUTE, plusMillis, type Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OutboxRow } from '../../../platform/outbox/outbox.entity.js';
import { JobQueues } from '../../../platform/queue/job-queues.js';
import { requirePermission, type Actor } from '../../access/index.js';

/** `away`: no Redis; `idle`: jobs lie in it and nobody takes them. */
export const QUEUE_STATES = ['ok', 'away', 'idle'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

export interface JobHealthReport {
  queue: QueueState;
  counts: { open: number; failing: number; failed: number };
  /** The oldest job that is not done and was due. */
  oldestAt: Instant | null;
  mail: { waiting: number; failingSince: Instant | null };
  /** Mail has been failing for so long that somebody should look. */
  mailAlarm: boolean;
}

const LIES_TOO_LONG_MS = 2 * MINUTE;
const MAIL_ALARM_MS = 30 * MINUTE;

/** How the background is doing, in few numbers. */
@Injectable()
export class JobHealth {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<JobHealthReport> {
    requirePermission(actor, 'job.manage');
    const now = this.clock.now();
    const counts = await this.uow.reads
      .createQueryBuilder(OutboxRow, 'o')
      .select(`SUM(CASE WHEN o.state = 'open' THEN 1 ELSE 0 END)`, 'open')
      .addSelect(`SUM(CASE WHEN o.state = 'open' AND o.tries > 0 THEN 1 ELSE 0 END)`, 'failing')
      .addSelect(`SUM(CASE WHEN o.state = 'failed' THEN 1 ELSE 0 END)`, 'failed')
      .addSelect(`SUM(CASE WHEN o.state = 'open' AND o.job = 'mail.send' THEN 1 ELSE 0 END)`, 'mails')
      .addSelect(
        `MIN(CASE WHEN o.state = 'open' AND o.job = 'mail.send' THEN o.failing_since END)`,
        'mailSince',
      )
      .addSelect(`MIN(CASE WHEN o.state = 'open' AND o.offered_at IS NOT NULL THEN o.offered_at END)`, 'lies')
      .addSelect(
        `MIN(CASE WHEN o.state = 'open' AND (o.offer_at <= :now OR o.tries > 0 OR o.offered_at IS NOT NULL) THEN o.created_at END)`,
        'oldest',
      )
      .where(`o.state IN ('open', 'failed')`)
      .setParameters({ now })
      .getRawOne<Record<string, string | number | null>>();
    const number = (name: string): number => Number(counts?.[name] ?? 0);
    const moment = (name: string): Instant | null => (counts?.[name] as Instant | null | undefined) ?? null;
    const failingSince = moment('mailSince');
    return {
      queue: this.queueState(moment('lies'), now),
      counts: {
        open: number('open') - number('failing'),
        failing: number('failing'),
        failed: number('failed'),
      },
      oldestAt: moment('oldest'),
      mail: { waiting: number('mails'), failingSince },
      mailAlarm: failingSince !== null && failingSince <= plusMillis(now, -MAIL_ALARM_MS),
    };
  }

  private queueState(liesSince: Instant | null, now: Instant): QueueState {
    if (!this.queues.isReady) return 'away';
    return liesSince && liesSince <= plusMillis(now, -LIES_TOO_LONG_MS) ? 'idle' : 'ok';
  }
}
