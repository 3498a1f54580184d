import { Injectable } from '@nestjs/common';
import { millisBetween, type Instant } from '../../kernel/instant.js';
import type { Reads } from '../database/unit-of-work.js';
import { OutboxRow } from './outbox.entity.js';

export interface Backlog {
  /** Open and never failed; open and failed before; given up, for a person to decide. */
  waiting: number;
  failing: number;
  failed: number;
  /** Age of the oldest that is due or failing. */
  oldestSeconds: number;
  mailsWaiting: number;
  /** Since when mail has been failing; 0 when the last one went well. */
  mailsFailingSeconds: number;
}

/** What is owed, in few numbers. Reads what is open or given up, never what is done. */
@Injectable()
export class BacklogReadModel {
  async read(reads: Reads, now: Instant): Promise<Backlog> {
    const row = await reads
      .createQueryBuilder(OutboxRow, 'o')
      .select(`SUM(CASE WHEN o.state = 'open' AND o.tries = 0 THEN 1 ELSE 0 END)`, 'waiting')
      .addSelect(`SUM(CASE WHEN o.state = 'open' AND o.tries > 0 THEN 1 ELSE 0 END)`, 'failing')
      .addSelect(`SUM(CASE WHEN o.state = 'failed' THEN 1 ELSE 0 END)`, 'failed')
      .addSelect(`SUM(CASE WHEN o.state = 'open' AND o.job = 'mail.send' THEN 1 ELSE 0 END)`, 'mails')
      .addSelect(
        `MIN(CASE WHEN o.state = 'open' AND o.job = 'mail.send' THEN o.failing_since END)`,
        'mailsSince',
      )
      .addSelect(
        `MIN(CASE WHEN o.state = 'open' AND (o.offer_at <= :now OR o.tries > 0 OR o.offered_at IS NOT NULL)
          THEN o.created_at END)`,
        'oldest',
      )
      .where(`o.state IN ('open', 'failed')`)
      .setParameters({ now })
      .getRawOne<Record<string, string | number | null>>();
    const number = (name: string): number => Number(row?.[name] ?? 0);
    const age = (name: string): number => {
      const since = row?.[name] as Instant | null | undefined;
      return since ? Math.max(0, millisBetween(since, now) / 1000) : 0;
    };
    return {
      waiting: number('waiting'),
      failing: number('failing'),
      failed: number('failed'),
      oldestSeconds: age('oldest'),
      mailsWaiting: number('mails'),
      mailsFailingSeconds: age('mailsSince'),
    };
  }
}
