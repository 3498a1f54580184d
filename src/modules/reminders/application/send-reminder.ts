import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { OpenDeadlines } from '../../deadlines/index.js';
import { Notices, type Recipient } from '../../notices/index.js';
import {
  isOfDeadline,
  isOfPaper,
  noticeOf,
  RULES_IN_ORDER,
  type PlannedItem,
  type PlannedLetter,
} from './planned-letter.js';
import { ReachedPapers } from './reached-papers.js';
import { RenderReminder } from './render-reminder.js';

/** One person's letter, in a transaction of its own; what was told or done since it was planned falls out. */
@Injectable()
export class SendReminder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deadlines: OpenDeadlines,
    private readonly papers: ReachedPapers,
    private readonly render: RenderReminder,
    private readonly notices: Notices,
  ) {}

  /** How many things were told of. */
  async run(letter: PlannedLetter, now: Instant): Promise<number> {
    return this.uow.run(async (tx) => {
      const items = await this.stillToTell(tx, letter.items);
      if (items.length === 0) return 0;
      const { recipient } = letter;
      const mail = await this.render.run(tx, { ...letter, items }, now);
      const rule = RULES_IN_ORDER.find((name) => items.some((one) => one.rule === name))!;
      const key = letterKey(rule, recipient, items, now);
      const ways = items.map(({ rung }) => rung.ways ?? null);
      await this.notices.post(tx, { rule, key, recipient, mail, items: items.map(noticeOf), ways }, now);
      return items.length;
    });
  }

  private async stillToTell(tx: Tx, items: readonly PlannedItem[]): Promise<PlannedItem[]> {
    const open = await this.deadlines.stillOpen(
      tx,
      items.filter(isOfDeadline).map(({ deadline }) => deadline.id),
    );
    const waiting = await this.papers.still(
      tx,
      items.filter(isOfPaper).map(({ paper }) => paper.id),
    );
    const known = await this.notices.known(
      tx,
      items.map(({ key }) => key),
    );
    const stands = (item: PlannedItem): boolean =>
      isOfPaper(item) ? waiting.has(item.paper.id) : open.has(item.deadline.id);
    return items.filter((item) => stands(item) && !known.has(item.key));
  }
}

/** New things on the same day are another letter; the same things never are. */
function letterKey(rule: string, recipient: Recipient, items: readonly PlannedItem[], now: Instant): string {
  const keys = items.map(({ key }) => key).toSorted();
  const hash = createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 16);
  return [rule, dayOf(now), recipient.key, hash].join('_');
}
