import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { CASE_TRANSITIONS } from '../domain/case-workflow.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';

/** 进展: what was done on the way. The lead's first one begins the rectification; no note ever moves a deadline. */
@Injectable()
export class AddNote {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, caseId: string, note: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'case.note', caseId);
      const begins =
        CASE_TRANSITIONS[found.status].begin !== undefined &&
        (await this.access.actsForLead(tx, actor, 'case.report', caseId));
      if (begins) {
        const move = { caseId, version: null, permission: 'case.note', action: 'begin' } as const;
        await this.moves.within(tx, actor, move, async () => ({ note }));
        return;
      }
      await this.history.append(
        tx,
        actor,
        { action: 'case.note', subjectType: 'case', subjectId: caseId, note },
        this.clock.now(),
      );
    });
  }
}
