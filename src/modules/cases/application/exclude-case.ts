import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { CaseMoves } from './case-moves.js';

/** 不予受理 / 与生态环境无关: settled without dispatch, and counted apart. */
@Injectable()
export class ExcludeCase {
  constructor(private readonly moves: CaseMoves) {}

  async run(actor: Actor, caseId: string, version: number, reason: string): Promise<void> {
    const move = { caseId, version, permission: 'case.dispatch', action: 'exclude' } as const;
    await this.moves.run(actor, move, async (_, found, now) => {
      found.outOfScope = true;
      found.closure = 'CLOSED';
      found.verifiedAt = now;
      return { note: reason };
    });
  }
}
