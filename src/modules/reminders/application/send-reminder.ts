import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { OpenDeadlines } from '../../deadlines/index.js';
import { Notices, type Recipient } from '../../notices/index.js';
import { CALL_RULE, noticeOf, RULE, type PlannedItem, type PlannedLetter } from './planned-letter.js';
import { RenderReminder } from './render-reminder.js';

/** One person's letter, in a transaction of its own; what was told or done since it was planned falls out. */
@Injectable()
export class SendReminder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deadlines: OpenDeadlines,
    private readonly render: RenderReminder,
    private readonly notices: Notices,
  ) {}

  /** How many deadlines were told of. */
  async run(letter: PlannedLetter, now: Instant): Promise<number> {
    return this.uow.run(async (tx) => {
      const items = await this.stillToTell(tx, letter.items);
      if (items.length === 0) return 0;
      const { recipient } = letter;
      const mail = await this.render.run(tx, { ...letter, items }, now);
      const rule = items.some((one) => one.rule === RULE) ? RULE : CALL_RULE;
      const key = letterKey(rule, recipient, items, now);
      const ways = items.map(({ rung }) => rung.ways ?? null);
      await this.notices.post(tx, { rule, key, recipient, mail, items: items.map(noticeOf), ways }, now);
      return items.length;
    });
  }

  private async stillToTell(tx: Tx, items: readonly PlannedItem[]): Promise<PlannedItem[]> {
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

/** New things on the same day are another letter; the same things never are. */
function letterKey(rule: string, recipient: Recipient, items: readonly PlannedItem[], now: Instant): string {
  const keys = items.map(({ key }) => key).toSorted();
  const hash = createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 16);
  return [rule, dayOf(now), recipient.key, hash].join('_');
}
