import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { NothingToReviewError } from '../domain/case-errors.js';
import type { ShutDownOutcome } from '../domain/shut-down.js';
import { ShutDownRow } from '../persistence/shut-down.entity.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';
import { ShutDowns } from './shut-downs.js';

export interface Review {
  outcome: ShutDownOutcome;
  note: string;
  /** When it is looked at again, where the works stay stopped. */
  reviewOn: Day | null;
  /** The day as it was written. */
  reviewSaid: string | null;
}

/** 停产复核: the works may run again, stay stopped until another day, or are closed for good. */
@Injectable()
export class ReviewShutDown {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly shutDowns: ShutDowns,
    private readonly deadlines: Deadlines,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, caseId: string, version: number, review: Review): Promise<void> {
    const { outcome, note, reviewOn, reviewSaid } = review;
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const found = await this.access.require(tx, actor, 'case.review-shut-down', caseId);
      await this.moves.requireVersion(tx, found, version);
      const open = await this.shutDowns.open(tx, caseId);
      if (!open) throw new NothingToReviewError();
      if (outcome === 'kept' && (!reviewOn || reviewOn <= dayOf(now))) throw noDay();
      await tx.update(
        ShutDownRow,
        { id: open.id },
        { outcome, note, reviewedAt: now, reviewedByName: actor.name },
      );
      await this.deadlines.meet(tx, { type: 'case', id: caseId }, ['review'], now);
      const again = { reason: open.reason, reviewOn, reviewSaid };
      if (outcome === 'kept') await this.shutDowns.begin(tx, caseId, again, actor.name, now);
      await this.moves.save(tx, found);
      const data = { outcome, ...(outcome === 'kept' ? { reviewOn } : {}) };
      await this.history.append(
        tx,
        actor,
        { action: 'case.review-shut-down', subjectType: 'case', subjectId: caseId, note, data },
        now,
      );
    });
  }
}

function noDay(): InvalidInputError {
  const wording = {
    zh: '继续停产要定今天之后的下次复核日期。',
    en: 'Works that stay stopped need a next day of review that lies ahead.',
  };
  return new InvalidInputError([{ field: 'reviewOn', code: 'shut_down.review', wording }]);
}
