import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors.js';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { RecallTooLateError } from '../domain/case-errors.js';
import { isRecallable, RECALL_MS } from '../domain/recall.js';
import { CaseMoves } from './case-moves.js';
import type { DispatchItem } from './dispatch-cases.js';
import { DISPATCH_STEPS } from './preview-dispatch.js';

/** 撤销交办: takes back a slip of the hand while nobody has signed. */
@Injectable()
export class RecallDispatch {
  constructor(
    private readonly moves: CaseMoves,
    private readonly deadlines: Deadlines,
  ) {}

  /** Each by itself: what a unit has signed in the meantime stays dispatched, the others come back. */
  async all(
    actor: Actor,
    items: readonly DispatchItem[],
  ): Promise<{ recalled: number; kept: { caseId: string; why: DomainError }[] }> {
    const kept: { caseId: string; why: DomainError }[] = [];
    for (const { caseId, version } of items) {
      try {
        await this.run(actor, caseId, version);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        kept.push({ caseId, why: error });
      }
    }
    return { recalled: items.length - kept.length, kept };
  }

  async run(actor: Actor, caseId: string, version: number): Promise<void> {
    const move = { caseId, version, permission: 'case.dispatch', action: 'recall' } as const;
    await this.moves.run(actor, move, async (tx, found, now) => {
      if (!isRecallable(found.dispatchLoggedAt ?? found.dispatchedAt, found.returns, now))
        throw new RecallTooLateError({ seconds: RECALL_MS / 1000 });
      found.dispatchedAt = null;
      found.dispatchLoggedAt = null;
      await this.deadlines.cancel(tx, { type: 'case', id: caseId }, DISPATCH_STEPS, now);
      return {};
    });
  }
}
