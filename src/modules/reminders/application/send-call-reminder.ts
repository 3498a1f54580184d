import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { OpenDeadlines } from '../../deadlines/index.js';
import { Notices } from '../../notices/index.js';
import { renderCallReminders } from '../mail/render-call-reminders.js';
import { DescribeCallReminders } from './describe-call-reminders.js';
import { CALL_RULE, type PlannedCallItem, type PlannedCallLetter } from './planned-call-letter.js';

/** One person's letter about calls, in a transaction of its own; what was answered since it was planned falls out. */
@Injectable()
export class SendCallReminder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deadlines: OpenDeadlines,
    private readonly describe: DescribeCallReminders,
    private readonly notices: Notices,
  ) {}

  /** How many calls were told of. */
  run(letter: PlannedCallLetter, now: Instant): Promise<number> {
    return this.uow.run(async (tx) => {
      const items = await this.stillToTell(tx, letter.items);
      if (items.length === 0) return 0;
      const { recipient } = letter;
      const mail = renderCallReminders(await this.describe.run(tx, { ...letter, items }, now));
      const told = items.map(({ key, call, deadline, rung }) => ({
        key,
        caseId: call.caseId,
        step: deadline.step,
        tier: rung.tier,
        day: deadline.dueOn,
      }));
      const key = letterKey(recipient.key, items, now);
      await this.notices.post(tx, { rule: CALL_RULE, key, recipient, mail, items: told }, now);
      return items.length;
    });
  }

  private async stillToTell(tx: Tx, items: readonly PlannedCallItem[]): Promise<PlannedCallItem[]> {
    const open = await this.deadlines.stillOpen(
      tx,
      items.map(({ deadline }) => deadline.id),
    );
    const known = await this.notices.known(
      tx,
      items.map(({ key }) => key),
    );
    return items.filter(({ key, deadline }) => open.has(deadline.id) && !known.has(key));
  }
}

function letterKey(recipientKey: string, items: readonly PlannedCallItem[], now: Instant): string {
  const keys = items.map(({ key }) => key).toSorted();
  const hash = createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 16);
  return [CALL_RULE, dayOf(now), recipientKey, hash].join('_');
}
