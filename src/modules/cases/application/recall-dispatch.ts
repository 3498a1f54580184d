import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { RecallTooLateError } from '../domain/case-errors.js';
import { isRecallable, RECALL_MS } from '../domain/recall.js';
import { CaseMoves } from './case-moves.js';

/** 撤销交办: takes back a slip of the hand while nobody has signed. */
@Injectable()
export class RecallDispatch {
  constructor(
    private readonly moves: CaseMoves,
    private readonly deadlines: Deadlines,
  ) {}

  async run(actor: Actor, caseId: string, version: number): Promise<void> {
    const move = { caseId, version, permission: 'case.dispatch', action: 'recall' } as const;
    await this.moves.run(actor, move, async (tx, found, now) => {
      if (!isRecallable(found.dispatchedAt, found.returns, now))
        throw new RecallTooLateError({ seconds: RECALL_MS / 1000 });
      found.dispatchedAt = null;
      await this.deadlines.cancel(tx, { type: 'case', id: caseId }, ['sign', 'reply', 'rectify'], now);
      return {};
    });
  }
}
