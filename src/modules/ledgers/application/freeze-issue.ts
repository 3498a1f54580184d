import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, yearOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { insertMany } from '../../../platform/database/insert-many.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { LedgerOutOfUseError, NothingToFreezeError } from '../domain/ledger-errors.js';
import { LedgerIssueRow } from '../persistence/ledger-issue.entity.js';
import { LedgerRowRow } from '../persistence/ledger-row.entity.js';
import { BuildLedger } from './build-ledger.js';
import { Ledgers } from './ledgers.js';

/** 印发: the ledger as it stands becomes the next issue of its year, and new tasks get their serials. */
@Injectable()
export class FreezeIssue {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledgers: Ledgers,
    private readonly build: BuildLedger,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NothingToFreezeError, LedgerOutOfUseError. */
  async run(actor: Actor, ledgerId: string, attempt: Attempt | null): Promise<string> {
    requirePermission(actor, 'rectification.manage');
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'ledgers');
      const now = this.clock.now();
      const { id } = await once(tx, actor.userId, attempt, now, () => this.within(tx, actor, ledgerId, now));
      return id;
    });
  }

  private async within(tx: Tx, actor: Actor, ledgerId: string, now: Instant): Promise<string> {
    const view = await this.ledgers.require(tx, ledgerId);
    if (!view.active) throw new LedgerOutOfUseError({ name: view.name });
    const last = await this.ledgers.lastIssue(tx, ledgerId);
    const { content, fresh } = await this.build.of(tx, view, last, now);
    if (content.lines.length + content.gone.length === 0) throw new NothingToFreezeError({ name: view.name });
    const year = yearOf(dayOf(now));
    const number = last?.year === year ? last.number + 1 : 1;
    const issue: LedgerIssueRow = {
      id: newId(),
      ledgerId,
      year,
      number,
      asOf: now,
      frozenBy: actor.userId,
      frozenByName: actor.name,
      lineCount: content.lines.length,
      content,
    };
    await insertMany(
      tx,
      LedgerRowRow,
      fresh.map((one) => ({ ...one, ledgerId, enteredAt: now })),
    );
    await tx.insert(LedgerIssueRow, issue as never);
    await this.history.append(
      tx,
      actor,
      {
        action: 'ledger.freeze',
        subjectType: 'ledger',
        subjectId: ledgerId,
        data: { issueId: issue.id, year, number, lines: issue.lineCount, entered: fresh.length },
      },
      now,
    );
    return issue.id;
  }
}
