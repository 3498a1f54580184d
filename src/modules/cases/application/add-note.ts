import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { CASE_TRANSITIONS } from '../domain/case-workflow.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';
import { BY_HAND, statedMoment, type Moved, type Press } from './press.js';
import { Presses } from './presses.js';

/** 进展: what was done on the way. The lead's first one begins the rectification; no note ever moves a deadline. */
@Injectable()
export class AddNote {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly history: History,
    private readonly presses: Presses,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, caseId: string, note: string, press: Press = BY_HAND): Promise<Moved> {
    return this.uow.run((tx) =>
      this.presses.once(tx, actor, press, () => this.within(tx, actor, caseId, note, press)),
    );
  }

  private async within(tx: Tx, actor: Actor, caseId: string, note: string, press: Press): Promise<Moved> {
    const found = await this.access.require(tx, actor, 'case.note', caseId);
    const begins =
      CASE_TRANSITIONS[found.status].begin !== undefined &&
      (await this.access.actsForLead(tx, actor, 'case.report', caseId));
    if (begins) {
      const move = { caseId, version: null, permission: 'case.note', action: 'begin', press } as const;
      const { version } = await this.moves.within(tx, actor, move, async () => ({ note }));
      return { before: version - 1, after: version };
    }
    const entry = { action: 'case.note', subjectType: 'case', subjectId: caseId, note } as const;
    await this.history.append(tx, actor, { ...entry, data: statedMoment(press) }, this.clock.now());
    return { before: found.version, after: found.version };
  }
}
