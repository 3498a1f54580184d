import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { asRecipient, CaseLights, CaseList, CaseMailItems } from '../../cases/index.js';
import { daysStood, PausedDeadlines, standing, type DeadlineRow, type Pause } from '../../deadlines/index.js';
import { Notices, WatchRules, type NoticeItem, type Recipient } from '../../notices/index.js';
import { Directory } from '../../organisation/index.js';
import { renderLongPauses } from '../mail/render-long-pauses.js';

const RULE = 'pause.long';

interface LongPause {
  row: DeadlineRow;
  pause: Pause;
}

/** 中止过久: the bureau's officers hear of a clock that stands too long, once for each pause and threshold. */
@Injectable()
export class TellLongPauses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly paused: PausedDeadlines,
    private readonly watches: WatchRules,
    private readonly directory: Directory,
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const { reads } = this.uow;
    const now = this.clock.now();
    const most = await this.watches.amount(reads, 'long-pause');
    const long = ofCases(await this.paused.long(reads, now, most));
    if (long.length === 0) return;
    const officers = await this.directory.usersWithRoles(reads, ['bureau-officer']);
    const people =
      officers.length > 0 ? officers : await this.directory.usersWithRoles(reads, ['administrator']);
    for (const person of people)
      await this.uow.run((tx) => this.tell(tx, asRecipient(person), long, most, now));
  }

  private async tell(
    tx: Tx,
    recipient: Recipient,
    long: readonly LongPause[],
    most: number,
    now: Instant,
  ): Promise<void> {
    const keyOf = ({ row, pause }: LongPause): string =>
      [RULE, row.subjectId, pause.act, most, recipient.key].join('_');
    const known = await this.notices.known(tx, long.map(keyOf));
    const fresh = long.filter((one) => !known.has(keyOf(one)));
    const [first] = fresh;
    if (!first) return;
    const lines = await this.list.byIds(
      tx,
      fresh.map(({ row }) => row.subjectId),
    );
    const described = await this.items.of(tx, lines, await this.lights.context(tx, null, now));
    const of = new Map(fresh.map((one) => [one.row.subjectId, one.pause]));
    const mail = renderLongPauses({
      recipientName: recipient.name,
      most,
      at: now,
      cases: lines.map((line, at) => {
        const pause = of.get(line.row.id)!;
        return {
          ...described[at]!,
          days: daysStood(pause.from, now),
          since: pause.from,
          reason: pause.reason,
        };
      }),
      link:
        fresh.length === 1 ? this.items.linkTo(first.row.subjectId) : this.items.pageLink('/calendar/pauses'),
    });
    const items = fresh.map((one): NoticeItem => ({
      key: keyOf(one),
      caseId: one.row.subjectId,
      step: one.row.step,
      tier: `over-${most}`,
      day: dayOf(now),
    }));
    await this.notices.post(tx, { rule: RULE, key: keyOf(first), recipient, items, mail }, now);
  }
}

/** One of each case and pause, whatever number of its clocks stand; longest first as they come. */
function ofCases(rows: readonly DeadlineRow[]): LongPause[] {
  const found = new Map<string, LongPause>();
  for (const row of rows) {
    const pause = standing(row.explanation);
    if (pause && !found.has(row.subjectId)) found.set(row.subjectId, { row, pause });
  }
  return [...found.values()];
}
