import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { CaseMoves } from './case-moves.js';

/** 公开: the case's entry in the public form has gone out. */
@Injectable()
export class PublishCase {
  constructor(
    private readonly moves: CaseMoves,
    private readonly deadlines: Deadlines,
  ) {}

  async run(actor: Actor, caseId: string, version: number): Promise<void> {
    const move = { caseId, version, permission: 'case.publish', action: 'publish' } as const;
    await this.moves.run(actor, move, async (tx, found, now) => {
      found.publishedAt = now;
      await this.deadlines.meet(tx, { type: 'case', id: caseId }, ['publish'], now);
      return {};
    });
  }
}
