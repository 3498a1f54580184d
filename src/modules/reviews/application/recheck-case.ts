import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import type { Day } from '../../../kernel/day.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { ReopenCase, SupplementCase } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { holdPerson } from '../../organisation/index.js';
import { ConsequenceMissingError, DoneAlreadyError } from '../domain/review-errors.js';
import { DrawnCaseRow, type Consequence } from '../persistence/drawn-case.entity.js';

export interface Finding {
  result: 'ok' | 'problem';
  note: string | null;
  consequence: Consequence | null;
  /** For supplementary handling: by when. */
  dueOn: Day | null;
}

/** 复核: who looks at a drawn case again, and what follows from what they find. */
@Injectable()
export class RecheckCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reopenCase: ReopenCase,
    private readonly supplementCase: SupplementCase,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async assign(actor: Actor, id: string, version: number, assigneeId: string): Promise<void> {
    requirePermission(actor, 'review.manage');
    await this.uow.run(async (tx) => {
      const item = await this.require(tx, id, version);
      await holdPerson(tx, assigneeId, 'assigneeId');
      await this.save(tx, item, { assigneeId });
      const data = { drawId: item.drawId, assigneeId };
      const entry = { action: 'draw.assign', subjectType: 'rule', subjectId: id, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }

  /** Throws ConsequenceMissingError, DoneAlreadyError. A problem that reopens needs who may reopen. */
  async record(actor: Actor, id: string, version: number, finding: Finding): Promise<void> {
    requirePermission(actor, 'review.record');
    const { result, consequence, dueOn } = finding;
    const note = finding.note?.trim() || null;
    if (result === 'problem' && (!note || !consequence)) throw new ConsequenceMissingError();
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const item = await this.require(tx, id, version);
      const follows = result === 'problem' ? consequence : null;
      await this.save(tx, item, { result, consequence: follows, note, doneByName: actor.name, doneAt: now });
      const { drawId, caseId } = item;
      const data = { drawId, result, consequence: follows };
      const entry = { action: 'case.recheck', subjectType: 'case', subjectId: caseId, note, data } as const;
      await this.history.append(tx, actor, entry, now);
      if (follows === 'reopen') await this.reopenCase.within(tx, actor, caseId, null, note ?? '', { drawId });
      if (follows === 'supplement')
        await this.supplementCase.within(tx, actor, caseId, null, note ?? '', dueOn);
    });
  }

  private async require(tx: Tx, id: string, version: number): Promise<DrawnCaseRow> {
    const item = await tx.findOneBy(DrawnCaseRow, { id });
    if (!item) throw new NotFoundError();
    if (item.result !== null) throw new DoneAlreadyError({ by: item.doneByName });
    if (item.version !== version) {
      const last = await this.history.lastOf(tx, 'rule', id, ['draw.assign']);
      throw new StaleVersionError({ by: last?.actorName ?? '别人', version: item.version });
    }
    return item;
  }

  private async save(tx: Tx, { id, version }: DrawnCaseRow, change: Partial<DrawnCaseRow>): Promise<void> {
    const { affected } = await tx.update(DrawnCaseRow, { id, version }, { ...change, version: version + 1 });
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
  }
}
