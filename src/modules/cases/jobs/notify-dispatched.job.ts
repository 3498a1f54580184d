import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { Deadlines } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { Notices, type NoticeItem } from '../../notices/index.js';
import {
  DispatchLetters,
  type DispatchedLine,
  type DispatchLetter,
} from '../application/dispatch-letters.js';
import { CaseList } from '../persistence/case-list.read-model.js';

const RULE = 'case.dispatched';

/** 交办通知: one mail per person of each unit for the whole dispatch, never one per case. */
@Injectable()
@OnJob('case.notify-dispatched')
export class NotifyDispatchedJob implements JobHandler<'case.notify-dispatched'> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: CaseList,
    private readonly letters: DispatchLetters,
    private readonly deadlines: Deadlines,
    private readonly history: History,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async handle({
    dispatchId,
    caseIds,
    dispatchedAt,
    loggedAt,
    unitIds,
  }: JobCatalog['case.notify-dispatched']): Promise<void> {
    await this.uow.run(async (tx) => {
      // Recalled in the meantime, perhaps dispatched anew: then another job tells it.
      const lines = (await this.list.byIds(tx, caseIds)).filter(
        ({ row }) => row.dispatchedAt === dispatchedAt && (!loggedAt || row.dispatchLoggedAt === loggedAt),
      );
      const first = lines[0];
      if (!first) return;
      const dispatched: DispatchedLine[] = [];
      for (const line of lines) {
        const all = await this.deadlines.of(tx, { type: 'case', id: line.row.id });
        dispatched.push({ line, limits: all.filter(({ state }) => state === 'open') });
      }
      const entry = (await this.history.of(tx, 'case', first.row.id)).find(({ action }) =>
        action.endsWith('dispatch'),
      );
      const told = { at: first.row.dispatchedAt ?? this.clock.now(), by: entry?.actorName ?? '' };
      for (const letter of await this.letters.of(tx, dispatched, told))
        if (!unitIds || unitIds.includes(letter.unit.id)) await this.send(tx, dispatchId, letter);
    });
  }

  private async send(
    tx: Tx,
    dispatchId: string,
    { unit, recipient, lines, mail }: DispatchLetter,
  ): Promise<void> {
    const now = this.clock.now();
    const items: NoticeItem[] = lines.map(({ row }) => ({
      key: `${RULE}_${dispatchId}_${row.id}_${recipient.key}`,
      caseId: row.id,
      step: 'sign',
      tier: 'dispatched',
      day: dayOf(row.dispatchedAt ?? now),
    }));
    const known = await this.notices.known(
      tx,
      items.map((item) => item.key),
    );
    if (known.size > 0) return;
    const key = `${RULE}_${dispatchId}_${unit.id}_${recipient.key}`;
    await this.notices.post(tx, { rule: RULE, key, recipient, items, mail }, now);
  }
}
