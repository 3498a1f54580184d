import { Injectable } from '@nestjs/common';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { FeedbackCommittedError } from '../domain/feedback-errors.js';
import { FeedbackImportRow } from '../persistence/feedback-import.entity.js';
import { PlanFeedback, type FeedbackPlan } from './plan-feedback.js';

const SHOWN = 20;

/** Lists that were read, and one of them with its plan as of now. */
@Injectable()
export class FeedbackLists {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly planner: PlanFeedback,
  ) {}

  /** Newest first. */
  newest(actor: Actor): Promise<FeedbackImportRow[]> {
    requirePermission(actor, 'rectification.manage');
    return this.uow.reads.find(FeedbackImportRow, { order: { id: 'DESC' }, take: SHOWN });
  }

  /** A list that is imported has no plan any more. */
  async one(actor: Actor, id: string): Promise<{ list: FeedbackImportRow; plan: FeedbackPlan | null }> {
    const { reads } = this.uow;
    const list = await this.require(reads, actor, id);
    return { list, plan: list.committedAt ? null : await this.planner.of(reads, list) };
  }

  async require(reads: Reads, actor: Actor, id: string): Promise<FeedbackImportRow> {
    requirePermission(actor, 'rectification.manage');
    const list = await reads.findOneBy(FeedbackImportRow, { id });
    if (!list) throw new NotFoundError();
    return list;
  }

  /** As it was seen and not imported yet. Throws StaleVersionError, FeedbackCommittedError. */
  async requireOpen(tx: Tx, actor: Actor, id: string, version: number): Promise<FeedbackImportRow> {
    const list = await this.require(tx, actor, id);
    if (list.committedAt) throw new FeedbackCommittedError({ by: list.committedByName });
    if (list.version !== version) throw new StaleVersionError({ by: list.changedByName });
    return list;
  }

  /** Writes it over the version it was read with. */
  async save(tx: Tx, actor: Actor, list: FeedbackImportRow): Promise<void> {
    const seen = list.version;
    const { affected } = await tx.update(
      FeedbackImportRow,
      { id: list.id, version: seen },
      { ...list, version: seen + 1, changedByName: actor.name },
    );
    if (affected === 0) throw new StaleVersionError({ by: list.changedByName });
  }
}
