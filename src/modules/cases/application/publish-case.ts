import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { PublishedAlreadyError } from '../domain/case-errors.js';
import { isPublished } from '../domain/publication.js';
import { CaseMoves } from './case-moves.js';

/** 公开: the case's entry in the public form has gone out; 阶段性办结 is a value of that form, and the case stays so. */
@Injectable()
export class PublishCase {
  constructor(
    private readonly moves: CaseMoves,
    private readonly deadlines: Deadlines,
  ) {}

  /** Throws PublishedAlreadyError. */
  async run(actor: Actor, caseId: string, version: number): Promise<void> {
    const move = { caseId, version, permission: 'case.publish', action: 'publish' } as const;
    await this.moves.run(actor, move, async (tx, found, now) => {
      if (found.publishedAt && isPublished(found.publishedAt, found.verifiedAt))
        throw new PublishedAlreadyError({ day: dayOf(found.publishedAt) });
      found.publishedAt = now;
      await this.deadlines.meet(tx, { type: 'case', id: caseId }, ['publish'], now);
      return {};
    });
  }
}
