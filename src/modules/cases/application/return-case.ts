import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { ReturnUsedUpError } from '../domain/case-errors.js';
import type { ReturnReason } from '../domain/vocabulary.js';
import { CaseMoves } from './case-moves.js';
import { LeadOnly } from './lead-only.js';
import { BY_HAND, type Moved, type Press } from './press.js';

/** 退回: not ours. Once; the second time the office rules, and after the ruling not at all. */
@Injectable()
export class ReturnCase {
  constructor(
    private readonly moves: CaseMoves,
    private readonly leadOnly: LeadOnly,
    private readonly deadlines: Deadlines,
  ) {}

  run(
    actor: Actor,
    caseId: string,
    version: number,
    reason: ReturnReason,
    note: string,
    press: Press = BY_HAND,
  ): Promise<Moved> {
    const move = { caseId, version, permission: 'case.return', action: 'return', press } as const;
    return this.moves.run(actor, move, async (tx, found, now) => {
      await this.leadOnly.require(tx, actor, 'case.return', found, '退回');
      if (found.ruled) throw new ReturnUsedUpError();
      found.returns += 1;
      await this.deadlines.meet(tx, { type: 'case', id: caseId }, ['sign'], now);
      return { note, data: { reason, returns: found.returns } };
    });
  }
}
